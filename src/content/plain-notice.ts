import { makeElement, rootElement } from './dom.ts';
import { element } from './element.ts';

const LOOK =
  'all: initial; display: block; position: fixed; z-index: 2147483647; inset: 0 0 auto; padding: 16px 20px; font: 16px/1.45 system-ui, sans-serif; color: #ffffff; background: #ac231b; white-space: pre-line; border: 2px solid transparent;';

let host: HTMLElement | undefined;
let shown: HTMLElement | undefined;

/**
 * Says this on the page with what the script itself has, where nobody is left to bring the panel: the worker does not
 * answer, or the extension is gone from under the page.
 */
export function sayPlainly(words: string): void {
  if (!host) {
    host = makeElement('div');
    Object.assign(host.dataset, { mauGuard: 'guard', verdict: 'unknown', busy: 'false' });
    const box = element('div', LOOK);
    box.setAttribute('role', 'alert');
    host.attachShadow({ mode: 'closed' }).append(box);
    shown = box;
  }
  if (shown && shown.textContent !== words) shown.textContent = words;
  if (!host.isConnected) rootElement()?.append(host);
}

/** Takes it away, for the panel or for good. */
export function sayNoMore(): void {
  host?.remove();
}
