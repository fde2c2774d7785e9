import { MAIN_PORTAL, SLACK } from './hosts.ts';
import { html } from './html.ts';
import { type Answer, address, type Exchange, redirect } from './http.ts';
import { page } from './page.ts';

/** Slack, with the app's message in which people connect their own account, rightly with their own. */
export function slackHost(exchange: Exchange): Answer {
  if (exchange.host !== new URL(SLACK).host || exchange.path !== '/client') return redirect(`${SLACK}/client`);
  const flow = exchange.query.get('flow') ?? undefined;
  const connect = address(`${MAIN_PORTAL.url}/slack/connect`, { u: 'U024BE7LH', flow });
  const install = address(`${MAIN_PORTAL.url}/slack/install`, { flow });
  return page({
    title: 'it-help (Channel) - Acme - Slack',
    look: 'slack',
    bar: 'Acme — #it-help',
    body: html`<h1>#it-help</h1>
<section class="card"><h3>HelpDesk+ <small>APP</small></h3>
<p>Hi Pat, to comment on tickets from Slack, connect your own Jira account.</p>
<p><a href="${connect}" target="_blank">Connect Now</a></p></section>
<section class="card"><h3>HelpDesk+ <small>APP</small></h3>
<p>Thanks for installing HelpDesk+. An administrator now connects the workspace to Jira.</p>
<p><a href="${install}" target="_blank">Finish installation</a></p></section>`,
  });
}
