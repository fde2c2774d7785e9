import type { ComponentChildren } from 'preact';

export type ButtonKind = 'primary' | 'secondary' | 'quiet';

export interface ButtonProps {
  readonly kind?: ButtonKind;
  readonly wide?: boolean;
  /** Takes no press for now. It keeps the focus, which the browser takes from a button that is `disabled`. */
  readonly disabled?: boolean;
  /** Accessible name, where the visible words need more. */
  readonly name?: string;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

/** A button for what can do no harm; {@link DeliberateButton} is for the rest. */
export function Button({ kind = 'secondary', wide = false, disabled = false, name, onPress, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={buttonClass(kind, wide)}
      aria-disabled={disabled || undefined}
      aria-label={name}
      onClick={() => disabled || onPress()}
    >
      {children}
    </button>
  );
}

export function buttonClass(kind: ButtonKind, wide: boolean): string {
  return `button button--${kind}${wide ? ' button--wide' : ''}`;
}
