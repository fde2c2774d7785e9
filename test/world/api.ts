/**
 * The practice world as tests and `npm start` see it: one local HTTPS server that plays the portal, Atlassian, a Jira
 * site, a Data Center Jira and Slack, and keeps the ledger of who was bound. Everything that it shows is made up from
 * public facts.
 */

import type { Happening, Request } from './journal.ts';

/** Somebody with an Atlassian account, as the practice Atlassian knows them. */
export interface Account {
  /** Short handle used in tests: 'pat', 'bot', … */
  readonly handle: string;
  readonly accountId: string;
  /** Data Center user key. */
  readonly userKey: string;
  /** Data Center login name, as `name` in answers and in `X-AUSERNAME`. */
  readonly userName: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly accountType: 'atlassian' | 'app' | 'customer' | 'unknown';
  readonly appType?: 'service' | 'agent' | 'unknown';
  readonly active: boolean;
}

/** How a vendor asks for consent. `dc-oauth2` works on a Data Center site only; `forge` asks twice, then as 3LO. */
export type Flow = 'oauth1' | '3lo' | 'dc-oauth2' | 'forge';

/** In which language Atlassian's consent pages speak to this person; Turkish stands for one that the product does not. */
export type Tongue = 'en' | 'de' | 'fr' | 'es' | 'ja' | 'pt' | 'tr';

/** One line of the ledger: somebody became somebody for the vendor. */
export interface Bound {
  readonly purpose: 'main-user' | 'own-connect' | 'other-app';
  readonly accountId: string;
  /** The same account by its handle: `expect(world.ledger.map((line) => line.handle)).toEqual(['bot'])`. */
  readonly handle: string;
  readonly flow: Flow;
  /** Base URL of the Jira that the vendor asked for. */
  readonly site: string;
  /** Host whose callback was reached. */
  readonly callbackHost: string;
  readonly at: number;
}

/** One request that reached the server. Query values of secrets are kept: this is practice. */
export interface Seen {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: string;
  readonly origin: string | undefined;
  readonly secFetchSite: string | undefined;
  readonly secFetchDest: string | undefined;
  readonly at: number;
}

export type Fault =
  | 'none'
  | '401'
  | '403'
  | '429'
  | '500'
  | '503'
  | 'timeout'
  | 'reset'
  | 'html-200'
  | 'redirect-login'
  | 'malformed-json'
  | 'wrong-shape'
  | 'empty-200'
  | 'other-account-header'
  | 'null-email'
  | 'slow';

/** What readiness asks about. Projects are HELP and DESK (service desks) and OPS (software). */
export interface Rights {
  admin: boolean;
  /** Keys of application roles: 'jira-servicedesk', 'jira-software'. */
  licences: readonly string[];
  /** Project keys that the account can see; others answer 404. */
  sees: readonly string[];
  /** Service desks in which the account is an agent. */
  agentIn: readonly string[];
  /** Project permissions that the account lacks, by permission key, in every project. */
  lacks: readonly string[];
  /** Projects in which it is in the role "Service Desk Team". */
  inTeam: readonly string[];
}

/** What can be turned on the world. `reset()` puts all of them back to the defaults. */
export interface Dials {
  portal: {
    flow: Flow;
    /** Base URL of the Jira whose main user the row shows. */
    site: string;
    /** Base URL of a second Jira, for a workspace with two main-user rows; null: one row. */
    secondSite: string | null;
    /** How Change opens the consent page. */
    change:
      | 'link'
      | 'link-direct'
      | 'link-blank'
      | 'button-location'
      | 'window-open'
      | 'popup'
      | 'form-get'
      | 'form-post'
      | 'redirect-chain'
      | 'confirm-dialog'
      | 'noopener'
      | 'blank-then-location'
      | 'request-submit'
      | 'scripted-click'
      | 'header-refresh'
      | 'vendor-link'
      | 'vendor-script'
      | 'vendor-meta'
      | 'vendor-blank'
      | 'vendor-popup';
    markup: 'table' | 'definition-list' | 'card' | 'plain' | 'shadow' | 'frame' | 'foreign-frame';
    label: string;
    changeLabel: string;
    /** Milliseconds until script renders the row; 0: it is in the HTML. */
    renderAfterMs: number;
    /** How the current main user is shown. */
    shows: 'name' | 'email' | 'id' | 'nothing';
    /** true: the page has no main-user row at all. */
    noRow: boolean;
    /** 'closes': a pop-up's callback page posts to its opener and closes. 'stays': it keeps the callback's address. */
    landing: 'portal' | 'closes' | 'stays';
    /** The portal's own service worker: none, one that answers its callback from the app's shell, or one that passes it on. */
    serviceWorker: 'none' | 'app-shell' | 'passes-on';
    /** Where the vendor's callback lives: the portal's own host, or another host of the vendor. */
    callbackHost: 'same' | 'connect.vendor.example';
    /** 1.0a: the authorize address repeats the callback as `oauth_callback`. */
    callbackInAddress: boolean;
  };
  consent: {
    /** How the 1.0a page approves. */
    oauth1: 'form' | 'form-no-names' | 'get-link' | 'script-button' | 'late';
    threeLO: 'form' | 'late' | 'choose-site' | 'script-button' | 'script-form';
    tongue: Tongue;
    /** A script in the page that approves by itself, at load. */
    autopilot: 'none' | 'get-link' | 'fetch-then-location' | 'fetch-follow' | 'form-submit' | 'image';
    /** 3LO: the app was granted before, so authorize comes back without asking. */
    granted: boolean;
    /** 3LO: send prompt=consent. */
    promptConsent: boolean;
    /** 3LO: use the older consent path. */
    olderPath: boolean;
    /** 3LO: the consent address repeats client_id and state. */
    consentShowsKey: boolean;
    /** OAuth 2: length of `state`; at least 40. */
    stateLength: number;
    /** The deciding session becomes this account in the very moment in which the approval arrives; null: it stays. */
    approvingAs: string | null;
    /** The deciding session becomes this account between the approval and the callback; null: it stays. */
    afterwardsAs: string | null;
    /** From the approval on, both sessions' addresses answer with this. */
    afterwardsFault: Fault;
    /** The page's service worker answers /myself in this account's name; null: there is none. */
    lyingServiceWorker: string | null;
    /** Jira's own service worker asks the server for its pages itself. */
    siteWorkerPassesOn: boolean;
  };
  /** Response headers added to every HTML page of these hosts, e.g. a Content-Security-Policy. */
  headers: {
    portal: Record<string, string>;
    atlassian: Record<string, string>;
  };
  /** What an account may do on the sites, by handle, where it differs from the cast's. */
  rights: Record<string, Partial<Rights>>;
  jira: {
    /** So many service projects beside those of the cast: P1, P2, …; the account's rights there are those in HELP, in every seventh those in DESK. */
    moreProjects: number;
    /** Keys of projects in the archive. */
    archived: readonly string[];
    /** Keys of projects about which Jira answers 403. */
    forbidden: readonly string[];
    /** Each so-manieth request of readiness is told to wait a second (429); 0: none. */
    limitedEvery: number;
    /** Each so-manieth one fails (500); 0: none. */
    failingEvery: number;
  };
  faults: {
    /** SITE/rest/api/…/myself */
    myself: Fault;
    /** id.atlassian.com/gateway/api/me */
    me: Fault;
    /** Every other SITE/rest/… that readiness asks. */
    rest: Fault;
  };
  delays: {
    myselfMs: number;
    meMs: number;
    /** Of every other REST address. */
    restMs: number;
    pageMs: number;
    /** Of what a form that was sent is answered with; what it does is done by then. */
    postMs: number;
  };
}

/** Whom to sign in where: a handle, null for signed out, undefined to leave as is. */
export interface SignIn {
  identity?: string | null;
  site?: string | null;
  /** Default acme.atlassian.net. */
  siteHost?: string;
}

export interface World {
  /** Port of the HTTPS server on 127.0.0.1. */
  readonly port: number;
  /** Port of the HTTP CONNECT proxy that sends every known host to the server (for Firefox). */
  readonly proxyPort: number;
  /** Host name patterns that the world plays, as Chromium's `--host-resolver-rules` wants them. */
  readonly hosts: readonly string[];
  readonly accounts: Readonly<Record<string, Account>>;
  readonly dials: Dials;
  readonly ledger: readonly Bound[];
  readonly seen: readonly Seen[];
  /** What happened, in its order: requests, readings, approvals, callbacks. */
  readonly journal: readonly Happening[];
  /** Requests that wait for their answer: not 0 while a page loads or a session is read. */
  readonly underWay: number;
  /** The request that an address is about (a consent page, a callback), when the world issued it. */
  requestOf(address: string): Request | undefined;
  /** The account that is the main user now (accountId), or undefined; of the first row's site unless told. */
  mainUser(site?: string): string | undefined;
  /** Makes somebody the main user behind everybody's back, as a colleague did yesterday. No line in the ledger. */
  setMainUser(handle: string | null, site?: string): void;
  /**
   * Address that, opened in a tab, signs that browser in and ends on a page titled "Practice: signed in".
   * `identity` / `site`: a handle, null for signed out, undefined to leave as is.
   */
  signInUrl(who: SignIn): string;
  /** Forgets ledger, journal, seen requests and dials; keeps the port. Sessions in browsers go on. */
  reset(): void;
  close(): Promise<void>;
}
