import type { Portal } from './hosts.ts';
import { type Html, script } from './html.ts';

/** What the portal's own script does: open consent from buttons, render rows late or in a shadow root, reload them. */
export function portalScript(portal: Portal, options: { renderAfterMs: number; inShadow: boolean }): Html {
  return script`
const rows = document.getElementById('main-user-rows');
const place = () => rows && ${options.inShadow} ? rows.shadowRoot || rows.attachShadow({ mode: 'open' }) : rows;
const load = async () => {
  const answer = await fetch(${`${portal.url}/main-user/rows`});
  place().innerHTML = await answer.text();
};
if (rows && rows.dataset.late !== undefined) setTimeout(load, ${options.renderAfterMs});

document.addEventListener('click', (event) => {
  const button = event.composedPath().find((node) => node.dataset && node.dataset.go);
  if (!button) return;
  const to = button.dataset.to;
  const actions = {
    'button-location': () => { top.location.href = to; },
    'window-open': () => { window.open(to); },
    noopener: () => { window.open(to, '_blank', 'noopener'); },
    'blank-then-location': () => { window.open('about:blank').location.href = to; },
    'request-submit': () => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action: to });
      document.body.append(form);
      form.requestSubmit();
    },
    'scripted-click': () => { Object.assign(document.createElement('a'), { href: to }).click(); },
    popup: () => { window.open(to, 'connect-jira', 'popup,width=600,height=720'); },
    'confirm-dialog': () => { button.parentElement.querySelector('dialog').showModal(); },
    'close-dialog': () => { button.closest('dialog').close(); },
  };
  actions[button.dataset.go]();
});

addEventListener('message', async (event) => {
  if (event.data !== 'allowed' && event.data !== 'denied') return;
  if (rows) await load();
  const status = document.getElementById('status');
  const denied = event.data === 'denied';
  status.className = denied ? 'notice bad' : 'notice';
  status.textContent = denied ? 'Access was denied. Nothing was changed.' : 'The connection was updated.';
});
`;
}
