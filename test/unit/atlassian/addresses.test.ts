import { describe, expect, it } from 'vitest';
import { IDENTITY_ME, isCloud, myselfUrl, switchAccountUrl } from '../../../src/atlassian/addresses.ts';

const SITE = 'https://acme.atlassian.net';
const DATA_CENTER = 'https://tools.acme.example/jira';

describe('where Atlassian tells who is signed in', () => {
  it.each([
    ['Jira Cloud', SITE, `${SITE}/rest/api/3/myself`],
    ['Data Center below a context path', DATA_CENTER, `${DATA_CENTER}/rest/api/2/myself`],
    ['Data Center on a port', 'https://jira.acme.example:8443', 'https://jira.acme.example:8443/rest/api/2/myself'],
  ])('%s', (_what, site, url) => {
    expect(myselfUrl(site)).toBe(url);
  });

  it('the identity', () => {
    expect(IDENTITY_ME).toBe('https://id.atlassian.com/gateway/api/me');
  });
});

describe('whether a site is Jira Cloud', () => {
  it.each([
    [SITE, true],
    [DATA_CENTER, false],
    ['https://acme.atlassian.net.evil.example', false],
    ['https://evilatlassian.net', false],
    ['https://atlassian.net', false],
    ['no address', false],
    ['', false],
  ])('%s: %s', (site, cloud) => {
    expect(isCloud(site)).toBe(cloud);
  });
});

describe('where a person changes the account', () => {
  it('Cloud: the account chooser, coming back to the site, never to the consent page', () => {
    const url = new URL(switchAccountUrl(SITE, true));
    expect(url.origin + url.pathname).toBe('https://id.atlassian.com/login');
    expect(Object.fromEntries(url.searchParams)).toEqual({ prompt: 'select_account', continue: `${SITE}/` });
  });

  it('Cloud: the same for somebody who is signed out', () => {
    expect(switchAccountUrl(SITE, false)).toBe(switchAccountUrl(SITE, true));
  });

  it('no site known: the account chooser alone', () => {
    expect(switchAccountUrl(undefined, true)).toBe('https://id.atlassian.com/login?prompt=select_account');
  });

  it('Data Center: somebody who is signed in must sign out first', () => {
    expect(switchAccountUrl(DATA_CENTER, true)).toBe(`${DATA_CENTER}/logout`);
  });

  it('Data Center: somebody who is signed out signs in, inside the context path', () => {
    expect(switchAccountUrl(DATA_CENTER, false)).toBe(`${DATA_CENTER}/login.jsp?os_destination=%2F`);
  });
});
