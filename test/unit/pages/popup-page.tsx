import { inForce } from '../../../src/domain/in-force.ts';
import { openPopup } from '../../../src/pages/popup/open-popup.tsx';
import { SETTINGS } from './cast.ts';
import { MockConnector, type MockOptions } from './mock-connector.ts';
import { show } from './screen.ts';

export async function popup(options: MockOptions): Promise<MockConnector> {
  const connector = new MockConnector({ settings: SETTINGS, ...options });
  await show((root) => openPopup(connector, root));
  return connector;
}

export const unset = { settings: inForce(undefined, undefined, { day: '2026-11-29', ms: 0 }) };
