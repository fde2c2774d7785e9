import type { ComponentChild } from 'preact';
import type { PanelContent } from '../../src/content/panel.ts';

/** Pages of the extension, whose styles a scene takes. */
export type PageKind = 'popup' | 'checkpoint' | 'options' | 'readiness' | 'first-run' | 'verify';
/** And what stands in other people's pages. */
export type Kind = PageKind | 'guide' | 'guard' | 'picker';

/** What a person does to come to a state: labels are keys of the catalogue, else words of the scene itself. */
export type Deed =
  | { readonly press: string }
  /** Into the field of this label, or a later one of the same. */
  | { readonly type: string; readonly into: string; readonly nth?: number }
  /** At words of somebody else's page, through whatever lies over them. */
  | { readonly pointAt: string }
  | { readonly print: true }
  /** To this page, from another tab. */
  | { readonly comesBack: true };

/** One page in one state. */
export interface Scene {
  readonly kind: Kind;
  /** What state it is, in a few words: its name in the gallery. */
  readonly state: string;
  /** Makes the page anew. */
  readonly page?: () => ComponentChild | Promise<ComponentChild>;
  /** For a panel, in place of a page. */
  readonly panel?: () => PanelContent;
  /** What draws itself into somebody else's page, in place of either; answers how to take it away. */
  readonly draws?: () => Promise<() => void>;
  readonly deeds?: readonly Deed[];
}

export function nameOf({ kind, state }: Pick<Scene, 'kind' | 'state'>): string {
  return `${kind}-${state.replace(/[^a-z0-9]+/gi, '-').toLowerCase()}`;
}
