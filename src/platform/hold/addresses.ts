import { VENDOR_DOMAIN } from '../../domain/connection.ts';
import { ROUTES } from '../../domain/route.ts';

/**
 * Addresses as match patterns, wide enough for whatever a server may take for a consent page; only what fits wakes the
 * background. `classify` has the last word.
 */

/** Consent pages of 1.0a. */
export const OAUTH1_CONSENTS = ROUTES.filter(({ name }) => name === 'oauth1').flatMap(({ path }) => [
  `https://*/*${path.slice(1)}*`,
  'https://*/*oauth_token=*',
]);

/** All consent pages: by their path, and oddly spelt ones by their query. */
export const CONSENTS = [
  ...ROUTES.map(({ path }) => `https://*/*${path.slice(1)}*`),
  ...['oauth_token', 'client_id', 'serviceKey'].map((name) => `https://*/*${name}=*`),
];

/** Answers that come back from them. */
export const ANSWERS = ['oauth_verifier', 'code', 'error'].flatMap((name) => [
  `https://*/*?${name}=*`,
  `https://*/*&${name}=*`,
]);

/** Pages of the vendor's, any of which may be a portal's. */
export const VENDORS = [`https://*.${VENDOR_DOMAIN}/*`];
