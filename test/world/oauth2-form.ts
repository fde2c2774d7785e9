import type { Dials } from './api.ts';
import { ACME, BETA } from './hosts.ts';
import { type Html, html, NOTHING, script } from './html.ts';

/** The ways in which an OAuth 2 page may ask. */
export function oauth2Form(kind: Dials['consent']['threeLO'], post: string): Html {
  const choose = kind === 'choose-site';
  const form = html`<form method="post" action="${post}">
${choose ? siteChoice() : NOTHING}
<div class="buttons"><button type="submit" class="primary" name="decision" value="accept"${choose ? DISABLED : NOTHING}>Accept</button>
<button type="submit" name="decision" value="cancel" formnovalidate>Cancel</button></div></form>`;
  if (kind !== 'late') return html`${form}${choose ? enableOnChoice() : NOTHING}`;
  return html`<div id="late"></div><template id="late-form">${form}</template>
${script`setTimeout(() => {
  document.getElementById('late').append(document.getElementById('late-form').content.cloneNode(true));
}, 400);`}`;
}

const DISABLED = html` disabled`;

const siteChoice = (): Html => html`<p><label>Use app on<br><select name="site" required>
<option value="">Choose a site</option>
${[ACME, BETA].map((site) => html`<option value="${site.url}">${site.host}</option>`)}
</select></label></p>`;

const enableOnChoice =
  (): Html => script`document.querySelector('select[name=site]').addEventListener('change', (event) => {
  document.querySelector('button[value=accept]').disabled = event.target.value === '';
});`;
