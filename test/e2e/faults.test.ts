import { beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../world/api.ts';
import { approveName, atDesk, PORTAL } from './people.ts';

const whole = process.env.MAU_MATRIX === 'all';
const desk = atDesk();
beforeEach(async () => {
  await desk.setUp();
  await desk.signedInAs('bot');
});

/** As a script of the page does, past the guard. */
const SEND_ALLOW = `
  const form = document.querySelector('form');
  form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'approve', value: 'Allow' }));
  form.submit();`;

const FAULTS: Fault[] = [
  '403',
  '429',
  '500',
  '503',
  'timeout',
  'reset',
  'html-200',
  'redirect-login',
  'malformed-json',
  'wrong-shape',
  'empty-200',
  'other-account-header',
];

describe.each([
  ['oauth1', 'myself'],
  ['3lo', 'me'],
] as const)('the deciding session of %s cannot be read', (flow, asked) => {
  // In `npm test` each fault once, by turns; all of both with the matrix.
  const taken = FAULTS.filter((_, index) => whole || index % 2 === Number(flow === '3lo'));
  test.each(taken)('%s: held with the reason, and "try again" goes on when it is over', async (fault) => {
    desk.world.dials.portal.flow = flow;
    desk.world.dials.faults[asked] = fault;
    const portal = await desk.openPortal();
    await portal.clickNamed('Change');
    const checkpoint = await desk.held('unknown');
    expect(desk.ledger()).toEqual([]);
    desk.world.dials.faults[asked] = 'none';
    await checkpoint.clickNamed(/try again/i);
    await (await desk.consentPage(flow)).clickNamed(approveName(flow));
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });
});

test('the fault comes on the way back: held there; when it is over, back to the portal for a fresh request', async () => {
  await (await desk.openPortal()).clickNamed('Change');
  const consent = await desk.consentPage();
  await consent.waitForPanel('guard', 'match');
  desk.world.dials.faults.myself = '503';
  await consent.evaluate(SEND_ALLOW);
  const checkpoint = await desk.held('unknown');
  expect(desk.ledger()).toEqual([]);
  desk.world.dials.faults.myself = 'none';
  await checkpoint.clickNamed(/try again/i);
  await checkpoint.waitForUrl((url) => url.startsWith(PORTAL), 'the portal, by itself');
  await checkpoint.clickNamed('Change');
  await (await desk.consentPage()).clickNamed('Allow');
  expect(await desk.bound()).toEqual(['bot: main-user']);
});

test('Pat approved under a fault on the way back, and the bot signed in again before it was over: nobody is bound', async () => {
  await (await desk.openPortal()).clickNamed('Change');
  const consent = await desk.consentPage();
  await consent.waitForPanel('guard', 'match');
  await desk.signedInAs('pat');
  desk.world.dials.faults.myself = '503';
  await consent.evaluate(SEND_ALLOW);
  const checkpoint = await desk.held('unknown');
  desk.world.dials.faults.myself = 'none';
  // She comes back to the checkpoint, which reads again by itself.
  await desk.signedInAs('bot');
  await checkpoint.bringToFront();
  await checkpoint.waitForUrl((url) => url.startsWith(PORTAL), 'the portal, by itself');
  expect(desk.ledger()).toEqual([]);
});

test('an account whose e-mail is hidden is told by its id all the same', async () => {
  desk.world.dials.faults.myself = 'null-email';
  await (await desk.openPortal()).clickNamed('Change');
  await (await desk.consentPage()).clickNamed('Allow');
  expect(await desk.bound()).toEqual(['bot: main-user']);
});

test.each(['customer', 'service', 'app', 'inactive'])(
  'signed in as a %s account: held, and told why it can never be',
  async (who) => {
    await desk.signedInAs(who);
    const portal = await desk.driver.newTab('https://account.nextup.ai/plain');
    await portal.evaluate('location.href = "/main-user/change"');
    await desk.held('ineligible');
    expect(desk.ledger()).toEqual([]);
  },
);
