import type { ComponentChildren } from 'preact';

export interface ScrollBoxProps {
  /** Accessible name. */
  readonly name: string;
  readonly children: ComponentChildren;
}

/** What may be wider than the page scrolls in itself, and is reached by keyboard. */
export function ScrollBox({ name, children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}
