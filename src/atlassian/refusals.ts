/** Why no consent came of a request, as far as a page or an address says it; each is a message key of `_locales`. */
export const REFUSALS = [
  'refusalDenied',
  'refusalUsedUp',
  'refusalUnknownApp',
  'refusalKeys',
  'refusalClock',
  'refusalNotPermitted',
  'refusalNoAccess',
  'refusalAdmin',
  'refusalServer',
  'refusalOther',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Codes of OAuth 1.0a (FACTS §2; https://oauth.net/core/1.0a, problem reporting) and of OAuth 2 (RFC 6749 §4.1.2.1). */
const CODES: ReadonlyMap<string, Refusal> = new Map([
  ['user_refused', 'refusalDenied'],
  ['access_denied', 'refusalDenied'],
  ['token_rejected', 'refusalUsedUp'],
  ['token_used', 'refusalUsedUp'],
  ['token_expired', 'refusalUsedUp'],
  ['token_revoked', 'refusalUsedUp'],
  ['consumer_key_unknown', 'refusalUnknownApp'],
  ['consumer_key_rejected', 'refusalUnknownApp'],
  ['unauthorized_client', 'refusalUnknownApp'],
  ['signature_invalid', 'refusalKeys'],
  ['signature_method_rejected', 'refusalKeys'],
  ['timestamp_refused', 'refusalClock'],
  ['permission_denied', 'refusalNotPermitted'],
  ['permission_unknown', 'refusalNotPermitted'],
  ['server_error', 'refusalServer'],
  ['temporarily_unavailable', 'refusalServer'],
]);

/** What Atlassian's pages say in place of a consent (FACTS §2). In other languages the codes alone tell. */
const WORDINGS: readonly (readonly [RegExp, Refusal])[] = [
  [/site admin must authori[sz]e/i, 'refusalAdmin'],
  [/requires access to a .{0,60}site/i, 'refusalNoAccess'],
  [/\baccess denied\b/i, 'refusalNoAccess'],
  [/\bsomething went wrong\b/i, 'refusalOther'],
];

const CODE = /\boauth_problem\W{1,5}(\w+)/;

/** The problem that an address reports: `oauth_problem`, or the `error` of an answer of OAuth 2, which has a `state` too. */
export function refusalInAddress(query: URLSearchParams): Refusal | undefined {
  const code = query.get('oauth_problem') ?? (query.has('state') ? query.get('error') : null);
  return code === null ? undefined : (CODES.get(code) ?? 'refusalOther');
}

/** The problem that a page tells in place of a consent. */
export function refusalInText(text: string): Refusal | undefined {
  const code = CODE.exec(text)?.[1];
  if (code !== undefined) return CODES.get(code) ?? 'refusalOther';
  return WORDINGS.find(([wording]) => wording.test(text))?.[1];
}
