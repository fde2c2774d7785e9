import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Watch } from '../../../../src/domain/watch.ts';
import type { Answer, Caught, Decider } from '../../../../src/platform/hold/hold.ts';
import { PORTAL, SITE } from '../../domain/make.ts';
import { browser, FakeEvent, forgetAll } from '../fake-browser.ts';

browser.runtime.manifest.incognito = 'spanning';
const { FirefoxHold } = await import('../../../../src/platform/hold/firefox.ts');

const CHECKPOINT = browser.runtime.getURL('src/pages/checkpoint/index.html');
const CONSENT = `${SITE}/plugins/servlet/oauth/authorize?oauth_token=ours`;
const ANSWER = `${PORTAL}/callback?oauth_token=ours&oauth_verifier=v`;

const WATCH: Watch = {
  active: true,
  portals: [PORTAL],
  sites: [],
  descendants: [{ tabId: 7, portal: PORTAL }],
  requests: [{ key: { flow: 'oauth1', token: 'ours' }, callback: undefined, end: undefined }],
  blind: [],
  afterRestart: [],
  armed: undefined,
  reach: [],
};
const SLACK = 'https://app.slack.com/client';
const FOREIGN = `${SITE}/plugins/servlet/oauth/authorize?oauth_token=theirs`;

interface Sent {
  readonly url: string;
  readonly type?: string;
  readonly method?: string;
  readonly tabId?: number;
  readonly originUrl?: string;
  readonly cookieStoreId?: string;
  readonly responseHeaders?: readonly { name: string; value: string }[];
}
interface Verdict {
  readonly cancel?: boolean;
  readonly redirectUrl?: string;
}
type Listener = (details: object) => Promise<Verdict>;

/** Firefox’s blocking event, which asks each listener whose types fit. */
class BlockingEvent extends FakeEvent {
  private readonly blocking: { listener: Listener; types: string[] }[] = [];
  override addListener(listener: never, filter?: { types: string[] }): void {
    super.addListener(listener);
    // A browser keeps a listener once.
    if (this.blocking.some((one) => one.listener === listener)) return;
    this.blocking.push({ listener, types: filter?.types ?? [] });
  }
  async ask(sent: Sent): Promise<Verdict> {
    const details = { type: 'main_frame', method: 'GET', tabId: 1, cookieStoreId: 'firefox-default', ...sent };
    const answers = this.blocking
      .filter(({ types }) => types.includes(details.type))
      .map((one) => one.listener(details));
    return Object.assign({}, ...(await Promise.all(answers)));
  }
}

let network: BlockingEvent;
let responses: BlockingEvent;
let asked: Caught[];
let answer: Answer | Error;
let hold: InstanceType<typeof FirefoxHold>;
/** Where tabs were sent, by their id. */
let sent: [number, string][];

beforeEach(() => {
  forgetAll();
  network = new BlockingEvent();
  responses = new BlockingEvent();
  sent = [];
  Object.assign(browser, {
    webRequest: { onBeforeRequest: network, onHeadersReceived: responses },
  });
  Object.assign(browser.tabs, {
    update: async (tabId: number, { url }: { url: string }) => void sent.push([tabId, url]),
  });
  asked = [];
  answer = 'checkpoint';
  hold = new FirefoxHold();
  start(async (caught) => {
    asked.push(caught);
    if (answer instanceof Error) throw answer;
    return answer;
  });
});

function start(decide: Decider['decide']): void {
  hold.start({ decide, foresee: () => undefined, caughtUp: async () => undefined });
}

const checkpoint = (query: string) => ({ redirectUrl: `${CHECKPOINT}?${query}` });
const TURNED_AWAY = { cancel: true };

/** Where the tab was taken whose callback was turned away. */
async function takenTo(): Promise<[number, string]> {
  await expect.poll(() => sent.length).toBe(1);
  return sent[0] as [number, string];
}

describe('what Firefox holds', () => {
  beforeEach(async () => {
    expect(await hold.apply(WATCH)).toEqual({ ok: true });
  });

  it('goes on in its place when the reading says so, so that a pop-up keeps its opener', async () => {
    answer = 'go';
    expect(await network.ask({ url: CONSENT, originUrl: `${PORTAL}/settings` })).toEqual({});
    expect(asked).toEqual([
      { url: CONSENT, tabId: 1, by: 'portal', portal: PORTAL, jar: { name: 'default', shared: true } },
    ]);
  });

  it.each<[string, Sent, string]>([
    [
      'from the portal',
      { url: FOREIGN, originUrl: `${PORTAL}/` },
      `by=portal&from=${encodeURIComponent(PORTAL)}&to=${FOREIGN}`,
    ],
    [
      'in a tab of the portal',
      { url: FOREIGN, tabId: 7, originUrl: SLACK },
      `by=tab&from=${encodeURIComponent(PORTAL)}&to=${FOREIGN}`,
    ],
    ['by its key', { url: CONSENT, originUrl: SLACK }, `by=key&to=${CONSENT}`],
  ])('%s: goes to the checkpoint else', async (_where, sent, query) => {
    expect(await network.ask(sent)).toEqual(checkpoint(query));
  });

  it('goes to the checkpoint when nobody can decide', async () => {
    answer = new Error('storage is gone');
    expect(await network.ask({ url: CONSENT, originUrl: SLACK })).toEqual(checkpoint(`by=key&to=${CONSENT}`));
  });

  it('is taken to the checkpoint where nobody began it: a page without an origin may not be redirected there', async () => {
    expect(await network.ask({ url: CONSENT, tabId: 3 })).toEqual({ cancel: true });
    expect(await takenTo()).toEqual([3, `${CHECKPOINT}?by=key&to=${CONSENT}`]);
  });

  it.each<[string, Sent]>([
    ['a callback', { url: ANSWER, originUrl: SITE, tabId: 3 }],
    ['a callback that is posted', { url: ANSWER, method: 'POST', tabId: 3 }],
  ])('%s does not wait, and goes to the checkpoint', async (_what, answered) => {
    expect(await network.ask(answered)).toEqual(TURNED_AWAY);
    expect(await takenTo()).toEqual([3, `${CHECKPOINT}?by=key&to=${ANSWER}`]);
  });

  it('a callback begins again when the reading says so, and then passes', async () => {
    answer = 'go';
    expect(await network.ask({ url: ANSWER, tabId: 3 })).toEqual(TURNED_AWAY);
    expect(await takenTo()).toEqual([3, ANSWER]);
    expect(await network.ask({ url: ANSWER, tabId: 3, originUrl: browser.runtime.getURL('background.html') })).toEqual(
      {},
    );
    expect(asked).toHaveLength(1);
  });

  it('a callback of a tab that has gone elsewhere meanwhile does not pull it back', async () => {
    browser.tabs.open.push({ id: 3, url: CONSENT } as never);
    let settle: (answer: Answer) => void = () => {};
    start(() => new Promise((resolve) => (settle = resolve)));
    await network.ask({ url: ANSWER, tabId: 3, originUrl: SITE });
    await expect.poll(() => asked.length + 1).toBeGreaterThan(0);
    browser.tabs.open.splice(0, Infinity, { id: 3, url: 'https://www.example.com/' } as never);
    settle('checkpoint');
    await expect.poll(() => browser.storage.session.raw).not.toHaveProperty('turnedAway.3');
    expect(sent).toEqual([]);
  });

  it('a second answer in the tab waits for the first, and is left where that goes on', async () => {
    const decided: [string, (answer: Answer) => void][] = [];
    start((caught) => new Promise((resolve) => decided.push([caught.url, resolve])));
    const second = ANSWER.replace('=v', '=second');
    for (const url of [ANSWER, second]) expect(await network.ask({ url, tabId: 3 })).toEqual(TURNED_AWAY);
    await expect.poll(() => decided.length).toBe(1);
    decided[0]?.[1]('go');
    expect(await takenTo()).toEqual([3, ANSWER]);
    expect(decided).toHaveLength(1);
  });

  it('and counts where the first does not go on', async () => {
    const decided: [string, (answer: Answer) => void][] = [];
    start((caught) => new Promise((resolve) => decided.push([caught.url, resolve])));
    const second = ANSWER.replace('=v', '=second');
    for (const url of [ANSWER, second]) await network.ask({ url, tabId: 3 });
    await expect.poll(() => decided.length).toBe(1);
    decided[0]?.[1]('checkpoint');
    await expect.poll(() => decided.length).toBe(2);
    decided[1]?.[1]('checkpoint');
    expect(await takenTo()).toEqual([3, `${CHECKPOINT}?by=key&to=${second}`]);
  });

  it('a callback whose background ended is taken up by the next one', async () => {
    start(() => new Promise(() => {}));
    expect(await network.ask({ url: ANSWER, tabId: 3 })).toEqual({ cancel: true });
    await expect.poll(() => browser.storage.session.writes).toContain('turnedAway.3');
    const next = new FirefoxHold();
    await next.apply(WATCH);
    expect(await takenTo()).toEqual([3, `${CHECKPOINT}?by=key&to=${ANSWER}`]);
  });

  it('a consent waits until all tabs have been looked at that the browser told of, an answer does not', async () => {
    let caughtUp: () => void = () => {};
    const never = new FirefoxHold();
    network = new BlockingEvent();
    Object.assign(browser, { webRequest: { onBeforeRequest: network, onHeadersReceived: responses } });
    const waits = () => new Promise<void>((resolve) => (caughtUp = resolve));
    never.start({ decide: async () => 'checkpoint', foresee: () => undefined, caughtUp: waits });
    await never.apply(WATCH);
    expect(await network.ask({ url: ANSWER, tabId: 3 })).toEqual(TURNED_AWAY);
    const told: string[] = [];
    const consent = network.ask({ url: CONSENT }).then(() => told.push('held'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toEqual([]);
    caughtUp();
    await consent;
  });

  it('names the jar of a tab that has cookies of its own', async () => {
    await network.ask({ url: CONSENT, cookieStoreId: 'firefox-container-3' });
    await network.ask({ url: CONSENT, cookieStoreId: 'firefox-private' });
    expect(asked.map(({ jar }) => [jar.name, jar.shared])).toEqual([
      ['firefox-container-3', false],
      ['firefox-private', false],
    ]);
  });

  it('a consent page may post its own answer to its own address', async () => {
    expect(await network.ask({ url: CONSENT, method: 'POST', tabId: 7, originUrl: CONSENT })).toEqual({});
    expect(asked).toEqual([]);
  });

  it.each<[string, Sent]>([
    ['a stranger’s consent', { url: FOREIGN, originUrl: 'https://slack.com/' }],
    ['a stranger’s callback', { url: ANSWER.replace('ours', 'theirs') }],
    ['a page of Jira', { url: `${SITE}/browse/HELP-1`, tabId: 7, originUrl: `${PORTAL}/` }],
  ])('%s passes, and nobody is asked', async (_what, sent) => {
    expect(await network.ask(sent)).toEqual({});
    expect(asked).toEqual([]);
  });

  it('as a frame or a fetch a callback of an open request is cancelled, and nobody is asked', async () => {
    for (const type of ['sub_frame', 'xmlhttprequest', 'image', 'beacon', 'other']) {
      expect(await network.ask({ url: ANSWER, type, originUrl: SITE })).toEqual({ cancel: true });
      expect(await network.ask({ url: ANSWER.replace('ours', 'theirs'), type })).toEqual({ cancel: false });
    }
    expect(asked).toEqual([]);
  });

  it('and when it was allowed only what a consent page sends', async () => {
    await hold.apply({ ...WATCH, requests: WATCH.requests.map((request) => ({ ...request, end: 'allowed' })) });
    for (const originUrl of [undefined, `${PORTAL}/`]) {
      const sent = { url: ANSWER, type: 'sub_frame', ...(originUrl && { originUrl }) };
      expect(await network.ask(sent)).toEqual({ cancel: false });
    }
    expect(await network.ask({ url: ANSWER, type: 'xmlhttprequest', originUrl: CONSENT })).toEqual({ cancel: true });
    expect(await network.ask({ url: ANSWER })).toEqual(TURNED_AWAY);
  });

  it('nor is a “no” that the portal’s page hands on: it binds nobody', async () => {
    for (const end of [undefined, 'denied'] as const) {
      await hold.apply({ ...WATCH, requests: WATCH.requests.map((request) => ({ ...request, end })) });
      const handedOn = { type: 'xmlhttprequest', originUrl: `${PORTAL}/` };
      expect(await network.ask({ ...handedOn, url: ANSWER.replace('=v', '=denied') })).toEqual({ cancel: false });
      expect(await network.ask({ ...handedOn, url: `${ANSWER}&oauth_verifier=denied` })).toEqual({ cancel: true });
    }
  });

  it('a portal can neither frame nor fetch a consent', async () => {
    for (const type of ['sub_frame', 'xmlhttprequest']) {
      expect(await network.ask({ url: FOREIGN, type, originUrl: `${PORTAL}/` })).toEqual({ cancel: true });
      expect(await network.ask({ url: FOREIGN, type, originUrl: 'https://slack.com/' })).toEqual({ cancel: false });
    }
  });

  it('nobody frames a consent in a tab of a portal, or of the armed site', async () => {
    const framed = { url: FOREIGN, type: 'sub_frame', originUrl: SITE, tabId: 7 };
    const elsewhere = { ...framed, tabId: 8 };
    expect(await network.ask(framed)).toEqual({ cancel: true });
    expect(await network.ask(elsewhere)).toEqual({ cancel: false });
    await hold.apply({ ...WATCH, armed: new URL(FOREIGN).origin });
    expect(await network.ask(elsewhere)).toEqual({ cancel: true });
  });

  it('in mode monitor nothing is held', async () => {
    await hold.apply({ ...WATCH, active: false });
    expect(await network.ask({ url: CONSENT, originUrl: PORTAL })).toEqual({});
    expect(await network.ask({ url: ANSWER, type: 'sub_frame' })).toEqual({ cancel: false });
  });
});

describe('while the background does not know yet what to hold', () => {
  it('a callback is turned away, and begins again when it is nobody’s', async () => {
    answer = 'go';
    expect(await network.ask({ url: ANSWER, tabId: 3, originUrl: SITE })).toEqual(TURNED_AWAY);
    expect(asked).toMatchObject([{ url: ANSWER, by: 'blind' }]);
    expect(await takenTo()).toEqual([3, ANSWER]);
    const again = { url: ANSWER, tabId: 3, originUrl: browser.runtime.getURL('background.html') };
    void network.ask(again);
    await hold.apply(WATCH);
    expect(asked).toHaveLength(1);
  });

  it.each<[string, Sent]>([
    ['elsewhere than at the vendor’s', { url: 'https://sso.acme.example/cb?code=c&state=s' }],
    ['outside of any tab', { url: ANSWER.replace('ours', 'theirs'), tabId: -1 }],
  ])('a callback %s waits until it knows', async (_where, foreign) => {
    const waiting = network.ask({ tabId: 3, originUrl: SITE, ...foreign });
    await hold.apply(WATCH);
    expect(await waiting).toEqual({});
    expect(asked).toEqual([]);
  });

  it('a newer answer in the same tab goes before what a former background left there', async () => {
    const older = ANSWER.replace('=v', '=older');
    await browser.storage.session.set({ 'turnedAway.3': older });
    let settle: (answer: Answer) => void = () => {};
    start(() => new Promise((resolve) => (settle = resolve)));
    expect(await network.ask({ url: ANSWER, tabId: 3, originUrl: SITE })).toMatchObject(TURNED_AWAY);
    await hold.apply(WATCH);
    // Whatever else could be taken up has been by now.
    await new Promise((resolve) => setTimeout(resolve, 20));
    settle('checkpoint');
    expect(await takenTo()).toEqual([3, `${CHECKPOINT}?by=blind&to=${ANSWER}`]);
  });

  it('what it turned away itself is not taken up once more as soon as it knows', async () => {
    let settle: (answer: Answer) => void = () => {};
    start(() => new Promise((resolve) => (settle = resolve)));
    expect(await network.ask({ url: ANSWER, tabId: 3, originUrl: SITE })).toMatchObject(TURNED_AWAY);
    await expect.poll(() => browser.storage.session.writes).toContain('turnedAway.3');
    await hold.apply(WATCH);
    settle('checkpoint');
    expect(await takenTo()).toEqual([3, `${CHECKPOINT}?by=blind&to=${ANSWER}`]);
    expect(sent).toHaveLength(1);
  });

  it('one that is ours goes to the checkpoint', async () => {
    expect(await network.ask({ url: ANSWER, tabId: 3, originUrl: SITE })).toEqual(TURNED_AWAY);
    expect(await takenTo()).toEqual([3, `${CHECKPOINT}?by=blind&to=${ANSWER}`]);
  });

  it('anything else waits until it knows', async () => {
    const waiting = network.ask({ url: CONSENT, originUrl: `${PORTAL}/` });
    const posted = network.ask({ url: ANSWER.replace('ours', 'theirs'), method: 'POST' });
    await hold.apply(WATCH);
    expect(await waiting).toMatchObject({ redirectUrl: expect.stringContaining('by=portal') });
    expect(await posted).toEqual({});
  });

  it('nor can know, since the state cannot be read: it is said, and what comes from the vendor or answers is held', async () => {
    answer = new Error('storage is gone');
    expect(await hold.apply(undefined)).toEqual({ ok: false, why: 'the stored state cannot be read' });
    const fromPortal = { url: CONSENT, originUrl: `${PORTAL}/settings` };
    expect(await network.ask(fromPortal)).toMatchObject({ redirectUrl: expect.stringContaining('by=portal') });
    expect(await network.ask({ url: ANSWER, tabId: 3 })).toEqual(TURNED_AWAY);
    expect(await takenTo()).toEqual([3, `${CHECKPOINT}?by=blind&to=${ANSWER}`]);
    expect(await network.ask({ url: FOREIGN, originUrl: 'https://slack.com/' })).toEqual({});
  });

  it('any more, since the state cannot be read: what was held is held', async () => {
    await hold.apply(WATCH);
    expect(await hold.apply(undefined)).toMatchObject({ ok: false });
    expect(await network.ask({ url: CONSENT, originUrl: SLACK })).toEqual(checkpoint(`by=key&to=${CONSENT}`));
  });
});

describe('an answer of 1.0a that leads out of our reach', () => {
  const OUT_THERE = 'https://connect.vendor.example/cb?oauth_token=ours&oauth_verifier=v';
  const leadsTo = (value: string, more: Partial<Sent> = {}): Sent => ({
    url: CONSENT,
    method: 'POST',
    responseHeaders: [{ name: 'Location', value }],
    ...more,
  });

  beforeEach(async () => {
    browser.permissions.withheld.add('connect.vendor.example');
    await hold.apply(WATCH);
  });

  it('is held on the site’s own redirect, with its address', async () => {
    expect(await responses.ask(leadsTo(OUT_THERE))).toEqual(TURNED_AWAY);
    expect(await takenTo()).toEqual([1, `${CHECKPOINT}?by=key&to=${OUT_THERE}`]);
    expect(asked.map(({ url }) => url)).toEqual([OUT_THERE]);
  });

  it('is cancelled when it is no page', async () => {
    expect(await responses.ask(leadsTo(OUT_THERE, { type: 'xmlhttprequest' }))).toEqual({ cancel: true });
  });

  it.each<[string, string]>([
    ['a denial', OUT_THERE.replace('=v', '=denied')],
    ['an answer within our reach, which is held itself', ANSWER],
    ['an answer to somebody else', OUT_THERE.replace('ours', 'theirs')],
    ['a redirect to the sign-in', '/login.jsp'],
    ['no address at all', 'https://'],
  ])('%s passes', async (_what, value) => {
    expect(await responses.ask(leadsTo(value))).toEqual({});
    expect(asked).toEqual([]);
  });

  it('passes once the request was allowed, and in mode monitor', async () => {
    await hold.apply({ ...WATCH, requests: WATCH.requests.map((request) => ({ ...request, end: 'allowed' })) });
    expect(await responses.ask(leadsTo(OUT_THERE))).toEqual({});
    await hold.apply({ ...WATCH, active: false });
    expect(await responses.ask(leadsTo(OUT_THERE))).toEqual({});
  });
});

describe('what our page was let on to', () => {
  const fromUs = { url: ANSWER, originUrl: CHECKPOINT, tabId: 3 };

  beforeEach(() => hold.apply(WATCH));

  it('passes once, in its tab', async () => {
    await hold.release({ tabId: 3, url: ANSWER });
    expect(await network.ask(fromUs)).toEqual({});
    expect(asked).toEqual([]);
    expect(await network.ask(fromUs)).toEqual(TURNED_AWAY);
  });

  it.each<[string, Sent]>([
    ['another tab', { ...fromUs, tabId: 4 }],
    ['another page', { ...fromUs, originUrl: SITE }],
    ['another address', { ...fromUs, url: `${ANSWER}&x` }],
  ])('but not for %s', async (_who, sent) => {
    await hold.release({ tabId: 3, url: ANSWER });
    expect(await network.ask(sent)).toEqual(TURNED_AWAY);
  });

  it('must follow at once', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000);
    await hold.release({ tabId: 3, url: ANSWER });
    clock.mockReturnValue(6_001);
    expect(await network.ask(fromUs)).toEqual(TURNED_AWAY);
    clock.mockRestore();
  });

  it('is no passport: our page goes to nothing else unasked', async () => {
    expect(await network.ask({ ...fromUs, url: FOREIGN, tabId: 7 })).toEqual(
      checkpoint(`by=tab&from=${encodeURIComponent(PORTAL)}&to=${FOREIGN}`),
    );
  });
});

describe('while the background wakes', () => {
  it('requests wait until it knows what to hold', async () => {
    const page = network.ask({ url: ANSWER });
    const frame = network.ask({ url: ANSWER, type: 'sub_frame' });
    await hold.apply(WATCH);
    expect(await page).toEqual(TURNED_AWAY);
    expect(await frame).toEqual({ cancel: true });
  });
});
