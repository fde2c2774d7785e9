/** Parameters that open something, as they stand in addresses and in texts. */
const NAMED =
  /\b((?:oauth_|access_|refresh_)?(?:token|verifier|secret)\s*[=:]\s*|password\s*[=:]\s*|(?:code|state)=)[^\s&"'<>]+/gi;
/** An address from its query on, with or without its scheme. */
const QUERY = /\b((?:https?:\/\/|[\w-]+\.[\w-]+(?::\d+)?\/)[^\s?#]*)[?#]\S*/gi;
/** Long words without meaning; ids of accounts are none (FACTS §3). */
const OPAQUE = /[A-Za-z0-9_-]{32,}/g;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A text without what could open something: queries of addresses, named tokens, long opaque words. */
export function withoutSecrets(text: string): string {
  return text
    .replace(QUERY, '$1')
    .replace(NAMED, '$1…')
    .replace(OPAQUE, (word) => (UUID.test(word) || !/\d/.test(word) ? word : '…'));
}
