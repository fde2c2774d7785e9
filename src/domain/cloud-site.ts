const CLOUD_SITE = '.atlassian.net';

/** Whether this host is a Jira Cloud site. */
export function isCloudSite(host: string): boolean {
  return host.endsWith(CLOUD_SITE) && host.length > CLOUD_SITE.length;
}
