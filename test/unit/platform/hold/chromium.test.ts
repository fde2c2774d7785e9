import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BlindSpot, Watch } from '../../../../src/domain/watch.ts';
import { anyWebUrl, PORTAL, SITE } from '../../domain/make.ts';
import { browser } from '../fake-browser.ts';
import { type AnyRule, fateOf } from './engine.ts';

// Properties are tried with many cases; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const { ChromiumHold } = await import('../../../../src/platform/hold/chromium.ts');
const { releaseRule } = await import('../../../../src/platform/hold/chromium-rule.ts');
const { rulesFor } = await import('../../../../src/platform/hold/chromium-rules.ts');

const US = browser.runtime.id;
const OUR_PAGE = `chrome-extension://${US}`;
const SELF = { extensionId: US, checkpointUrl: `${OUR_PAGE}/src/pages/checkpoint/index.html` };
const VENDOR = `${PORTAL}/callback`;

const ANYWHERE: readonly BlindSpot[] = [
  { flow: 'oauth1', site: undefined, callback: undefined },
  { flow: 'oauth2', site: undefined, callback: undefined },
];
const WATCH: Watch = {
  active: true,
  portals: [PORTAL],
  sites: [],
  descendants: [],
  requests: [{ key: { flow: 'oauth2', clientId: 'c', state: 'ours' }, callback: VENDOR, end: undefined }],
  blind: [],
  afterRestart: [],
  armed: undefined,
  reach: [],
};
const ANSWER = `${VENDOR}?code=c&state=ours`;

interface Change {
  readonly removeRuleIds: number[];
  readonly addRules: AnyRule[];
}

/** The browser's own lists of rules. */
class FakeRules {
  session: AnyRule[] = [];
  dynamic: AnyRule[] = [];
  /** How often the rules that last were written. */
  written = 0;
  refuses = false;
  refusesSession = false;
  refusesLasting = false;
  loses = 0;
  /** As Chromium: lists that last are in files, which are read and written one after another, and no answer waits for them. */
  private files: Promise<unknown> = Promise.resolve();
  get rules(): AnyRule[] {
    return [...this.dynamic, ...this.session];
  }
  // The browser gives them back in another order of members.
  getSessionRules = async (): Promise<AnyRule[]> => this.session.slice(this.loses).map(reordered);
  getDynamicRules = (): Promise<AnyRule[]> => this.onFile(() => this.dynamic.map(reordered));
  updateSessionRules = async (change: Change): Promise<void> => {
    if (this.refusesSession) throw new Error('exceeded the memory limit');
    this.session = this.changed(this.session, change);
  };
  updateDynamicRules = (change: Change): Promise<void> =>
    this.onFile(() => {
      if (this.refusesLasting) throw new Error('exceeded the memory limit');
      this.written += 1;
      this.dynamic = this.changed(this.dynamic, change);
    });
  private onFile<T>(job: () => T): Promise<T> {
    const done = this.files.then(() => new Promise((later) => setTimeout(later))).then(job);
    this.files = done.catch(() => undefined);
    return done;
  }
  private changed(before: AnyRule[], change: Change): AnyRule[] {
    if (this.refuses) throw new Error('exceeded the memory limit');
    const after = [...before.filter(({ id }) => !change.removeRuleIds.includes(id)), ...change.addRules];
    if (new Set(after.map(({ id }) => id)).size < after.length) throw new Error('rules with the same id');
    return after;
  }
}

function reordered(rule: AnyRule): AnyRule {
  return Object.fromEntries(Object.entries(rule).reverse()) as unknown as AnyRule;
}

function wanted(watch: Watch): AnyRule[] {
  const { dynamic, session } = rulesFor(watch, SELF);
  return [...dynamic, ...session];
}

let present: FakeRules;

beforeEach(async () => {
  // The module lives on, and hears of it.
  await browser.storage.session.remove(['releases', 'heldAnswers']);
  browser.permissions.withheld.clear();
  present = new FakeRules();
  Object.assign(browser, { declarativeNetRequest: present });
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what Chromium holds', () => {
  it('is what is to be watched, and nothing that was there before', async () => {
    const hold = new ChromiumHold();
    expect(await hold.apply(WATCH)).toEqual({ ok: true });
    expect(present.rules).toEqual(wanted(WATCH));
    const less = { ...WATCH, requests: [] };
    expect(await hold.apply(less)).toEqual({ ok: true });
    expect(present.rules).toEqual(wanted(less));
  });

  it('that outlives the browser is written only when it changes', async () => {
    const hold = new ChromiumHold();
    await hold.apply(WATCH);
    await hold.apply({ ...WATCH, descendants: [{ tabId: 1, portal: PORTAL }] });
    await new ChromiumHold().apply(WATCH);
    expect(present.written).toBe(1);
  });

  it('is nothing in mode monitor', async () => {
    const hold = new ChromiumHold();
    await hold.apply(WATCH);
    await hold.apply({ ...WATCH, active: false });
    expect(present.rules).toEqual([]);
  });

  it('is said not to hold when the browser refuses the rules', async () => {
    present.refuses = true;
    expect(await new ChromiumHold().apply(WATCH)).toEqual({ ok: false, why: 'exceeded the memory limit' });
  });

  it('is said not to hold when a rule is not there afterwards', async () => {
    present.loses = 1;
    expect(await new ChromiumHold().apply(WATCH)).toMatchObject({ ok: false });
  });
});

describe('what Chromium holds after it has refused a list', () => {
  const more: Watch = { ...WATCH, portals: [PORTAL, 'https://tools.acme.com'], afterRestart: ANYWHERE };
  let hold: InstanceType<typeof ChromiumHold>;

  beforeEach(async () => {
    hold = new ChromiumHold();
    await hold.apply(WATCH);
    present.refusesSession = true;
    expect((await hold.apply(more)).ok).toBe(false);
    present.refusesSession = false;
  });

  it('is nothing in mode monitor: the other list was written by then', async () => {
    expect(await hold.apply({ ...WATCH, active: false })).toEqual({ ok: true });
    expect(present.rules).toEqual([]);
  });

  it('is what is to be watched, once it takes it', async () => {
    expect(await hold.apply(more)).toEqual({ ok: true });
    expect(present.rules).toEqual(wanted(more));
  });
});

describe('the worker of private windows beside it', () => {
  async function ofPrivateWindows() {
    vi.resetModules();
    browser.extension.inIncognitoContext = true;
    const module = await import('../../../../src/platform/hold/chromium.ts');
    browser.extension.inIncognitoContext = false;
    return new module.ChromiumHold();
  }
  const THEIRS: Watch = {
    ...WATCH,
    requests: [{ key: { flow: 'oauth1', token: 'privately' }, callback: undefined, end: undefined }],
  };
  const caught = (url: string) => fateOf(present.rules, { url }).does;

  it('leaves the rules of the others alone, and they leave its', async () => {
    const [ours, secret] = [new ChromiumHold(), await ofPrivateWindows()];
    await ours.apply(WATCH);
    expect(await secret.apply(THEIRS)).toEqual({ ok: true });
    expect(await ours.apply(WATCH)).toEqual({ ok: true });
    await ours.release({ tabId: 7, url: ANSWER });
    await secret.release({ tabId: 8, url: ANSWER });
    await secret.apply({ ...THEIRS, armed: 'https://acme.atlassian.net' });
    await ours.apply({ ...WATCH, armed: 'https://acme.atlassian.net' });
    expect(caught(ANSWER)).toBe('redirect');
    expect(caught(`${VENDOR}?oauth_token=privately&oauth_verifier=v`)).toBe('redirect');
    for (const tabId of [7, 8]) {
      expect(fateOf(present.rules, { url: ANSWER, initiator: OUR_PAGE, tabId }).does).toBe('pass');
    }
    await secret.apply({ ...WATCH, requests: [] });
    expect(caught(ANSWER)).toBe('redirect');
    expect(caught(`${VENDOR}?oauth_token=privately&oauth_verifier=v`)).toBe('pass');
  });

  it('writes nothing that outlives the browser', async () => {
    await (await ofPrivateWindows()).apply({ ...THEIRS, afterRestart: ANYWHERE });
    expect(present.dynamic).toEqual([]);
    expect(present.session.length).toBeGreaterThan(0);
  });

  it('looks at what it is blind for, though the others know what is theirs there', async () => {
    await new ChromiumHold().apply({ ...WATCH, afterRestart: ANYWHERE });
    expect(caught(`${VENDOR}?oauth_token=any&oauth_verifier=v`)).toBe('pass');
    await (await ofPrivateWindows()).apply({ ...WATCH, requests: [], blind: ANYWHERE, afterRestart: ANYWHERE });
    expect(caught(`${VENDOR}?oauth_token=any&oauth_verifier=v`)).toBe('redirect');
  });
});

describe('what our page was let on to', () => {
  const sent = { url: ANSWER, initiator: OUR_PAGE, tabId: 7 };

  it('passes in its tab, once it is released', async () => {
    const hold = new ChromiumHold();
    await hold.apply(WATCH);
    expect(fateOf(present.rules, sent).does).toBe('redirect');
    await hold.release({ tabId: 7, url: ANSWER });
    expect(fateOf(present.rules, sent)).toEqual({ does: 'pass' });
  });

  it.each([
    ['another tab', { ...sent, tabId: 8 }],
    ['another page', { ...sent, initiator: 'https://auth.atlassian.com' }],
    ['nobody that is told', { ...sent, initiator: undefined }],
    ['our page, to another answer', { ...sent, url: `${VENDOR}?code=d&state=ours` }],
    ['our page, to a longer address', { ...sent, url: `${ANSWER}&more=1` }],
  ])('but not for %s', async (_who, other) => {
    const hold = new ChromiumHold();
    await hold.apply(WATCH);
    await hold.release({ tabId: 7, url: ANSWER });
    expect(fateOf(present.rules, other).does).toBe('redirect');
  });

  it('nor as a frame, or by anybody else’s fetch', async () => {
    const hold = new ChromiumHold();
    await hold.apply(WATCH);
    await hold.release({ tabId: 7, url: ANSWER });
    expect(fateOf(present.rules, { ...sent, type: 'sub_frame' })).toEqual({ does: 'block' });
    expect(fateOf(present.rules, { ...sent, type: 'xmlhttprequest', initiator: SITE })).toEqual({ does: 'block' });
  });

  it('also when the portal’s service worker asks for it in the tab’s place, and no other time', async () => {
    const hold = new ChromiumHold();
    await hold.apply(WATCH);
    const byWorker = { ...sent, type: 'xmlhttprequest', tabId: -1 };
    expect(fateOf(present.rules, { ...byWorker, initiator: SITE }).does).toBe('redirect');
    await hold.release({ tabId: 7, url: ANSWER });
    expect(fateOf(present.rules, byWorker)).toEqual({ does: 'pass' });
    expect(fateOf(present.rules, { ...byWorker, initiator: SITE }).does).toBe('redirect');
  });

  it('passes though the rules change meanwhile, and not much later', async () => {
    const clock = vi.spyOn(Date, 'now').mockReturnValue(1_000);
    const hold = new ChromiumHold();
    await hold.apply(WATCH);
    await hold.release({ tabId: 7, url: ANSWER });
    clock.mockReturnValue(2_000);
    await hold.apply(WATCH);
    expect(fateOf(present.rules, sent)).toEqual({ does: 'pass' });
    clock.mockReturnValue(60_000);
    await hold.apply(WATCH);
    expect(fateOf(present.rules, sent).does).toBe('redirect');
  });

  it('passes when another worker sets its rules meanwhile: private windows have one of their own', async () => {
    await new ChromiumHold().release({ tabId: 7, url: ANSWER });
    await new ChromiumHold().apply(WATCH);
    expect(fateOf(present.rules, sent)).toEqual({ does: 'pass' });
  });

  it('passes as soon as what is to be watched holds, where that says what goes on next', async () => {
    const hold = new ChromiumHold();
    expect(await hold.apply(WATCH, { tabId: 7, url: ANSWER })).toEqual({ ok: true });
    expect(fateOf(present.rules, sent)).toEqual({ does: 'pass' });
    expect(fateOf(present.rules, { ...sent, tabId: 8 }).does).toBe('redirect');
    const rules = [...present.rules];
    await hold.release({ tabId: 7, url: ANSWER });
    expect(present.rules).toEqual(rules);
  });

  it.each([
    ['refuses to hold', () => Object.assign(present, { refuses: true })],
    ['refuses what lasts no longer than it', () => Object.assign(present, { refusesSession: true })],
    ['refuses what outlives it', () => Object.assign(present, { refusesLasting: true })],
    ['has lost a rule that holds', () => Object.assign(present, { loses: 1 })],
  ])('does not pass, then or later, when the browser %s', async (_what, breaks) => {
    const hold = new ChromiumHold();
    await hold.apply(WATCH);
    breaks();
    const more = { ...WATCH, portals: [PORTAL, 'https://tools.acme.com'], armed: SITE };
    expect(await hold.apply(more, { tabId: 7, url: ANSWER })).toMatchObject({ ok: false });
    expect(fateOf(present.rules, sent).does).not.toBe('pass');
    Object.assign(present, { refuses: false, refusesSession: false, refusesLasting: false, loses: 0 });
    expect(await hold.apply(more)).toEqual({ ok: true });
    expect(fateOf(present.rules, sent).does).toBe('redirect');
    // Whom the gate lets on all the same, passes.
    await hold.release({ tabId: 7, url: ANSWER });
    expect(fateOf(present.rules, sent).does).toBe('pass');
  });

  it('in two tabs passes in both', async () => {
    const hold = new ChromiumHold();
    await hold.apply(WATCH);
    await hold.release({ tabId: 7, url: ANSWER });
    await hold.release({ tabId: 8, url: ANSWER });
    for (const tabId of [7, 8]) expect(fateOf(present.rules, { ...sent, tabId })).toEqual({ does: 'pass' });
  });

  it('is held once more, and nothing worse, when the browser refuses the release', async () => {
    const hold = new ChromiumHold();
    await hold.apply(WATCH);
    present.refuses = true;
    await hold.release({ tabId: 7, url: ANSWER });
    expect(fateOf(present.rules, sent).does).toBe('redirect');
  });

  it('passes whatever its address is made of', () => {
    fc.assert(
      fc.property(anyWebUrl, (url) => {
        const watch = { ...WATCH, blind: ANYWHERE };
        const rules = [...wanted(watch), releaseRule(100_000, 7, url, SELF)];
        expect(fateOf(rules, { url, initiator: OUR_PAGE, tabId: 7 })).toEqual({ does: 'pass' });
      }),
    );
  });

  it('passes though the rule of somebody else’s open request fits it', () => {
    const url = `${VENDOR}?code=c&state=ours-but-longer`;
    expect(fateOf(wanted(WATCH), { ...sent, url }).does).toBe('redirect');
    const rules = [...wanted(WATCH), releaseRule(100_000, 7, url, SELF)];
    expect(fateOf(rules, { ...sent, url })).toEqual({ does: 'pass' });
  });
});
