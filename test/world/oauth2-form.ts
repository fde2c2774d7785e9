import type { Dials } from './api.ts';
import type { ConsentWords } from './consent-words.ts';
import { ACME, BETA } from './hosts.ts';
import { type Html, html, NOTHING, script } from './html.ts';

/** The ways in which an OAuth 2 page may ask. */
export function oauth2Form(kind: Dials['consent']['threeLO'], { approve, deny }: ConsentWords, post: string): Html {
  if (kind === 'script-button') return html`${buttons('button', { approve, deny })}${answering(post)}`;
  if (kind === 'script-form') return html`<form>${buttons('submit', { approve, deny })}</form>${answering(post)}`;
  const choose = kind === 'choose-site';
  const form = html`<form method="post" action="${post}">
${choose ? siteChoice() : NOTHING}
<div class="buttons"><button type="submit" class="primary" name="decision" value="accept"${choose ? DISABLED : NOTHING}>${approve}</button>
<button type="submit" name="decision" value="cancel" formnovalidate>${deny}</button></div></form>`;
  if (kind !== 'late') return html`${form}${choose ? enableOnChoice() : NOTHING}`;
  return html`<div id="late"></div><template id="late-form">${form}</template>
${script`setTimeout(() => {
  document.getElementById('late').append(document.getElementById('late-form').content.cloneNode(true));
}, 400);`}`;
}

/** In a form of its own, by itself, it would ask for this page once more, without the request. */
const buttons = (
  type: 'button' | 'submit',
  { approve, deny }: ConsentWords,
): Html => html`<div class="buttons"><button type="${type}" class="primary" data-decision="accept">${approve}</button>
<button type="${type}" data-decision="cancel">${deny}</button></div>`;

/** The page's script sends the answer when a button is clicked, and goes where it is told. */
const answering = (
  post: string,
): Html => script`document.querySelectorAll('[data-decision]').forEach((button) => button.addEventListener('click', async (event) => {
  event.preventDefault();
  const body = new URLSearchParams({ decision: button.dataset.decision });
  const answer = await fetch(${post}, { method: 'POST', body, headers: { Accept: 'application/json' } });
  location.href = (await answer.json()).location;
}));`;

const DISABLED = html` disabled`;

const siteChoice = (): Html => html`<p><label>Use app on<br><select name="site" required>
<option value="">Choose a site</option>
${[ACME, BETA].map((site) => html`<option value="${site.url}">${site.host}</option>`)}
</select></label></p>`;

const enableOnChoice =
  (): Html => script`document.querySelector('select[name=site]').addEventListener('change', (event) => {
  document.querySelector('button[value=accept]').disabled = event.target.value === '';
});`;
