import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../src/domain/in-force.ts';
import { ACME, PORTAL, SITE } from '../domain/make.ts';
import { browser } from '../platform/fake-browser.ts';

const { hear, wokenBy } = await import('../../../src/background/senders.ts');

const SELF_HOSTED = 'https://tools.acme.example/nextup';
const DATA_CENTER = 'https://jira.acme.example/jira';
const SETTINGS: Settings = {
  mode: 'block',
  connections: [ACME, { ...ACME, portal: SELF_HOSTED, site: DATA_CENTER }],
  organization: undefined,
  ownConnect: 'ask',
  logDays: 90,
  pointers: [],
  pointersManaged: false,
  managed: false,
  emergency: undefined,
};
const OURS = browser.runtime.id;
const CHECKPOINT = browser.runtime.getURL('src/pages/checkpoint/index.html');
const CONSENT = `${SITE}/plugins/servlet/oauth/authorize?oauth_token=t`;

/** A tab as the browser describes it to the worker. */
const tab = (id = 7) => ({
  id,
  index: 0,
  highlighted: true,
  active: true,
  pinned: false,
  incognito: false,
});
const inPage = (url: string, more: object = {}) => ({ id: OURS, tab: tab(), frameId: 0, url, ...more });
const fromUs = (url = CHECKPOINT) => ({ id: OURS, url, tab: tab() });

const OPEN = { type: 'page/open', by: 'portal', portal: PORTAL, to: CONSENT, age: 0, wasHeld: false };
const ARM = { type: 'page/arm', site: null };
const READING = {
  session: 'site',
  where: SITE,
  wallTime: 0,
  outcome: { state: 'signed-in', account: { id: 'a', name: 'A', email: null, kind: 'ordinary' } },
};
const settle = (readings: unknown) => ({ type: 'page/settle', ticket: 't', readings });

describe('our own pages are heard', () => {
  it.each([
    ['opening a held navigation', OPEN],
    ['settling with a reading', settle({ site: READING })],
    [
      'settling with what could not be read',
      settle({ site: { ...READING, outcome: { state: 'unknown', reason: 'timeout' } } }),
    ],
    ['settling with nothing', settle({})],
    ['giving a reason', { type: 'page/lift', ticket: 't', reason: 'locked out' }],
    ['arming and disarming', ARM],
  ])('%s', (_what, message) => {
    expect(hear(message, fromUs(), SETTINGS)).toMatchObject({ from: 'page', message: { type: message.type } });
  });

  it('also from the popup, which has no tab', () => {
    expect(hear(ARM, { id: OURS, url: browser.runtime.getURL('src/pages/popup/index.html') }, SETTINGS)?.from).toBe(
      'page',
    );
  });
});

describe('nobody else is taken for a page of ours', () => {
  it.each([
    ['our content script on the portal', inPage(`${PORTAL}/`)],
    ['our content script on a consent page', inPage(CONSENT)],
    ['another extension', { id: 'another', url: CHECKPOINT, tab: tab() }],
    ['another extension’s page', { id: 'another', url: 'chrome-extension://another/checkpoint.html' }],
    ['a page without an address', { id: OURS, tab: tab() }],
    ['an address that begins like ours', { id: OURS, url: `${CHECKPOINT.replace(OURS, `${OURS}x`)}`, tab: tab() }],
    ['a page of the web that names ours', inPage(`https://evil.example/?${CHECKPOINT}`)],
    ['nobody', {}],
  ])('%s', (_who, sender) => {
    for (const message of [OPEN, ARM, settle({ site: READING })]) {
      expect(hear(message, sender, SETTINGS)).toBeUndefined();
    }
  });
});

describe('the guide on a portal is heard', () => {
  it.each([
    ['the vendor’s', `${PORTAL}/settings?a=1`],
    ['one that was set up, below its path', `${SELF_HOSTED}/settings`],
  ])('%s', (_which, url) => {
    expect(hear({ type: 'portal/hello' }, inPage(url), SETTINGS)).toEqual({
      from: 'portal',
      message: { type: 'portal/hello' },
      tabId: 7,
      url,
    });
  });

  it('the vendor’s portal, though nothing is set up', () => {
    const sender = inPage(`${PORTAL}/`);
    expect(hear({ type: 'portal/hello' }, sender, { ...SETTINGS, connections: [] })?.from).toBe('portal');
  });

  it.each([
    ['in a frame', inPage(`${PORTAL}/`, { frameId: 3 })],
    ['in no frame that we are told', inPage(`${PORTAL}/`, { frameId: undefined })],
    ['without a tab', { id: OURS, frameId: 0, url: `${PORTAL}/` }],
    ['without an address', { id: OURS, frameId: 0, tab: tab() }],
    ['from another extension', inPage(`${PORTAL}/`, { id: 'another' })],
    ['beside the path that was set up', inPage('https://tools.acme.example/other')],
    ['on a foreign page', inPage('https://evil.example/')],
    ['on a look-alike', inPage(`${PORTAL}.evil.example/`)],
    ['without encryption', inPage(`${PORTAL.replace('https', 'http')}/`)],
    ['on a consent page', inPage(CONSENT)],
  ])('but not %s', (_where, sender) => {
    expect(hear({ type: 'portal/hello' }, sender, SETTINGS)).toBeUndefined();
    expect(hear({ type: 'portal/change-clicked' }, sender, SETTINGS)).toBeUndefined();
  });
});

describe('the guard on a consent page is heard', () => {
  it.each([
    ['1.0a', CONSENT],
    ['3LO', 'https://auth.atlassian.com/authorize?client_id=c&state=s'],
    ['Data Center that was set up', `${DATA_CENTER}/plugins/servlet/oauth/authorize?oauth_token=t`],
  ])('%s', (_route, url) => {
    expect(hear({ type: 'consent/hello' }, inPage(url), SETTINGS)).toMatchObject({ from: 'consent', tabId: 7, url });
  });

  it.each([
    ['in a frame', inPage(CONSENT, { frameId: 1 })],
    ['on another page of Jira', inPage(`${SITE}/browse/HELP-1`)],
    ['on the portal', inPage(`${PORTAL}/`)],
    ['on a site that nobody set up', inPage('https://jira.example/plugins/servlet/oauth/authorize?oauth_token=t')],
    ['from another extension', inPage(CONSENT, { id: 'another' })],
    ['from a page of ours', fromUs()],
  ])('but not %s', (_where, sender) => {
    expect(hear({ type: 'consent/hello' }, sender, SETTINGS)).toBeUndefined();
  });
});

describe('what is no message of ours is dropped', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'page/open'],
    ['a list', [OPEN]],
    ['an unknown type', { type: 'page/format-disk' }],
    ['a message of the other direction', { type: 'panel/caught' }],
    ['a hold without a reason', { ...OPEN, by: undefined }],
    ['a hold for an unknown reason', { ...OPEN, by: 'somebody' }],
    ['a hold for an address beyond all measure', { ...OPEN, to: `https://acme.atlassian.net/${'x'.repeat(16_001)}` }],
    ['no reason', { type: 'page/lift', ticket: 't', reason: '   ' }],
    ['a reason that is none', { type: 'page/lift', ticket: 't', reason: 'ok' }],
    ['readings that are none', settle('match')],
    ['readings of a third session', settle({ slack: READING })],
    ['the reading of one session as the other’s', settle({ identity: READING })],
    ['a reading without an outcome', settle({ site: { ...READING, outcome: undefined } })],
    ['a reading with a state of its own', settle({ site: { ...READING, outcome: { state: 'match' } } })],
    [
      'an account without an id',
      settle({ site: { ...READING, outcome: { state: 'signed-in', account: { name: 'A' } } } }),
    ],
  ])('%s', (_what, message) => {
    expect(hear(message, fromUs(), SETTINGS)).toBeUndefined();
  });
});

describe('a press is noted before anything is known of its page', () => {
  const press = { type: 'portal/wake', pressed: 1_800 };

  it.each<[string, unknown, object, unknown]>([
    ['when our script says it', press, inPage(PORTAL), { tabId: 7, url: PORTAL, pressed: 1_800 }],
    [
      'as an approach, when it is one',
      { ...press, pressed: null },
      inPage(PORTAL),
      { tabId: 7, url: PORTAL, pressed: null },
    ],
    ['not from another extension', press, inPage(PORTAL, { id: 'another' }), undefined],
    ['not from a frame', press, inPage(PORTAL, { frameId: 3 }), undefined],
    ['not from a page without a tab', press, { id: OURS, frameId: 0, url: PORTAL }, undefined],
    ['not in any other shape', { ...press, pressed: 'yes' }, inPage(PORTAL), undefined],
    ['not as any other word', { type: 'portal/hello' }, inPage(PORTAL), undefined],
  ])('%s', (_how, message, sender, expected) => {
    expect(wokenBy(message, sender)).toEqual(expected);
  });
});
