/** Who plays whom: every host name of the practice world, and what it is. */

/** A Jira: Cloud at the root of its host, Data Center below a context path. */
export interface Site {
  readonly kind: 'cloud' | 'data-center';
  readonly host: string;
  /** Context path, '' for Cloud. */
  readonly base: string;
  /** Base URL, as an admin writes it. */
  readonly url: string;
}

/** An address under which the vendor runs its portal; self-hosted ones may live below a path of a shared host. */
export interface Portal {
  readonly host: string;
  readonly base: string;
  readonly url: string;
}

const cloud = (host: string): Site => ({ kind: 'cloud', host, base: '', url: `https://${host}` });
const portal = (host: string, base = ''): Portal => ({ host, base, url: `https://${host}${base}` });

export const ACME = cloud('acme.atlassian.net');
export const BETA = cloud('beta.atlassian.net');
export const DATA_CENTER: Site = {
  kind: 'data-center',
  host: 'jira.acme.example',
  base: '/jira',
  url: 'https://jira.acme.example/jira',
};

export const MAIN_PORTAL = portal('account.nextup.ai');
export const PORTALS: readonly Portal[] = [
  MAIN_PORTAL,
  portal('eu.nextup.ai'),
  portal('tools.acme.example', '/nextup'),
];

export const ID = 'https://id.atlassian.com';
export const AUTH = 'https://auth.atlassian.com';
export const API = 'https://api.atlassian.com';
export const SLACK = 'https://app.slack.com';
export const FOREIGN = 'https://www.example.com';
export const START = 'https://start.mau-guard.example';
/** A host of the vendor that is no portal: only its callback lives there. */
export const VENDOR_CALLBACK_HOST = 'connect.vendor.example';

/** Patterns as Chromium's `--host-resolver-rules` wants them. */
export const HOST_PATTERNS: readonly string[] = [
  ...PORTALS.map(({ host }) => host),
  VENDOR_CALLBACK_HOST,
  'app.slack.com',
  'slack.com',
  'id.atlassian.com',
  'auth.atlassian.com',
  'api.atlassian.com',
  '*.atlassian.net',
  DATA_CENTER.host,
  'www.example.com',
  'start.mau-guard.example',
];

export function isKnownHost(host: string): boolean {
  return HOST_PATTERNS.some((pattern) =>
    pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) && !host.startsWith('.') : pattern === host,
  );
}

export function siteOfHost(host: string): Site | undefined {
  if (host === DATA_CENTER.host) return DATA_CENTER;
  return host.endsWith('.atlassian.net') ? cloud(host) : undefined;
}

/** The site with this base URL. Throws: a dial or a row names a Jira that the world does not play. */
export function siteOfUrl(url: string): Site {
  const site = siteOfHost(new URL(url).hostname);
  if (site === undefined || site.url !== url) throw new Error(`The practice world has no Jira at ${url}`);
  return site;
}
