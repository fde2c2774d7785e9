import { beforeEach, describe, expect, test } from 'vitest';
import type { Tab } from './driver/index.ts';
import { atDesk } from './people.ts';

const desk = atDesk();
beforeEach(() => desk.setUp());

/** The portal, once its service worker controls it. */
async function portalWithWorker(): Promise<Tab> {
  const portal = await desk.openPortal();
  const controls = 'return navigator.serviceWorker.controller?.scriptURL.endsWith(arg)';
  await portal.waitFor(controls, 'the service worker', desk.world.dials.portal.serviceWorker);
  return portal;
}

describe.each(['app-shell', 'passes-on'] as const)('a portal with a service worker, %s', (serviceWorker) => {
  beforeEach(() => {
    desk.world.dials.portal.serviceWorker = serviceWorker;
  });

  test.each(['oauth1', '3lo'] as const)('%s: the service account is bound with one click', async (flow) => {
    desk.world.dials.portal.flow = flow;
    await desk.signedInAs('bot');
    await (await portalWithWorker()).clickNamed('Change');
    await (await desk.consentPage()).clickNamed(flow === '3lo' ? 'Accept' : 'Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });

  test.each(['oauth1', '3lo'] as const)('%s: Pat takes over in the moment of Allow: nobody is bound', async (flow) => {
    desk.world.dials.portal.flow = flow;
    await desk.signedInAs('bot');
    const portal = await portalWithWorker();
    desk.world.dials.consent.approvingAs = 'pat';
    await portal.clickNamed('Change');
    await (await desk.consentPage()).clickNamed(flow === '3lo' ? 'Accept' : 'Allow');
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });
});
