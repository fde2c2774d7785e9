// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test } from 'vitest';
import type { Readings } from '../../../src/domain/reading.ts';
import { Options } from '../../../src/pages/options/options.tsx';
import type { GateReply } from '../../../src/platform/messages.ts';
import { BOT, CONNECTION, CONSENT, heldView, PAT, PORTAL, SETTINGS, SITE, signedIn } from './cast.ts';
import { checkpointPage } from './checkpoint-page.tsx';
import { english } from './english.ts';
import { MockConnector, type MockOptions } from './mock-connector.ts';
import { showPopup } from './popup-page.tsx';
import { all, close, fill, main, pass, press, said, show, wake } from './screen.ts';

/* What a screen reader is told: of everything once, and of nothing that did not change. */

let stop = () => {};
afterEach(async () => {
  stop();
  await close();
});

/**
 * Hears from now on, as a screen reader does: an alert when it comes, and what changes in a region that was there before;
 * what comes together with its region is not read out.
 */
function listen(): string[] {
  const heard: string[] = [];
  const known = new Set<Element>(all('[role=status], [role=alert]'));
  const alerts = new Map(all('[role=alert]').map((alert) => [alert, alert.textContent]));
  const observer = new MutationObserver((records) => {
    const changed = new Set<Element>();
    for (const { target, addedNodes } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest('[role=status]');
      if (region && known.has(region) && region.getAttribute('aria-atomic') !== 'false') changed.add(region);
      if (region?.getAttribute('aria-atomic') === 'false')
        for (const node of addedNodes) heard.push(node.textContent ?? '');
    }
    for (const region of changed) heard.push(region.textContent ?? '');
    for (const alert of all('[role=alert]')) {
      if (alerts.get(alert) !== alert.textContent) heard.push(`! ${alert.textContent}`);
      alerts.set(alert, alert.textContent);
    }
    for (const region of all('[role=status], [role=alert]')) known.add(region);
  });
  observer.observe(main(), { subtree: true, childList: true, characterData: true, attributes: true });
  stop = () => observer.disconnect();
  return heard;
}

const READ: GateReply = { kind: 'read', ticket: 'one', site: SITE, identity: true };

/** Readings that come when the test says so. */
function later(): [Promise<Readings>, (readings: Readings) => void] {
  let come: (readings: Readings) => void = () => {};
  const promise = new Promise<Readings>((resolve) => {
    come = resolve;
  });
  return [promise, come];
}

async function popup(options: MockOptions): Promise<MockConnector> {
  const connector = new MockConnector({ settings: SETTINGS, ...options });
  await showPopup(connector);
  return connector;
}

async function checkpoint(options: MockOptions): Promise<MockConnector> {
  const connector = new MockConnector(options);
  const errand = { by: 'portal', portal: PORTAL, to: CONSENT } as const;
  await show(checkpointPage(connector, errand));
  return connector;
}

describe('the popup', () => {
  test('opened with a wrong account that was seen before: that it is still so is not said again', async () => {
    const [readings, come] = later();
    await popup({ lastReadings: signedIn(PAT), readings: () => readings });
    expect(all('[role=alert]').map((one) => one.textContent)).toEqual([english('popupMismatch')]);
    const heard = listen();
    come(signedIn(PAT));
    await pass();
    expect(heard).toEqual([]);
    expect(main().dataset.busy).toBe('false');
  });

  test('a person comes back, and nothing has changed: nothing is said', async () => {
    const connector = await popup({ readings: signedIn(PAT) });
    const heard = listen();
    connector.comeBack();
    await pass();
    expect(heard).toEqual([]);
  });

  test('what was read is said where "Checking…" stood', async () => {
    const [readings, come] = later();
    await popup({ readings: () => readings });
    const heard = listen();
    come(signedIn(BOT));
    await pass();
    expect(heard).toEqual([english('popupMatch')]);
  });

  test('a wrong account interrupts, once', async () => {
    const connector = await popup({ readings: signedIn(BOT) });
    connector.readings = signedIn(PAT);
    const heard = listen();
    connector.comeBack();
    await pass();
    expect(heard).toEqual([`! ${english('popupMismatch')}`]);
  });
});

describe('the checkpoint', () => {
  test('what was read is said where "Checking…" stood', async () => {
    const [readings, come] = later();
    await checkpoint({
      readings: () => readings,
      answers: {
        'page/open': () => READ,
        'page/settle': () => ({ kind: 'error', error: 'no-request', portalPage: undefined }),
      },
    });
    const heard = listen();
    come(signedIn(BOT));
    await pass();
    expect(heard).toEqual([english('checkpointNoRequestTitle') + english('checkpointNoRequest')]);
  });

  test('not set up: when somebody else is signed in, that is said, and not everything anew', async () => {
    const view = (readings: Readings) => heldView(readings, { connection: undefined, maySetUp: true, knownSites: [] });
    const connector = await checkpoint({
      readings: signedIn(PAT),
      answers: {
        'page/open': () => READ,
        'page/settle': () => ({ kind: 'held', ticket: 'held', view: view(signedIn(PAT)) }),
      },
    });
    expect(said()).toEqual(['Signed in now: Pat Doe']);
    const heard = listen();
    connector.comeBack();
    await pass();
    expect(heard).toEqual([]);
    connector.answers['page/settle'] = () => ({ kind: 'held', ticket: 'held', view: view(signedIn(BOT)) });
    connector.comeBack();
    await pass();
    expect(heard).toEqual(['Signed in now: HelpDesk Bot']);
  });
});

describe('the settings', () => {
  const open = async () => {
    await show(<Options connector={new MockConnector({ own: { version: 1, connections: [CONNECTION] } })} />);
    await wake();
  };

  test('a form with two faults: the first has the focus, which reads it out, and nothing else does', async () => {
    await open();
    await press(english('connectionEditNamed', CONNECTION.name));
    await fill({ site: 'nothing', projects: 'HE-LP' });
    await wake();
    const heard = listen();
    await press(english('connectionSave'));
    expect(all('.field__error')).toHaveLength(2);
    expect((document.activeElement as HTMLInputElement).name).toBe('site');
    expect(heard).toEqual([]);
  });

  test('nothing to import', async () => {
    await open();
    const heard = listen();
    await press(english('optionsImport'));
    expect(heard).toEqual([english('optionsImportEmpty')]);
  });

  test('a button that is pressed too early says so', async () => {
    await show(<Options connector={new MockConnector({ own: { version: 1, connections: [CONNECTION] } })} />);
    const heard = listen();
    await press(english('optionsImport'));
    expect(heard).toEqual([english('notYetAwake')]);
    await wake();
    expect(said()).toEqual([]);
  });
});

test('a message that has gone is not found by whoever reads the page', async () => {
  const connector = await popup({ readings: signedIn(BOT), repairs: ['settings'] });
  expect(said().join()).toContain(english('dismiss'));
  await connector.dismissRepairs();
  await pass();
  expect(said()).toEqual([]);
});
