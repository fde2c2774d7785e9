import type { Account, Dials, Fault, Flow, SignIn } from '../world/api.ts';
import { DATA_CENTER } from '../world/hosts.ts';

/*
 * What the matrix is made of. A new way of the portal, consent page, situation or fault is one line in its table here;
 * cases and the part of them that `npm test` takes follow by themselves (cases.ts).
 */

type Portal = Partial<Dials['portal']>;
type Consent = Partial<Dials['consent']>;

/** How a portal begins a change. */
export interface Road {
  readonly name: string;
  readonly portal?: Portal;
  readonly headers?: Readonly<Record<string, string>>;
  /** Named, where one more click leads on from Change. */
  readonly onward?: string;
  /** Change is pressed by keyboard. */
  readonly keyboard?: true;
}

const change = (how: Dials['portal']['change']): Road => ({ name: how, portal: { change: how } });
const SANDBOX = 'sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-top-navigation';

export const ROADS: readonly Road[] = [
  change('link'),
  change('link-direct'),
  change('link-blank'),
  change('button-location'),
  change('window-open'),
  change('popup'),
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
  { name: 'keyboard', keyboard: true },
  { name: 'definition-list', portal: { markup: 'definition-list' } },
  { name: 'card', portal: { markup: 'card', change: 'button-location' } },
  { name: 'plain', portal: { markup: 'plain' } },
  { name: 'open shadow root', portal: { markup: 'shadow' } },
  { name: 'frame of the same origin', portal: { markup: 'frame' } },
  { name: 'frame of another origin', portal: { markup: 'foreign-frame' } },
  { name: 'rendered late', portal: { renderAfterMs: 300 } },
  { name: 'sandboxed portal', headers: { 'Content-Security-Policy': SANDBOX } },
  { name: 'no oauth_callback', portal: { callbackInAddress: false } },
];

/** A consent page, and where it is. */
export interface Route {
  readonly name: string;
  readonly flow: Flow;
  readonly site?: typeof DATA_CENTER;
  readonly decidedBy: 'site' | 'identity';
  readonly consent?: Consent;
  /** It comes back without asking. */
  readonly silent?: true;
  /** Choosing a site comes before Accept. */
  readonly choose?: true;
}

const cloud = (name: string, consent: Consent = {}): Route => ({
  name: `1.0a, ${name}`,
  flow: 'oauth1',
  decidedBy: 'site',
  consent,
});
const threeLO = (name: string, consent: Consent = {}): Route => ({
  name: `3LO, ${name}`,
  flow: '3lo',
  decidedBy: 'identity',
  consent,
});

export const ROUTES: readonly Route[] = [
  cloud('form', { oauth1: 'form' }),
  cloud('form without names', { oauth1: 'form-no-names' }),
  cloud('GET link', { oauth1: 'get-link' }),
  cloud('button with a script', { oauth1: 'script-button' }),
  cloud('late and disabled', { oauth1: 'late' }),
  threeLO('form', { threeLO: 'form' }),
  threeLO('late', { threeLO: 'late' }),
  { ...threeLO('choose a site', { threeLO: 'choose-site' }), choose: true },
  threeLO('older path', { olderPath: true }),
  threeLO('consent hides its key', { consentShowsKey: false }),
  threeLO('long state', { stateLength: 400 }),
  { ...threeLO('granted before', { granted: true, promptConsent: false }), silent: true },
  { name: '1.0a, Data Center', flow: 'oauth1', site: DATA_CENTER, decidedBy: 'site' },
  { name: 'OAuth 2, Data Center', flow: 'dc-oauth2', site: DATA_CENTER, decidedBy: 'site' },
];

/** Who is signed in, by session: the one that the route binds, and the other. */
export interface Situation {
  readonly name: string;
  readonly deciding: string | null;
  readonly other: string | null;
  /** Pat signs in when the consent page is open. */
  readonly switches?: 'after-consent-opened' | 'while-approving';
  readonly wrong: boolean;
  /** Whom the checkpoint must say it is, where it gets that far. */
  readonly verdict?: 'mismatch' | 'ineligible' | 'signed-out' | 'unknown';
  /** The identity host tells no more of nobody than that it does not know. */
  readonly site?: true;
}

export const SITUATIONS: readonly Situation[] = [
  { name: 'the bot', deciding: 'bot', other: 'bot', wrong: false },
  { name: 'the bot decides, Pat beside', deciding: 'bot', other: 'pat', wrong: false },
  { name: 'Pat', deciding: 'pat', other: 'pat', wrong: true },
  { name: 'Pat decides, the bot beside', deciding: 'pat', other: 'bot', wrong: true },
  { name: 'a namesake', deciding: 'namesake', other: 'namesake', wrong: true },
  { name: 'nobody', deciding: null, other: null, wrong: true },
  { name: 'nobody decides, the bot beside', deciding: null, other: 'bot', wrong: true },
  { name: 'a portal customer', deciding: 'customer', other: 'customer', wrong: true },
  { name: 'one of Atlassian’s own service accounts', deciding: 'service', other: 'service', wrong: true },
  { name: 'an app', deciding: 'app', other: 'app', wrong: true },
  { name: 'an inactive account', deciding: 'inactive', other: 'inactive', wrong: true },
  { name: 'Pat, after consent opened', deciding: 'bot', other: 'bot', switches: 'after-consent-opened', wrong: true },
  { name: 'Pat, while approving', deciding: 'bot', other: 'bot', switches: 'while-approving', wrong: true },
];

/** What the deciding session's address answers until somebody presses "Try again". */
export const FAULTS: readonly Fault[] = [
  '403',
  '429',
  '500',
  '503',
  'reset',
  'html-200',
  'redirect-login',
  'malformed-json',
  'wrong-shape',
  'empty-200',
  'other-account-header',
];

/** A flow that is none of ours. */
export interface Foreign {
  readonly name: string;
  readonly flow: Flow;
  readonly begins: 'slack' | 'foreign';
  readonly consent: Consent;
  readonly silent?: true;
}

const FOREIGN_CONSENTS: readonly (readonly [Flow, Consent])[] = [
  ...(['form', 'form-no-names', 'get-link', 'script-button', 'late'] as const).map((oauth1): [Flow, Consent] => [
    'oauth1',
    { oauth1 },
  ]),
  ['3lo', { threeLO: 'form' }],
  ['3lo', { threeLO: 'late' }],
  ['3lo', { olderPath: true }],
  ['3lo', { consentShowsKey: false }],
  ['3lo', { stateLength: 400 }],
];

/** What is going on beside it, in a tab of the administrator's. */
export const BESIDE = ['nothing', 'the portal is open', 'a change is held'] as const;
export type Beside = (typeof BESIDE)[number];

export const FOREIGN: readonly Foreign[] = (['slack', 'foreign'] as const).flatMap((begins) =>
  FOREIGN_CONSENTS.map(([flow, consent]) => ({
    name: `${begins === 'slack' ? 'own connection' : 'another app'} by ${flow}, ${Object.values(consent).join()}`,
    flow,
    begins,
    consent,
  })),
);

/** The sessions of a situation on a route. */
export function sessionsOf({ decidedBy }: Route, { deciding, other }: Situation): SignIn {
  return decidedBy === 'site' ? { site: deciding, identity: other } : { identity: deciding, site: other };
}

/** The settings document for a route. */
export function settingsFor({ site }: Route, bot: Account) {
  const connection = {
    name: 'Acme HelpDesk+',
    product: 'helpdesk-plus',
    portal: 'https://account.nextup.ai',
    site: site?.url ?? 'https://acme.atlassian.net',
    account: { id: site ? bot.userKey : bot.accountId, name: bot.displayName, email: bot.email },
    projects: [],
  };
  return { version: 1, mode: 'block', connections: [connection] };
}
