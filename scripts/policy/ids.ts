import { createHash } from 'node:crypto';
import firefoxOverlay from '../../manifest.firefox.json' with { type: 'json' };
import manifest from '../../manifest.json' with { type: 'json' };

/** What Chromium calls an extension: 128 bits of its public key's hash, in the letters a to p. */
export const CHROMIUM_ID = [
  ...createHash('sha256').update(Buffer.from(manifest.key, 'base64')).digest('hex').slice(0, 32),
]
  .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
  .join('');

export const FIREFOX_ID = firefoxOverlay.browser_specific_settings.gecko.id;

/** Hosts of the manifest, as policies for extensions write them: without a path. */
export const HOSTS = manifest.host_permissions.map((pattern) => pattern.replace(/\/\*$/, ''));
