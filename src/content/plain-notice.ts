import { makeElement, rootElement } from './dom.ts';
import { element } from './element.ts';
import type { PanelContent } from './panel.ts';
import { say } from './view-words.ts';

const LOOK =
  'all: initial; display: block; position: fixed; z-index: 2147483647; inset: 0 0 auto; padding: 16px 20px; font: 16px/1.45 system-ui, sans-serif; color: #ffffff; background: #ac231b; white-space: pre-line; border: 2px solid transparent;';

const BUTTON = 'display: block; margin-top: 8px; padding: 8px 14px; font: inherit;';

let host: HTMLElement | undefined;
let shown: HTMLElement | undefined;

/**
 * Says this on the page with what the script itself has, where nobody is left to bring the panel: the worker does not
 * answer, or the extension is gone from under the page.
 */
export function sayPlainly({ words, actions }: Pick<PanelContent, 'words' | 'actions'>): void {
  if (!host) {
    host = makeElement('div');
    Object.assign(host.dataset, { mauGuard: 'guard', verdict: 'unknown', busy: 'false' });
    const box = element('div', LOOK);
    shown = element('div');
    shown.setAttribute('role', 'alert');
    box.append(shown);
    for (const { label, run } of actions) {
      const button = element('button', BUTTON, label);
      button.addEventListener('click', (event) => event.isTrusted && run());
      box.append(button);
    }
    host.attachShadow({ mode: 'closed' }).append(box);
  }
  const text = `${say('extName')}: ${words}`;
  if (shown && shown.textContent !== text) shown.textContent = text;
  if (!host.isConnected) rootElement()?.append(host);
}

/** What is said where nobody answers; `stopped`: since a click had to be stopped. */
export function noAnswer(orphaned: boolean, stopped: boolean): Pick<PanelContent, 'words' | 'actions'> {
  return {
    words: (stopped ? `${say('guardStopped')}\n` : '') + say(orphaned ? 'guardReload' : 'guardNoAnswer'),
    actions: [{ label: say('guideReload'), run: () => location.reload() }],
  };
}

/** Takes it away, for the panel or for good. */
export function sayNoMore(): void {
  host?.remove();
}
