import { DEFAULT_PORTAL } from '../domain/connection.ts';
import type { Settings } from '../domain/in-force.ts';
import { browser } from '../platform/browser.ts';
import type { HoldReport } from '../platform/hold/hold.ts';
import type { Protection } from '../platform/messages.ts';
import { hostsOf, maySeeHosts } from '../platform/reach.ts';

/** Hosts without which nothing is held or read (docs/permissions.md). */
const NEEDED = [
  `${DEFAULT_PORTAL}/*`,
  'https://*.atlassian.net/*',
  'https://id.atlassian.com/*',
  'https://auth.atlassian.com/*',
  'https://api.atlassian.com/*',
];

/** What keeps the extension from its job in this browser, if anything (DESIGN §2.7). */
export async function protection(settings: Settings, report: HoldReport | undefined): Promise<Protection> {
  const setUp = settings.connections.flatMap((c) => [hostsOf(c.portal), hostsOf(c.site)]);
  const wanted = [...new Set([...NEEDED, ...setUp])];
  const granted = await Promise.all(wanted.map((host) => maySeeHosts(host)));
  return {
    missingHosts: wanted.filter((_, index) => !granted[index]),
    privateWindows: await browser.extension.isAllowedIncognitoAccess(),
    holding: settings.mode === 'monitor' ? 'off' : report?.ok === false ? 'refused' : 'yes',
  };
}
