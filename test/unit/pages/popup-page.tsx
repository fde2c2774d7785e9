import { inForce } from '../../../src/domain/in-force.ts';
import { firstGlance } from '../../../src/pages/popup/first-glance.ts';
import { ReportTools, SetUp } from '../../../src/pages/popup/later-parts.ts';
import { openPopup } from '../../../src/pages/popup/open-popup.tsx';
import { SETTINGS } from './cast.ts';
import { MockConnector, type MockOptions } from './mock-connector.ts';
import { show } from './screen.ts';

export async function popup(options: MockOptions): Promise<MockConnector> {
  const connector = new MockConnector({ settings: SETTINGS, ...options });
  await showPopup(connector);
  return connector;
}

/** Opens the popup in this browser. */
export async function showPopup(connector: MockConnector): Promise<void> {
  // Time stands still in a test, and code is loaded in real time.
  await Promise.all([ReportTools, SetUp].map((part) => part.loaded()));
  await show((root) => openPopup(connector, firstGlance(connector), root));
}

export const unset = { settings: inForce(undefined, undefined, { day: '2026-11-29', ms: 0 }) };
