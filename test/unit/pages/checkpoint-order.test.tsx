// @vitest-environment happy-dom
import './english.ts';

import { afterEach, expect, test } from 'vitest';
import type { Readings } from '../../../src/domain/reading.ts';
import type { GateReply } from '../../../src/platform/messages.ts';
import { BOT, CONSENT, heldView, PAT, signedIn } from './cast.ts';
import { held, holding, READ } from './checkpoint-page.tsx';
import { english } from './english.ts';
import { close, main, pass, press, text, wake } from './screen.ts';

afterEach(close);

test('only the newest question’s answer counts', async () => {
  let answerSlowly: (readings: Readings) => void = () => undefined;
  const connector = await holding(heldView(signedIn(PAT), { mayBeOwn: true }), {
    'page/own': () => ({ kind: 'go', to: `${CONSENT}&own` }),
  });
  await wake();
  connector.readings = () => new Promise<Readings>((resolve) => (answerSlowly = resolve));
  connector.comeBack();
  await pass();
  await press('Connect my own account');
  expect(connector.left).toEqual([`${CONSENT}&own`]);
  answerSlowly(signedIn(PAT));
  await pass();
  expect(connector.of('page/settle')).toHaveLength(1);
});

test('a slow answer to an older question changes nothing once the change was let on', async () => {
  let answerSlowly: (reply: GateReply) => void = () => undefined;
  const view = heldView(signedIn(PAT), { mayBeOwn: true });
  const connector = await holding(view, {
    'page/own': () => new Promise<GateReply>((resolve) => (answerSlowly = resolve)),
  });
  await wake();
  await press('Connect my own account');
  connector.answers = { 'page/open': () => ({ kind: 'go', to: CONSENT }) };
  connector.comeBack();
  await pass();
  answerSlowly(held(view));
  await pass();
  expect(connector.left).toEqual([CONSENT]);
  expect(text()).toContain(english('checkpointLeaving'));
});

test('what was let on is not asked for again, though access was given only then', async () => {
  let give: (given: boolean) => void = () => undefined;
  const connector = await holding(heldView(signedIn(BOT), { unseenCallback: 'https://portal.eu.example' }));
  connector.requestHosts = () => new Promise<boolean>((resolve) => (give = resolve));
  await wake();
  await press('Give access to portal.eu.example');
  connector.answers = { 'page/open': () => ({ kind: 'go', to: CONSENT }) };
  connector.comeBack();
  await pass();
  give(true);
  await pass();
  expect(connector.of('page/open')).toHaveLength(2);
  expect(connector.left).toEqual([CONSENT]);
});

test('the gate is told that it has held the change, and not before it has', async () => {
  const silent = { 'page/open': () => undefined };
  const connector = await holding(heldView(signedIn(PAT)), silent);
  connector.answers['page/open'] = () => READ;
  await press(english('tryAgain'));
  expect(main().dataset.verdict).toBe('mismatch');
  connector.comeBack();
  await pass();
  expect(connector.of('page/open').map(({ wasHeld }) => wasHeld)).toEqual([false, false, true]);
  connector.pageAge = () => Number.MAX_SAFE_INTEGER;
  connector.answers['page/open'] = () => undefined;
  connector.comeBack();
  await pass();
  expect(connector.of('page/open').at(-1)).toMatchObject({ wasHeld: true });
});
