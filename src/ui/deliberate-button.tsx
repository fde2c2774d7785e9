import { useEffect, useRef, useState } from 'preact/hooks';
import { type ButtonProps, buttonClass } from './button.tsx';
import { useSaid } from './said.ts';
import { watchWakefulness } from './wakefulness.ts';
import { say } from './words.ts';

/**
 * A button that changes settings or lets a held change on. It acts on a person's own click only, and sleeps until it
 * has been on show for half a second, so that nobody hits it on the way to something else. It sleeps aloud.
 */
export function DeliberateButton({ kind = 'secondary', wide = false, ...rest }: Omit<ButtonProps, 'disabled'>) {
  const { name, onPress, children } = rest;
  const element = useRef<HTMLButtonElement>(null);
  // The click asks the reference, which is never a drawing behind.
  const awakeNow = useRef(false);
  const [awake, setAwake] = useState(false);
  const [hurried, setHurried] = useState(false);

  useEffect(() => {
    const button = element.current;
    if (!button) return undefined;
    return watchWakefulness(button, (is) => {
      awakeNow.current = is;
      setAwake(is);
    });
  }, []);

  const tooEarly = hurried && !awake;
  useSaid(() => (tooEarly ? say('notYetAwake') : ''));

  const press = (event: MouseEvent) => {
    if (!event.isTrusted) return;
    if (awakeNow.current) onPress();
    else setHurried(true);
  };
  return (
    <>
      <button
        type="button"
        ref={element}
        class={`${buttonClass(kind, wide)} button--deliberate`}
        aria-disabled={!awake}
        aria-label={name}
        onClick={press}
      >
        {children}
      </button>
      {tooEarly && <span class="soft small">{say('notYetAwake')}</span>}
    </>
  );
}
