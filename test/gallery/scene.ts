import type { ComponentChild } from 'preact';
import type { PanelContent } from '../../src/content/panel.ts';

/** Pages whose styles a scene takes, and the two panels that stand in other people's pages. */
export type Kind = 'popup' | 'checkpoint' | 'options' | 'readiness' | 'first-run' | 'verify' | 'guide' | 'guard';

/** What a person does to come to a state: labels are keys of the catalogue. */
export type Deed = { readonly press: string } | { readonly type: string; readonly into: string };

/** One page in one state. */
export interface Scene {
  readonly kind: Kind;
  /** What state it is, in a few words: its name in the gallery. */
  readonly state: string;
  /** Makes the page anew. */
  readonly page?: () => ComponentChild | Promise<ComponentChild>;
  /** For a panel, in place of a page. */
  readonly panel?: () => PanelContent;
  readonly deeds?: readonly Deed[];
}

export function nameOf({ kind, state }: Pick<Scene, 'kind' | 'state'>): string {
  return `${kind}-${state.replace(/[^a-z0-9]+/gi, '-').toLowerCase()}`;
}
