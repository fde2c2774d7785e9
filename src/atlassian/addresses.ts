import { isCloudSite } from '../domain/cloud-site.ts';
import { isBelow } from '../domain/connection.ts';

/** Where the Atlassian identity lives (FACTS §3). */
export const IDENTITY = 'https://id.atlassian.com';

/** Whether a site is Jira Cloud; every other base URL is taken for a Data Center Jira. */
export function isCloud(site: string): boolean {
  return URL.canParse(site) && isCloudSite(new URL(site).hostname);
}

/** Whether an address is a site's customer portal, where those end up who have no licence (FACTS §2). */
export function isCustomerPortal(url: string, site: string): boolean {
  return isBelow(url, `${site}/servicedesk/customer`);
}

/** The request that tells who is signed in to a site (FACTS §3). */
export function myselfUrl(site: string): string {
  return `${site}/rest/api/${isCloud(site) ? 3 : 2}/myself`;
}

/** The request that tells who the Atlassian identity is; internal and undocumented (FACTS §3). */
export const IDENTITY_ME = `${IDENTITY}/gateway/api/me`;

/**
 * Where a person changes the account that is signed in, coming back to the site, never to the consent page (FACTS §3).
 *
 * @param site base URL of the site to come back to; undefined: to the identity's own page
 * @param signedIn whether somebody is signed in now: Data Center must sign them out first
 */
export function switchAccountUrl(site: string | undefined, signedIn: boolean): string {
  if (site !== undefined && !isCloud(site)) {
    return signedIn ? `${site}/logout` : `${site}/login.jsp?os_destination=${encodeURIComponent('/')}`;
  }
  const back = site === undefined ? '' : `&continue=${encodeURIComponent(`${site}/`)}`;
  return `${IDENTITY}/login?prompt=select_account${back}`;
}
