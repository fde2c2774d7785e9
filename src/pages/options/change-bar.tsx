import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { say } from '../../ui/words.ts';
import type { Change } from './changes.ts';

/** Says the last change, with undo. It is always there, so that screen readers hear it change. */
export function ChangeBar({ change }: { readonly change: Change | undefined }) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (change?.removal) bar.current?.querySelector('button')?.focus();
  }, [change]);
  return (
    <div ref={bar} class="change-bar" role="status">
      {change && (
        <div class={`change-bar__inner tone-${change.tone}`}>
          <span>{change.said}</span>
          {change.undo && <Button onPress={change.undo}>{say('undo')}</Button>}
        </div>
      )}
    </div>
  );
}
