import { browser } from './browser.ts';

/** Whether a navigation to this address can be held: an encrypted page, on a host that we have access to. */
export function maySee(url: string): Promise<boolean> {
  const isPage = URL.canParse(url) && new URL(url).protocol === 'https:';
  return isPage ? maySeeHosts(hostsOf(url)) : Promise.resolve(false);
}

/** Whether we have access to these hosts, a match pattern. */
export function maySeeHosts(pattern: string): Promise<boolean> {
  const answer = asked.get(pattern) ?? browser.permissions.contains({ origins: [pattern] });
  asked.set(pattern, answer);
  return answer.catch(() => {
    asked.delete(pattern);
    return false;
  });
}

/** The match pattern of an address's host. */
export function hostsOf(url: string): string {
  return `https://${new URL(url).hostname}/*`;
}

/* Known until the browser tells of a change; it is told here before anybody else asks. */

let known: Promise<string[]> | undefined;
const asked = new Map<string, Promise<boolean>>();
const forget = () => {
  known = undefined;
  asked.clear();
};
browser.permissions.onAdded.addListener(forget);
browser.permissions.onRemoved.addListener(forget);

/** All hosts that we have access to, as match patterns. */
export function reach(): Promise<string[]> {
  known ??= browser.permissions.getAll().then(({ origins = [] }) => origins);
  known.catch(forget);
  return known;
}
