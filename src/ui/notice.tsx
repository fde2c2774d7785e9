import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';
import { useSaid } from './said.ts';
import type { Tone } from './verdict-words.ts';

/** The sign of each tone. */
export const TONE_ICONS: Readonly<Record<Tone, IconName>> = { good: 'same', bad: 'stop', doubt: 'warn', quiet: 'info' };

export interface NoticeProps {
  readonly tone: Tone;
  /** It takes the focus, or is said otherwise. */
  readonly unsaid?: boolean;
  readonly children: ComponentChildren;
}

/** A short message beside the main one. What keeps us from protecting interrupts; anything else is said when there is time. */
export function Notice({ tone, unsaid = false, children }: NoticeProps) {
  const interrupts = tone === 'bad';
  const words = useRef<HTMLDivElement>(null);
  useSaid(() => (interrupts || unsaid ? '' : (words.current?.innerText ?? '')));
  return (
    <div class={`notice tone-${tone}`} role={interrupts ? 'alert' : undefined}>
      <Icon name={TONE_ICONS[tone]} />
      <div ref={words} class="notice__text said">
        {children}
      </div>
    </div>
  );
}
