import './english.ts';

import { describe, expect, test } from 'vitest';
import { newConnection, siteFrom, siteOfTab, withConnection } from '../../../src/pages/set-up/set-up.ts';
import { BOT, CONNECTION, PAT, SITE } from './cast.ts';

describe('the site that a person means', () => {
  test.each([
    ['https://acme.atlassian.net', SITE],
    ['acme.atlassian.net', SITE],
    [' https://ACME.atlassian.net/jira/your-work?x=1#y ', SITE],
    ['https://tools.acme.example/jira/', 'https://tools.acme.example/jira'],
    ['http://acme.atlassian.net', undefined],
    ['not a site', undefined],
    ['acme', undefined],
    ['', undefined],
    ['javascript:alert(1)', undefined],
  ])('%s', (text, site) => expect(siteFrom(text)).toBe(site));

  test('the tab in front counts when it shows Jira Cloud', () => {
    expect(siteOfTab(`${SITE}/browse/HELP-1`)).toBe(SITE);
    expect(siteOfTab('https://example.com/')).toBeUndefined();
    expect(siteOfTab(undefined)).toBeUndefined();
  });
});

describe('adding a connection', () => {
  const added = newConnection({ product: 'helpdesk-plus', portal: undefined, site: SITE, account: PAT });

  test('it goes to the vendor’s portal, and is named after what it connects', () => {
    expect(added).toEqual({
      ...CONNECTION,
      name: 'HelpDesk+ on acme.atlassian.net',
      account: { id: PAT.id, name: PAT.name, email: PAT.email },
    });
  });
  test('it takes the place of one for the same product, portal and site, and of no other', () => {
    const other = { ...CONNECTION, product: 'integration-plus' as const };
    const checked = withConnection({ version: 1, mode: 'warn', connections: [CONNECTION, other] }, added);
    expect(checked).toMatchObject({ ok: true, settings: { mode: 'warn', connections: [other, added] } });
  });
  test('what would be a wrong document is not made', () => {
    const wrong = { ...added, account: { ...BOT, id: '' } };
    const fault = { path: 'connections[0].account.id', isOfAdded: true };
    expect(withConnection(null, wrong)).toMatchObject({ ok: false, faults: [fault] });
  });
  test('what was wrong before is told from what is wrong with it', () => {
    const before = { ...CONNECTION, site: 'https://beta.atlassian.net', account: { id: '' } };
    const checked = withConnection({ version: 1, connections: [before] }, { ...added, account: { ...BOT, id: '' } });
    expect(checked).toMatchObject({
      ok: false,
      faults: [
        { path: 'connections[0].account.id', isOfAdded: false },
        { path: 'connections[1].account.id', isOfAdded: true },
      ],
    });
  });
});
