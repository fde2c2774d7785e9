import type { Account, Dials, Fault, Flow, SignIn, Tongue } from '../world/api.ts';
import { ACME, BETA, DATA_CENTER, type Site } from '../world/hosts.ts';

/*
 * What the matrix is made of. A new way of the portal, consent page, situation or fault is one line in its table here;
 * cases and the part of them that `npm test` takes follow by themselves (cases.ts).
 */

type Portal = Partial<Dials['portal']>;
type Consent = Partial<Dials['consent']>;

const DEFAULT_PORTAL = 'https://account.nextup.ai';

/** How a portal begins a change. */
export interface Road {
  readonly name: string;
  /** Base URL of the portal, where it is not the vendor's own. */
  readonly at?: string;
  readonly portal?: Portal;
  readonly headers?: Readonly<Record<string, string>>;
  /** Named, where one more click leads on from Change. */
  readonly onward?: string;
  /** Change is pressed by keyboard. */
  readonly keyboard?: true;
  /** Firefox's remote protocol has no hand that reaches into a frame of another process. */
  readonly outOfHand?: 'firefox';
  /** The routes that it can lead to, where not all. */
  readonly takes?: (route: Route) => boolean;
}

const change = (how: Dials['portal']['change']): Road => ({ name: how, portal: { change: how } });
const SANDBOX = 'sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-top-navigation';
/** Words for the row that the guide does not know, so that nothing is stopped early. */
const OTHER_WORDS = { label: 'Verbundenes Konto' };

export const ROADS: readonly Road[] = [
  change('link'),
  change('link-direct'),
  change('link-blank'),
  change('button-location'),
  change('window-open'),
  change('popup'),
  { name: 'popup that reports back', portal: { change: 'popup', landing: 'closes' } },
  { name: 'landing that keeps its address', portal: { landing: 'stays' } },
  change('form-get'),
  change('form-post'),
  change('redirect-chain'),
  { ...change('confirm-dialog'), onward: 'Continue' },
  change('noopener'),
  change('blank-then-location'),
  change('request-submit'),
  change('scripted-click'),
  change('header-refresh'),
  { ...change('vendor-link'), onward: 'Continue to Jira' },
  change('vendor-script'),
  change('vendor-meta'),
  change('vendor-blank'),
  change('vendor-popup'),
  { name: 'keyboard', keyboard: true },
  { name: 'definition list', portal: { markup: 'definition-list' } },
  { name: 'card', portal: { markup: 'card', change: 'button-location' } },
  { name: 'plain', portal: { markup: 'plain', shows: 'nothing' } },
  { name: 'open shadow root', portal: { markup: 'shadow' } },
  { name: 'frame of the same origin', portal: { markup: 'frame' } },
  { name: 'frame of another origin', portal: { markup: 'foreign-frame' }, outOfHand: 'firefox' },
  { name: 'rendered late', portal: { renderAfterMs: 300, shows: 'email' } },
  { name: 'row in other words, link', portal: OTHER_WORDS },
  { name: 'row in other words, window', portal: { ...OTHER_WORDS, change: 'window-open' } },
  { name: 'row in other words, form', portal: { ...OTHER_WORDS, change: 'form-post' } },
  { name: 'sandboxed portal', headers: { 'Content-Security-Policy': SANDBOX } },
  { name: 'no callback in the address', portal: { callbackInAddress: false } },
  {
    name: 'callback out of reach',
    takes: isRedirected,
    portal: { callbackHost: 'connect.vendor.example', callbackInAddress: false },
  },
  { name: 'regional portal', at: 'https://eu.nextup.ai' },
  { name: 'regional portal, pop-up', at: 'https://eu.nextup.ai', portal: { change: 'popup' } },
  { name: 'portal below a path', at: 'https://tools.acme.example/nextup' },
  { name: 'portal below a path, blank', at: 'https://tools.acme.example/nextup', portal: { change: 'link-blank' } },
];

/** Where the vendor's callback is out of reach, the site's own redirect to it is what can be held (known limits). */
function isRedirected({ flow, consent }: Route): boolean {
  return flow === 'oauth1' && consent.oauth1 !== 'script-button' && consent.autopilot !== 'fetch-then-location';
}

/** A consent page, and where it is. */
export interface Route {
  readonly name: string;
  readonly flow: Flow;
  readonly site: Site;
  readonly decidedBy: 'site' | 'identity';
  readonly consent: Consent;
  readonly how: How;
}

/** What people do on a consent page beside a click on its button. */
interface How {
  /** It comes back without asking. */
  readonly silent?: true;
  /** Choosing a site comes before Accept. */
  readonly choose?: true;
  /** Nothing but the keyboard is used. */
  readonly keyboard?: true;
  /** Nobody can tell its buttons apart, so denying is held as approving is. */
  readonly unclear?: true;
  /** The portal has a second connection, for another site and another account. */
  readonly beside?: Site;
}

const cloud = (name: string, consent: Consent = {}, how: How = {}, site = ACME): Route => ({
  name: `1.0a, ${name}`,
  flow: 'oauth1',
  decidedBy: 'site',
  site,
  consent,
  how,
});
const threeLO = (name: string, consent: Consent = {}, how: How = {}): Route => ({
  name: `3LO, ${name}`,
  flow: '3lo',
  decidedBy: 'identity',
  site: ACME,
  consent,
  how,
});
const forge = (name: string, consent: Consent, how: How = {}): Route => ({
  ...threeLO(name, consent, how),
  name: `Forge, ${name}`,
  flow: 'forge',
});
const dataCenter = (name: string, flow: Flow, consent: Consent = {}, how: How = {}): Route => ({
  ...cloud(name, consent, how, DATA_CENTER),
  name: `Data Center, ${name}`,
  flow,
});

const speaking = (tongue: Tongue, consent: Consent): Consent => ({ ...consent, tongue });
const SILENT = { silent: true } as const;
const KEYBOARD = { keyboard: true } as const;
const UNCLEAR = { unclear: true } as const;
const GRANTED = { granted: true, promptConsent: false };

export const ROUTES: readonly Route[] = [
  cloud('form'),
  cloud('form without names', { oauth1: 'form-no-names' }),
  cloud('GET link', { oauth1: 'get-link' }),
  cloud('fetch and location', { oauth1: 'script-button' }),
  cloud('late and disabled', { oauth1: 'late' }),
  cloud('keyboard', {}, KEYBOARD),
  cloud('keyboard, fetch and location', { oauth1: 'script-button' }, KEYBOARD),
  cloud('German', speaking('de', { oauth1: 'form-no-names' })),
  cloud('French', speaking('fr', { oauth1: 'get-link' })),
  cloud('Spanish', speaking('es', { oauth1: 'script-button' })),
  cloud('Japanese', speaking('ja', { oauth1: 'form-no-names' })),
  cloud('Portuguese', speaking('pt', { oauth1: 'late' })),
  cloud('a language that nobody listed', speaking('tr', { oauth1: 'form-no-names' }), UNCLEAR),
  cloud('the page goes to Allow by itself', { autopilot: 'get-link' }, SILENT),
  cloud('the page sends Allow by itself', { autopilot: 'form-submit' }, SILENT),
  cloud('the page fetches Allow by itself', { autopilot: 'fetch-then-location' }, SILENT),
  cloud('another site', {}, {}, BETA),
  cloud('one of two connections', {}, { beside: ACME }, BETA),
  threeLO('form'),
  threeLO('late', { threeLO: 'late' }),
  threeLO('choose a site', { threeLO: 'choose-site' }, { choose: true }),
  threeLO('fetch and location', { threeLO: 'script-button' }),
  threeLO('keyboard', { threeLO: 'late' }, KEYBOARD),
  threeLO('German', speaking('de', { threeLO: 'script-button' })),
  threeLO('Japanese', speaking('ja', { threeLO: 'late' })),
  threeLO('a language that nobody listed', speaking('tr', { threeLO: 'form' }), UNCLEAR),
  threeLO('older path', { olderPath: true }),
  threeLO('consent hides its key', { consentShowsKey: false }),
  threeLO('long state', { stateLength: 400 }),
  threeLO('granted before', GRANTED, SILENT),
  threeLO('the page sends Accept by itself', { autopilot: 'form-submit' }, SILENT),
  forge('asks twice', {}),
  forge('asks twice, late, key hidden', { threeLO: 'late', consentShowsKey: false }),
  forge('granted before', GRANTED, SILENT),
  dataCenter('1.0a', 'oauth1'),
  dataCenter('1.0a, keyboard', 'oauth1', { oauth1: 'form-no-names' }, KEYBOARD),
  dataCenter('OAuth 2', 'dc-oauth2'),
  dataCenter('OAuth 2, key hidden', 'dc-oauth2', { consentShowsKey: false, threeLO: 'late' }),
  dataCenter('OAuth 2, granted before', 'dc-oauth2', GRANTED, SILENT),
];

type Verdict = 'mismatch' | 'ineligible' | 'signed-out' | 'unknown';

/** Who is signed in, by session: the one that the route binds, and the other. */
export interface Situation {
  readonly name: string;
  readonly deciding: string | null;
  readonly other: string | null;
  /** Pat takes over: while the consent page is open, as Allow is received, or between Allow and the callback. */
  readonly takeover?: 'open' | 'approving' | 'afterwards';
  /** What the checkpoint may say when it holds; undefined: this is right. */
  readonly says?: readonly Verdict[];
}

const somebody = (name: string, handle: string, says: readonly Verdict[] = ['mismatch']): Situation => ({
  name,
  deciding: handle,
  other: handle,
  says,
});
/** Data Center names no kinds of account: there it is another one, and no more. */
const NEVER: readonly Verdict[] = ['ineligible', 'mismatch'];
/** The identity host tells no more of nobody than that it does not know. */
const NOBODY: readonly Verdict[] = ['signed-out', 'unknown'];

export const SITUATIONS: readonly Situation[] = [
  { name: 'the bot', deciding: 'bot', other: 'bot' },
  { name: 'the bot decides, Pat beside', deciding: 'bot', other: 'pat' },
  { name: 'the bot decides, nobody beside', deciding: 'bot', other: null },
  somebody('Pat', 'pat'),
  { ...somebody('Pat decides, the bot beside', 'pat'), other: 'bot' },
  somebody('a namesake', 'namesake'),
  somebody('Nina, whom another connection wants', 'nomail'),
  somebody('a portal customer', 'customer', NEVER),
  somebody('one of Atlassian’s own service accounts', 'service', NEVER),
  somebody('an app', 'app', NEVER),
  somebody('an inactive account', 'inactive', NEVER),
  { name: 'nobody', deciding: null, other: null, says: NOBODY },
  { name: 'nobody decides, the bot beside', deciding: null, other: 'bot', says: NOBODY },
  { name: 'Pat, while consent is open', deciding: 'bot', other: 'bot', takeover: 'open', says: ['mismatch'] },
  { name: 'Pat, as Allow is received', deciding: 'bot', other: 'bot', takeover: 'approving', says: ['mismatch'] },
  {
    name: 'Pat, between Allow and callback',
    deciding: 'bot',
    other: 'pat',
    takeover: 'afterwards',
    says: ['mismatch'],
  },
];

/** What the deciding session's address answers for a while. */
export interface Trouble {
  readonly name: string;
  readonly fault: Fault;
  /** From the start until somebody presses "Try again", or from the approval on. */
  readonly when: 'out' | 'back';
  /** It tells all that counts all the same. */
  readonly readable?: true;
  /** It reads as another answer, which only a fresh request mends. */
  readonly spoils?: true;
}

const out = (fault: Fault): Trouble => ({ name: fault, fault, when: 'out' });
const back = (fault: Fault): Trouble => ({ name: `${fault} on the way back`, fault, when: 'back' });

export const NO_TROUBLE: Trouble = { ...out('none'), readable: true };

export const TROUBLES: readonly Trouble[] = [
  { ...out('401'), spoils: true },
  out('403'),
  out('429'),
  out('500'),
  out('503'),
  out('timeout'),
  out('reset'),
  out('html-200'),
  out('redirect-login'),
  out('malformed-json'),
  out('wrong-shape'),
  out('empty-200'),
  out('other-account-header'),
  { ...out('null-email'), readable: true },
  { ...out('slow'), readable: true },
  back('429'),
  back('503'),
  back('reset'),
  back('html-200'),
];

/** A consent that is none of ours, and which of its buttons a person presses. */
export interface Foreign {
  readonly name: string;
  readonly flow: Flow;
  readonly consent: Consent;
  /** No consent comes of it: another service of the same address. */
  readonly link?: string;
}

const own = (flow: Flow, name: string, consent: Consent = {}): Foreign => ({ name: `${flow}, ${name}`, flow, consent });

export const FOREIGN: readonly Foreign[] = [
  own('oauth1', 'form'),
  own('oauth1', 'form without names', { oauth1: 'form-no-names' }),
  own('oauth1', 'GET link', { oauth1: 'get-link' }),
  own('oauth1', 'fetch and location', { oauth1: 'script-button' }),
  own('oauth1', 'late', { oauth1: 'late' }),
  own('oauth1', 'a language that nobody listed', speaking('tr', { oauth1: 'form-no-names' })),
  own('3lo', 'form'),
  own('3lo', 'late', { threeLO: 'late' }),
  own('3lo', 'fetch and location', { threeLO: 'script-button' }),
  own('3lo', 'older path', { olderPath: true }),
  own('3lo', 'consent hides its key', { consentShowsKey: false }),
  own('3lo', 'long state', { stateLength: 400 }),
  own('forge', 'asks twice'),
  { ...own('forge', 'another service'), link: 'Link Drive' },
];

/** Where it begins: a person's own connection from Slack, or another app's. */
export const BEGINS = ['slack', 'another app'] as const;
/** What is going on beside it, in a tab of the administrator's. */
export const BESIDE = ['nothing', 'the portal is open', 'a change is held'] as const;

export function portalOf({ at }: Road): string {
  return at ?? DEFAULT_PORTAL;
}

/** The sessions of a situation on a route. */
export function sessionsOf({ decidedBy }: Route, { deciding, other }: Situation): SignIn {
  return decidedBy === 'site' ? { site: deciding, identity: other } : { identity: deciding, site: other };
}

/** The settings document for a portal and a route. */
export function settingsFor(road: Road, { site, how }: Route, account: (handle: string) => Account) {
  const connection = (at: Site, handle: string) => {
    const { userKey, accountId, displayName, email } = account(handle);
    const id = at.kind === 'data-center' ? userKey : accountId;
    return {
      name: `Acme on ${at.host}`,
      product: 'helpdesk-plus',
      portal: portalOf(road),
      site: at.url,
      account: { id, name: displayName, email },
      projects: [],
    };
  };
  const others = how.beside ? [connection(how.beside, 'nomail')] : [];
  return { version: 1, mode: 'block', connections: [...others, connection(site, 'bot')] };
}
