// @vitest-environment happy-dom
import './english.ts';

import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstGlance } from '../../../src/pages/popup/first-glance.ts';
import { openPopup } from '../../../src/pages/popup/open-popup.tsx';
import { BOT, CONNECTION, SETTINGS, SITE, signedIn } from './cast.ts';
import { english } from './english.ts';
import { MockConnector, type MockOptions } from './mock-connector.ts';
import { unset } from './popup-page.tsx';

/* What a popup does first, and what its first drawing has: what comes later moves nothing. */

beforeEach(() =>
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  ),
);
afterEach(() => render(null, document.body));

/** The popup as it is drawn first. */
async function drawn(options: MockOptions): Promise<string> {
  const connector = new MockConnector({ settings: SETTINGS, ...options });
  await openPopup(connector, firstGlance(connector), document.body);
  return document.querySelector('main')?.textContent ?? '';
}

const never = () => new Promise<never>(() => undefined);

test('Atlassian is asked as soon as site and tab are known, and the worker before, whatever else takes long', async () => {
  const connector = new MockConnector({ settings: SETTINGS });
  const { settings } = await connector.settings();
  connector.connections = async () => settings.connections;
  connector.settings = never;
  connector.lastReadings = never;
  connector.warnings = never;
  void firstGlance(connector);
  expect(connector.of('page/status')).toHaveLength(1);
  await vi.waitFor(() => expect(connector.plans).toEqual([{ site: SITE, identity: true }]));
});

test('connections and the tab in front are asked for side by side, and once', async () => {
  const connector = new MockConnector({ settings: SETTINGS });
  const asked: string[] = [];
  const { connections, tabInFront } = connector;
  connector.connections = async () => {
    asked.push('connections');
    return connections();
  };
  connector.tabInFront = async () => {
    asked.push('tab');
    return tabInFront();
  };
  const glance = firstGlance(connector);
  expect(asked).toEqual(['connections', 'tab']);
  await glance;
  expect(asked).toEqual(['connections', 'tab']);
});

test('the worker is asked once', async () => {
  const connector = new MockConnector({ settings: SETTINGS, readings: signedIn(BOT) });
  await openPopup(connector, firstGlance(connector), document.body);
  await vi.waitFor(() => expect(document.querySelector('main')?.dataset.busy).toBe('false'));
  expect(connector.of('page/status')).toHaveLength(1);
});

test('where nothing is set up, the first drawing has what there is to do', async () => {
  expect(await drawn(unset)).toContain(english('setUpWho'));
});

test('the first drawing has what readiness found last', async () => {
  const kept = {
    time: Date.UTC(2026, 10, 20),
    product: CONNECTION.product,
    account: CONNECTION.account.id,
    findings: 'pppp',
    projects: { HELP: 'ppfpppppp' },
  };
  expect(await drawn({ kept })).toContain(english('popupNotReady', 'Nov 20, 2026'));
});

test('what was set up after the first look, before the popup listened, is there', async () => {
  const connector = new MockConnector({ settings: SETTINGS });
  const glance = firstGlance(connector);
  await glance;
  const now = await connector.settings();
  const renamed = { ...CONNECTION, account: { ...CONNECTION.account, name: 'Renamed Bot' } };
  connector.settings = async () => ({ ...now, settings: { ...now.settings, connections: [renamed] } });
  await openPopup(connector, glance, document.body);
  await vi.waitFor(() => expect(document.body.textContent).toContain('Renamed Bot'));
});
