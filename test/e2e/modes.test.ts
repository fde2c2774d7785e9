import { beforeEach, describe, expect, test } from 'vitest';
import type { Tab } from './driver/index.ts';
import { approveName, atDesk, intending } from './people.ts';

const desk = atDesk();

interface Entry {
  readonly what: string;
  readonly verdict?: string;
  readonly account?: string;
  readonly note?: string;
}

async function log(): Promise<Entry[]> {
  const { activity } = await desk.driver.inExtension<{ activity?: Entry[] }>(
    'return browser.storage.local.get("activity")',
  );
  return activity ?? [];
}

describe('mode monitor', () => {
  beforeEach(() => desk.setUp(intending(desk.account('bot'), { mode: 'monitor' })));

  test.each(['oauth1', '3lo'] as const)('%s: Pat is told, and logged, and nothing holds her', async (flow) => {
    desk.world.dials.portal.flow = flow;
    await desk.signedInAs('pat');
    await (await desk.openPortal()).clickNamed('Change');
    const consent = await desk.consentPage();
    expect(await (await consent.waitForPanel('guard', 'mismatch')).text()).toContain('Pat Morgan');
    await expect
      .poll(log)
      .toContainEqual(
        expect.objectContaining({ what: 'seen', verdict: 'mismatch', account: desk.account('pat').accountId }),
      );
    await consent.clickNamed(approveName(flow));
    expect(await desk.bound()).toEqual(['pat: main-user']);
  });

  test('the service account is logged as the right one', async () => {
    await desk.signedInAs('bot');
    await (await desk.openPortal()).clickNamed('Change');
    const consent = await desk.consentPage();
    await expect.poll(log).toContainEqual(expect.objectContaining({ what: 'seen', verdict: 'match' }));
    await consent.clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });

  test('an own connection from Slack is none of ours: nothing is read or logged', async () => {
    await desk.signedInAs('pat');
    const slack = await desk.driver.newTab('https://app.slack.com/client');
    await slack.clickNamed('Connect Now');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['pat: own-connect']);
    // The bot, of whom a reading of the test before may come in late, is signed in nowhere here.
    const { accountId } = desk.account('bot');
    expect((await log()).filter(({ account }) => account !== accountId)).toEqual([]);
  });
});

describe('mode warn', () => {
  beforeEach(() => desk.setUp(intending(desk.account('bot'), { mode: 'warn' })));

  async function heldPat(): Promise<Tab> {
    await desk.signedInAs('pat');
    await (await desk.openPortal()).clickNamed('Change');
    return desk.held('mismatch');
  }

  test('Pat goes on with a reason, once: it is logged, and Allow works', async () => {
    const checkpoint = await heldPat();
    await checkpoint.click('summary');
    await checkpoint.type('details input', 'The bot is locked out');
    await checkpoint.clickNamed('Go on as Pat Morgan');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['pat: main-user']);
    expect(await log()).toContainEqual(expect.objectContaining({ what: 'lifted', note: 'The bot is locked out' }));
  });

  test('the next change is held again: a reason is good for one', async () => {
    const checkpoint = await heldPat();
    await checkpoint.click('summary');
    await checkpoint.type('details input', 'The bot is locked out');
    await checkpoint.clickNamed('Go on as Pat Morgan');
    await (await desk.consentPage()).clickNamed('Allow');
    await desk.bound();
    await desk.closeTabs();
    await (await desk.openPortal()).clickNamed('Change');
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual(['pat: main-user']);
  });

  test('without a reason, or without a person, nothing goes on', async () => {
    const checkpoint = await heldPat();
    await checkpoint.click('summary');
    await checkpoint.evaluate(`
      const input = document.querySelector('details input');
      input.value = 'a script says so';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      for (const button of document.querySelectorAll('details button')) button.click();`);
    await checkpoint.reload();
    await desk.held('mismatch');
    expect((await log()).filter(({ what }) => what === 'lifted')).toEqual([]);
    expect(desk.world.seen.filter(({ path }) => path.endsWith('/oauth/authorize'))).toEqual([]);
    expect(desk.ledger()).toEqual([]);
  });
});

describe('a service account that another takes over from', () => {
  const handover = (from: string, accept: 'both' | 'next') => {
    const document = intending(desk.account('bot'));
    const { accountId: id, displayName: name } = desk.account('nomail');
    return {
      ...document,
      connections: document.connections.map((c) => ({ ...c, next: { account: { id, name }, from, accept } })),
    };
  };
  const YESTERDAYS = '2020-01-01';

  async function change(): Promise<void> {
    await (await desk.openPortal()).clickNamed('Change');
    await (await desk.consentPage()).clickNamed('Allow');
  }

  test.each(['bot', 'nomail'])('from its day on both are let on: %s is bound', async (who) => {
    await desk.setUp(handover(YESTERDAYS, 'both'));
    await desk.signedInAs(who);
    await change();
    expect(await desk.bound()).toEqual([`${who}: main-user`]);
  });

  test.each([
    ['the one that takes over, before its day', '2999-01-01', 'both', 'nomail'],
    ['the one that had it, where only its heir is accepted', YESTERDAYS, 'next', 'bot'],
    ['anybody else', YESTERDAYS, 'both', 'pat'],
  ] as const)('%s is held', async (_, from, accept, who) => {
    await desk.setUp(handover(from, accept));
    await desk.signedInAs(who);
    const portal = await desk.openPortal();
    // Without the click that the guide may have stopped.
    await portal.evaluate('location.href = "/main-user/change"');
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });
});
