import { browser } from './browser.ts';

/** Whether a navigation to this address can be held: an encrypted page, on a host that we have access to. */
export function maySee(url: string): Promise<boolean> {
  const isPage = URL.canParse(url) && new URL(url).protocol === 'https:';
  return isPage ? maySeeHosts(hostsOf(url)) : Promise.resolve(false);
}

/** Whether we have access to these hosts, a match pattern. */
export function maySeeHosts(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] }).catch(() => false);
}

/** The match pattern of an address's host. */
export function hostsOf(url: string): string {
  return `https://${new URL(url).hostname}/*`;
}

/** All hosts that we have access to, as match patterns. */
export async function reach(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins;
}
