import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** The id that Chromium gives an unpacked extension: from the manifest's `key`, else from the folder's path. */
export function extensionId(dist: string): string {
  const { key } = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as { key?: string };
  const source = key === undefined ? realpathSync(dist) : Buffer.from(key, 'base64');
  const hex = createHash('sha256').update(source).digest('hex').slice(0, 32);
  return hex.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
