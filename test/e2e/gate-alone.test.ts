import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Dials, Flow } from '../world/api.ts';
import { ANSWERED } from '../world/autopilot.ts';
import { approveName, atDesk } from './people.ts';

const browser = process.env.MAU_BROWSER === 'firefox' ? 'firefox' : 'chrome';
const dist = fileURLToPath(new URL(`../../dist/${browser}-gate-only`, import.meta.url));

/** The extension with both content scripts taken out of the build: what is left is the lock. */
const desk = atDesk({ dist });
beforeEach(() => desk.setUp());

const ROADS: Dials['portal']['change'][] = [
  'link',
  'link-blank',
  'window-open',
  'popup',
  'form-post',
  'redirect-chain',
];

describe.each(ROADS)('without guide and guard, Change is a %s', (change) => {
  test('Pat is held and nobody is bound; the service account passes with one click', async () => {
    desk.world.dials.portal.change = change;
    await desk.signedInAs('pat');
    await (await desk.openPortal()).clickNamed('Change');
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
    await desk.closeTabs();

    await desk.signedInAs('bot');
    await (await desk.openPortal()).clickNamed('Change');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });
});

describe.each(['oauth1', '3lo'] as Flow[])('without guide and guard, by %s', (flow) => {
  beforeEach(() => {
    desk.world.dials.portal.flow = flow;
  });

  test('the account is switched after the consent page opened: the callback never arrives', async () => {
    await desk.signedInAs('bot');
    await (await desk.openPortal()).clickNamed('Change');
    const consent = await desk.consentPage();
    await desk.signedInAs('pat');
    await consent.bringToFront();
    await consent.clickNamed(approveName(flow));
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
    expect(callbacks()).toEqual([]);
  });

  const AUTOPILOTS = ['get-link', 'fetch-then-location', 'fetch-follow', 'form-submit', 'image'] as const;
  test.each(AUTOPILOTS)(
    'a script approves by itself (%s) while Pat takes over the session: nobody is bound',
    async (autopilot) => {
      desk.world.dials.consent.autopilot = autopilot;
      desk.world.dials.consent.approvingAs = 'pat';
      await desk.signedInAs('bot');
      await (await desk.openPortal()).clickNamed('Change');
      const path = flow === '3lo' ? '/oauth2/authorize/server/consent' : '/plugins/servlet/oauth/authorize';
      await expect.poll(() => approvals(path)).toBeGreaterThan(0);
      if (autopilot === 'fetch-follow' || autopilot === 'image') {
        const consent = await desk.consentPage(flow);
        await consent.waitFor('return document.title === arg', 'the script to hear of it', ANSWERED);
      } else await desk.held('mismatch');
      expect(callbacks()).toEqual([]);
      expect(desk.ledger()).toEqual([]);
    },
  );
});

/** Answers that reached the vendor. */
function callbacks(): string[] {
  return desk.world.seen
    .filter((seen) => /oauth_verifier=|[?&]?code=/.test(seen.query))
    .map((seen) => seen.host + seen.path);
}

/** Requests to the consent page beyond the one that opened it. */
function approvals(path: string): number {
  return desk.world.seen.filter((seen) => seen.path === path).length - 1;
}
