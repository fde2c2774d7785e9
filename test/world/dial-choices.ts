import type { Dials } from './api.ts';

/** A dial that people can turn on the start page, with its words and its positions. */
export interface Choice {
  readonly group: keyof Dials;
  readonly key: string;
  readonly words: string;
  readonly positions: readonly (string | boolean)[];
}

const FAULTS = [
  'none',
  '401',
  '403',
  '429',
  '500',
  '503',
  'timeout',
  'reset',
  'html-200',
  'redirect-login',
  'malformed-json',
  'wrong-shape',
  'empty-200',
  'other-account-header',
  'null-email',
  'slow',
];

export const CHOICES: readonly Choice[] = [
  {
    group: 'portal',
    key: 'flow',
    words: 'How the portal asks Atlassian',
    positions: ['oauth1', '3lo', 'dc-oauth2', 'forge'],
  },
  {
    group: 'portal',
    key: 'site',
    words: 'Which Jira the portal is connected to',
    positions: ['https://acme.atlassian.net', 'https://beta.atlassian.net', 'https://jira.acme.example/jira'],
  },
  {
    group: 'portal',
    key: 'change',
    words: 'What Change does',
    positions: [
      'link',
      'link-direct',
      'link-blank',
      'button-location',
      'window-open',
      'popup',
      'form-get',
      'form-post',
      'redirect-chain',
      'confirm-dialog',
      'noopener',
      'blank-then-location',
      'request-submit',
      'scripted-click',
      'header-refresh',
      'vendor-link',
      'vendor-script',
      'vendor-meta',
      'vendor-blank',
      'vendor-popup',
    ],
  },
  {
    group: 'portal',
    key: 'markup',
    words: 'How the main-user row is built',
    positions: ['table', 'definition-list', 'card', 'plain', 'shadow', 'frame', 'foreign-frame'],
  },
  {
    group: 'portal',
    key: 'shows',
    words: 'How the row shows the main user',
    positions: ['name', 'email', 'id', 'nothing'],
  },
  { group: 'portal', key: 'landing', words: 'Where a change ends', positions: ['portal', 'closes', 'stays'] },
  {
    group: 'portal',
    key: 'serviceWorker',
    words: 'The portal’s service worker',
    positions: ['none', 'app-shell', 'passes-on'],
  },
  {
    group: 'consent',
    key: 'oauth1',
    words: 'How the 1.0a consent page asks',
    positions: ['form', 'form-no-names', 'get-link', 'script-button', 'late'],
  },
  {
    group: 'consent',
    key: 'threeLO',
    words: 'How the OAuth 2 consent page asks',
    positions: ['form', 'late', 'choose-site', 'script-button', 'script-form'],
  },
  {
    group: 'consent',
    key: 'tongue',
    words: 'In which language the consent pages speak',
    positions: ['en', 'de', 'fr', 'es', 'ja', 'pt', 'tr'],
  },
  {
    group: 'consent',
    key: 'autopilot',
    words: 'Whether the consent page approves by itself',
    positions: ['none', 'get-link', 'fetch-then-location', 'fetch-follow', 'form-submit', 'image'],
  },
  { group: 'consent', key: 'granted', words: 'OAuth 2: granted before', positions: [false, true] },
  { group: 'consent', key: 'promptConsent', words: 'OAuth 2: the vendor insists on asking', positions: [true, false] },
  { group: 'faults', key: 'myself', words: 'What the site session’s address answers', positions: FAULTS },
  { group: 'faults', key: 'me', words: 'What the identity session’s address answers', positions: FAULTS },
];

export function positionOf(dials: Dials, { group, key }: Choice): unknown {
  return (dials[group] as Record<string, unknown>)[key];
}

/** Turns the dials that the form names; other fields and unknown positions are left alone. */
export function turn(dials: Dials, form: URLSearchParams): void {
  for (const { group, key, positions } of CHOICES) {
    const position = positions.find((candidate) => String(candidate) === form.get(`${group}.${key}`));
    if (position !== undefined) (dials[group] as Record<string, unknown>)[key] = position;
  }
}
