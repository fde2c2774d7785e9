import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account } from '../../../src/domain/account.ts';
import { type Connection, connectionId } from '../../../src/domain/connection.ts';
import { unreadable } from '../../../src/domain/reading.ts';
import type { Watch } from '../../../src/domain/watch.ts';
import type { GuideReply } from '../../../src/platform/messages.ts';
import { ACME, BOT, PAT, PORTAL, reading, signedIn } from '../domain/make.ts';
import { browser, forgetAll } from '../platform/fake-browser.ts';
import { consent, DEFAULT_JAR, SETTINGS } from './gate-world.ts';

const { Panels } = await import('../../../src/background/panels.ts');
const { now } = await import('../../../src/platform/clock.ts');
const { readinessKept } = await import('../../../src/platform/readiness-store.ts');

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const SECOND: Connection = {
  ...ACME,
  name: 'Acme Integration+',
  product: 'integration-plus',
  account: { id: 'second' },
};
const SECOND_BOT: Account = { ...BOT, id: 'second' };
const PAGE = { tabId: 1, url: `${PORTAL}/settings`, jar: DEFAULT_JAR };

const WATCH: Watch = {
  active: true,
  portals: [PORTAL],
  sites: [],
  descendants: [],
  requests: [],
  blind: [],
  afterRestart: [],
  armed: undefined,
  reach: [],
};

beforeEach(() => {
  forgetAll();
  Object.assign(browser.extension, { isAllowedIncognitoAccess: async () => true });
});

function panelsOf(parts: object): InstanceType<typeof Panels> {
  return new Panels(parts as ConstructorParameters<typeof Panels>[0]);
}

/** What the guide is told on the portal with these connections, while this account is signed in everywhere. */
async function toldTo(connections: readonly Connection[], account: Account): Promise<GuideReply> {
  const at = now();
  const read = (session: 'site' | 'identity') => reading(session, signedIn(account), { at });
  const parts = {
    settings: async () => ({ ...SETTINGS, connections }),
    reader: { read: async () => ({ ...unreadable(undefined, at, 0), site: read('site'), identity: read('identity') }) },
    watchman: { report: { ok: true } },
  };
  const reply = await panelsOf(parts).fromPortal({ type: 'portal/read', maxAgeMs: 0 }, PAGE);
  if (!reply || !('view' in reply)) throw new Error('no reply');
  return reply;
}

describe('the guide’s button to switch, or to sign in', () => {
  it.each([
    ['somebody is signed in', signedIn(PAT), true],
    ['nobody is: there is nobody to be signed out first', { state: 'signed-out' }, false],
    ['nobody knows', { state: 'unknown', reason: 'timeout' }, true],
    ['nobody has looked', undefined, true],
  ] as const)('%s', async (_, outcome, expected) => {
    const switchAccount = vi.fn();
    const known = () => (outcome ? { site: reading('site', outcome, { at: now() }) } : {});
    const settings = async () => ({ ...SETTINGS, connections: [ACME] });
    await panelsOf({ settings, reader: { known }, switchAccount }).fromPortal({ type: 'portal/switch' }, PAGE);
    expect(switchAccount).toHaveBeenCalledWith(ACME.site, expected, PAGE);
  });
});

describe('a portal with two rows, each with an account of its own', () => {
  it('the second row’s account is right there, though the first row wants another', async () => {
    const { view } = await toldTo([ACME, SECOND], SECOND_BOT);
    expect(view.judgement.verdict).toBe('match');
    expect(view.connection?.name).toBe(SECOND.name);
  });

  it('an account that no row wants is a mismatch, and the gate will say of which row', async () => {
    const { view } = await toldTo([ACME, SECOND], PAT);
    expect(view).toMatchObject({ judgement: { verdict: 'mismatch' }, otherMatches: true });
  });

  it('with one row the guide may stop the click by itself', async () => {
    const { view } = await toldTo([ACME], PAT);
    expect(view).toMatchObject({ judgement: { verdict: 'mismatch' }, otherMatches: false });
  });
});

it.each([
  ['the account', BOT, 'not-ready'],
  ['the one that is accepted beside it', SECOND_BOT, 'ready'],
])('whether it is ready is said of who is there: %s', async (_, account, readiness) => {
  const both = { ...ACME, also: { id: SECOND_BOT.id } };
  const last = (id: string, letter: string) => ({
    [connectionId({ ...ACME, account: { id } })]: {
      time: 1,
      product: ACME.product,
      account: id,
      findings: letter,
      projects: { HELP: 'p' },
    },
  });
  await readinessKept.update(() => ({ ...last(BOT.id, 'f'), ...last(SECOND_BOT.id, 'p') }));
  expect((await toldTo([both], account)).readiness).toBe(readiness);
});

it.each([
  ['was not checked', undefined, undefined],
  ['lacks something', 'f', 'not-ready'],
  ['passed too', 'p', 'ready'],
])('of two products with the same main user one passed, and the other %s', async (_, letter, readiness) => {
  const plus: Connection = { ...ACME, product: 'integration-plus' };
  const last = ({ product }: Connection, findings: string) => ({
    time: 1,
    product,
    account: BOT.id,
    findings,
    projects: { HELP: 'p' },
  });
  await readinessKept.update(() => ({
    [connectionId(ACME)]: last(ACME, 'p'),
    ...(letter && { [connectionId(plus)]: last(plus, letter) }),
  }));
  expect((await toldTo([ACME, plus], BOT)).readiness).toBe(readiness);
});

describe('a page of a portal that was looked at', () => {
  /** Whether the guide comes to a page with such words, where this was pointed at; and into which tabs it was put. */
  async function lookedAt(hints: boolean, portal?: string, takes = true): Promise<[unknown, number[]]> {
    const put: number[] = [];
    const pointers = portal === undefined ? [] : [{ portal, row: 'Bot owner', control: 'Reassign it' }];
    const parts = {
      settings: async () => ({ ...SETTINGS, pointers }),
      guideInto: async (tabId: number) => put.push(tabId) > 0 && takes,
    };
    return [await panelsOf(parts).fromPortal({ type: 'portal/look', hints }, PAGE), put];
  }

  it('with the portal’s words, the guide comes into it', async () => {
    expect(await lookedAt(true)).toEqual([{ guide: 'came' }, [1]]);
  });

  it('without them it does not, and the page is left alone', async () => {
    expect(await lookedAt(false)).toEqual([{ guide: 'not-needed' }, []]);
  });

  it('where the page takes no script, that is not the same', async () => {
    expect(await lookedAt(true, undefined, false)).toEqual([{ guide: 'failed' }, [1]]);
  });

  it('where something was pointed at on this portal, it comes in any case', async () => {
    expect(await lookedAt(false, PORTAL)).toEqual([{ guide: 'came' }, [1]]);
    expect(await lookedAt(false, 'https://portal.acme.example')).toEqual([{ guide: 'not-needed' }, []]);
  });
});

describe('a page that brings an answer past the network', () => {
  const ANSWER = `${PORTAL}/callback?oauth_token=t&oauth_verifier=v`;
  const at = async (reply: object) => {
    const taken: string[] = [];
    const opened: unknown[] = [];
    Object.assign(browser.tabs, {
      update: async (_tabId: number, { url }: { url: string }) => void taken.push(url),
    });
    const gate = { open: async (held: object) => opened.push(held) && reply };
    const page = { ...PAGE, url: ANSWER };
    return { answer: await panelsOf({ gate }).fromPortal({ type: 'portal/answer' }, page), taken, opened };
  };

  it('goes on when the gate lets it', async () => {
    const { answer, taken, opened } = await at({ kind: 'go', to: ANSWER });
    expect(opened).toEqual([{ url: ANSWER, tabId: 1, jar: DEFAULT_JAR, by: 'key', portal: undefined }]);
    expect(answer).toEqual({ pass: true });
    expect(taken).toEqual([]);
  });

  it('and when it is no answer at all, which the checkpoint could do nothing with', async () => {
    const { answer, taken } = await at({ kind: 'error', error: 'not-a-consent' });
    expect(answer).toEqual({ pass: true });
    expect(taken).toEqual([]);
  });

  it('is read at the checkpoint else', async () => {
    const { answer, taken } = await at({ kind: 'read', ticket: 't' });
    expect(answer).toEqual({ pass: false });
    expect(taken).toEqual([expect.stringMatching(/checkpoint.*\?by=key&to=/)]);
    expect(taken[0]?.endsWith(ANSWER)).toBe(true);
  });
});

describe('the tab in which a change waits for its answer', () => {
  it.each<['open' | 'allowed' | 'denied', GuideReply['attempt'], number[]]>([
    ['open', 'none', [1]],
    ['allowed', 'allowed', []],
    ['denied', 'denied', []],
  ])('is closed while it is %s: the portal’s tab has it as %s', async (attempt, after, told) => {
    const { keepProgress, progressOf } = await import('../../../src/background/progress.ts');
    await keepProgress([1, 2], attempt, 'one');
    await keepProgress([3], 'open', 'another');
    const asked: number[] = [];
    Object.assign(browser.tabs, { sendMessage: async (tabId: number) => void asked.push(tabId) });
    await panelsOf({}).closed(2);
    expect([await progressOf(1), asked]).toEqual([after, told]);
    expect(await progressOf(3)).toBe('open');
  });
});

describe('a consent page in a tab of the portal’s that asks', () => {
  const taken: string[] = [];
  /** Its tab shows this address by then. */
  function hello(shown: string) {
    browser.tabs.open.splice(0, Infinity, { id: 1, url: shown } as never);
    Object.assign(browser.tabs, { update: async (_tabId: number, { url }: { url: string }) => void taken.push(url) });
    const panels = panelsOf({
      settings: async () => SETTINGS,
      gate: { attemptAt: async () => undefined },
      monitor: { meet: async () => undefined },
      tabs: { hasLookedAround: async () => undefined, descendsLater: async () => false },
      trail: { hidesItsKey: async () => false },
      watchman: { watch: async () => ({ ...WATCH, descendants: [{ tabId: 1, portal: PORTAL }] }) },
    });
    return () => panels.fromConsent({ type: 'consent/hello' }, { ...PAGE, url: consent() });
  }
  beforeEach(() => void taken.splice(0));

  it('is held late, and never told that it is another app’s: a click that waits in it would go on', async () => {
    const ask = hello(consent());
    expect([await ask(), await ask()]).toEqual([
      { under: false, leaves: true },
      { under: false, leaves: true },
    ]);
    expect(taken).toHaveLength(1);
  });

  it('is judged by when the browser told of it, however late', async () => {
    const asked: number[] = [];
    hello(consent());
    const panels = panelsOf({
      settings: async () => SETTINGS,
      gate: { attemptAt: async () => undefined },
      tabs: {
        descendsLater: async (_tabId: number, told: number) => {
          asked.push(told);
          return true;
        },
      },
      trail: { hidesItsKey: async () => false },
      watchman: { watch: async () => ({ ...WATCH, descendants: [{ tabId: 1, portal: PORTAL }] }) },
    });
    await panels.arrived({ ...PAGE, url: consent() }, 1_234);
    expect([asked, taken]).toEqual([[1_234], []]);
  });

  it('and was left meanwhile is not come back to', async () => {
    await hello(`${PORTAL}/settings`)();
    expect(taken).toEqual([]);
  });
});
