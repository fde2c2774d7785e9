import { CONTROLS, type ControlKind } from './consent-controls.ts';

/** What a page offers, as far as it can be told. */
export interface Offered {
  /** The first control that is known to approve. */
  readonly approve: HTMLElement | undefined;
  readonly deny: HTMLElement | undefined;
}

/**
 * Looks for the controls of a page, in its open shadow roots too.
 *
 * @param kindOf what a control does
 */
export function offeredIn(root: ParentNode, kindOf: (control: HTMLElement) => ControlKind): Offered {
  const controls = controlsIn(root);
  const first = (kind: ControlKind) => controls.find((control) => kindOf(control) === kind);
  return { approve: first('approve'), deny: first('deny') };
}

function controlsIn(root: ParentNode): HTMLElement[] {
  const inShadow = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot instanceof ShadowRoot ? controlsIn(shadowRoot) : [],
  );
  return [...root.querySelectorAll<HTMLElement>(CONTROLS), ...inShadow];
}
