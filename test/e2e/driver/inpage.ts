import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('./inpage.js', import.meta.url), 'utf8');

export type InPage = 'locate' | 'describePanel' | 'stamp' | 'visibleText' | 'caretToEnd';

/** What to click: a selector, or an accessible name in full or as a pattern. */
export type Query = { css: string } | { name: string } | { source: string; flags: string };

export type Sight =
  | { state: 'missing' | 'hidden' }
  | {
      state: 'ready' | 'disabled' | 'covered' | 'outside the window';
      x: number;
      y: number;
      focused: boolean;
      by?: string;
    };

export interface Stamp {
  origin: number;
  ready: DocumentReadyState;
  url: string;
  hidden: boolean;
}

/**
 * The source of one of the functions in inpage.js. Taken from the text of the file, because what a bundler makes of a
 * function may call helpers that a page does not have.
 */
export function inPageSource(name: InPage): string {
  const from = text.indexOf(`export function ${name}(`);
  const to = text.indexOf('\n}\n', from);
  if (from < 0 || to < 0) throw new Error(`inpage.js has no function ${name}`);
  return text.slice(from + 'export '.length, to + 2);
}

export function named(name: string | RegExp): Query {
  return typeof name === 'string' ? { name } : { source: name.source, flags: name.flags };
}
