import type { Dials } from './api.ts';
import { ACCOUNTS } from './cast.ts';
import { CHOICES, positionOf } from './dial-choices.ts';
import { ACME, DATA_CENTER, FOREIGN, MAIN_PORTAL, SLACK } from './hosts.ts';
import { type Html, html, script } from './html.ts';
import type { Answer } from './http.ts';
import { page } from './page.ts';
import { signInUrl } from './sign-in.ts';

const BAR = 'MAU Guard practice world';

const NAV = html`<ul>
<li><a href="/">Start</a></li>
<li><a href="/ledger">Ledger</a></li>
<li><a href="/dials">Dials</a></li>
<li><a href="${MAIN_PORTAL.url}/">Portal</a></li>
<li><a href="${ACME.url}/browse/HELP-1">Jira</a></li>
<li><a href="${SLACK}/client">Slack</a></li>
</ul>`;

const out = (address: string, words: string): Html => html`<a href="${address}" target="_blank">${words}</a>`;

const both = (handle: string | null): string => signInUrl({ identity: handle, site: handle });

const ROLES: Readonly<Record<string, string>> = {
  pat: 'The administrator’s personal account. It must never become the main user.',
  bot: 'The account kept for the integration: an ordinary, licensed Atlassian account. This is the right one.',
  namesake: 'Has the same name as the bot, but is another account. Only the account id tells them apart.',
  nomail: 'A person who hides the e-mail address.',
  customer: 'A customer of the help centre, without a Jira licence.',
  service:
    'One of Atlassian’s own “service accounts”. They can’t log in, so they can’t be a main user. (Here you can be one all the same, to see what MAU Guard says.)',
  app: 'An app’s account. It can’t log in either.',
  inactive: 'A person who left; the account is deactivated.',
};

export function startPage(): Answer {
  const cast = Object.values(ACCOUNTS).map(
    ({ handle, displayName, email, accountId }) => html`<tr><th scope="row">${displayName}</th>
<td>${ROLES[handle]}<br><small>${email ?? 'no e-mail'} · <code>${accountId}</code></small></td>
<td>${out(both(handle), 'Sign in everywhere')}</td></tr>`,
  );
  return page({
    title: 'MAU Guard practice world',
    look: 'start',
    bar: BAR,
    nav: NAV,
    body: html`<h1>Try MAU Guard without touching anything real</h1>
<p>This browser talks to a practice world on your own machine. It plays the account portal, Atlassian, two Jira sites, a
Jira Data Center and Slack under their real names. Nothing here reaches the internet, and nobody has a password.</p>
<p>The <a href="/ledger">ledger</a> shows who was really bound. A wrong account in it, as main user, is a defect of MAU Guard.</p>
<h2>Five things to try</h2>
<ol>
<li><strong>Set it up.</strong> ${out(both('bot'), 'Sign in as HelpDesk Bot')}, open the ${out(`${MAIN_PORTAL.url}/`, 'account portal')}, and press Change next to “Main authorized user”.
MAU Guard asks whether this is the account kept for the integration.</li>
<li><strong>The mistake.</strong> ${out(both('pat'), 'Sign in as Pat Morgan')}, go back to the ${out(`${MAIN_PORTAL.url}/`, 'portal')} and press Change. No consent page should open. Switch accounts from there and start over.</li>
<li><strong>The late mistake.</strong> As HelpDesk Bot, press Change and stop at the consent page. In another tab, ${out(signInUrl({ site: 'pat' }), 'sign in to Jira as Pat')}. Now press Allow: Pat must not be bound.</li>
<li><strong>Two sign-ins that differ.</strong> ${out(signInUrl({ identity: 'pat', site: 'bot' }), 'Atlassian knows Pat, the Jira site knows the bot')}. Which of them counts depends on the consent page; the popup says which.</li>
<li><strong>What must not be disturbed.</strong> As Pat, ${out(`${SLACK}/client`, 'connect your own account from Slack')}, or connect ${out(`${FOREIGN}/`, 'another company’s app')}. Both must simply work.</li>
</ol>
<h2>Who is who</h2>
<table><tbody>${cast}</tbody></table>
<p>${out(both(null), 'Sign out everywhere')} · ${out(signInUrl({ site: 'bot', siteHost: DATA_CENTER.host }), 'Sign in to the Data Center Jira as HelpDesk Bot')}</p>
<h2>Make it harder</h2>
<p>On the <a href="/dials">dials</a> page you choose how the portal and the consent pages are built, and which answers fail.</p>`,
  });
}

export function ledgerPage(): Answer {
  return page({
    title: 'Ledger — MAU Guard practice world',
    look: 'start',
    bar: BAR,
    nav: NAV,
    body: html`<h1>Who was bound</h1>
<p>The main authorized user is now: <strong id="main-user">…</strong></p>
<table><thead><tr><th scope="col">When</th><th scope="col">What for</th><th scope="col">Account</th><th scope="col">How</th></tr></thead><tbody id="lines"></tbody></table>
<p id="empty">Nobody was bound yet.</p>
<form method="post" action="/reset"><p><button>Start afresh: empty the ledger and turn all dials back</button></p></form>
${script`
const PURPOSES = { 'main-user': 'Main user', 'own-connect': 'Own connection', 'other-app': 'Another app' };
const cells = (line) => [new Date(line.at).toLocaleTimeString(), PURPOSES[line.purpose], line.handle + ' (' + line.accountId + ')', line.flow + ', ' + line.site];
const show = async () => {
  const { mainUser, lines } = await (await fetch('/ledger.json')).json();
  document.getElementById('main-user').textContent = mainUser || 'nobody';
  document.getElementById('empty').hidden = lines.length > 0;
  document.getElementById('lines').replaceChildren(...lines.map((line) => {
    const row = document.createElement('tr');
    for (const words of cells(line)) row.insertCell().textContent = words;
    return row;
  }));
};
show();
setInterval(show, 1000);
`}`,
  });
}

export function dialsPage(dials: Dials): Answer {
  const rows = CHOICES.map((choice) => {
    const name = `${choice.group}.${choice.key}`;
    const now = String(positionOf(dials, choice));
    const options = choice.positions.map((position) => {
      const value = String(position);
      return html`<option value="${value}"${value === now ? html` selected` : html``}>${value}</option>`;
    });
    return html`<tr><th scope="row"><label for="${name}">${choice.words}</label></th><td><select id="${name}" name="${name}">${options}</select></td></tr>`;
  });
  return page({
    title: 'Dials — MAU Guard practice world',
    look: 'start',
    bar: BAR,
    nav: NAV,
    body: html`<h1>Dials</h1>
<p>They hold for the whole practice world until you start afresh on the <a href="/ledger">ledger</a> page.</p>
<form method="post" action="/dials"><table><tbody>${rows}</tbody></table><p><button class="primary">Turn them</button></p></form>`,
  });
}
