import type { SettingsDocument } from '../../../src/domain/settings.ts';
import { Options } from '../../../src/pages/options/options.tsx';
import { CONNECTION } from './cast.ts';
import { MockConnector, type MockOptions } from './mock-connector.ts';
import { press, show, type, wake } from './screen.ts';

export const OWN: SettingsDocument = { version: 1, mode: 'block', connections: [CONNECTION] };

export async function options(more: MockOptions = {}): Promise<MockConnector> {
  const connector = new MockConnector({ own: OWN, ...more });
  await show(<Options connector={connector} />);
  await wake();
  return connector;
}

export async function importText(document: unknown): Promise<void> {
  await type('Or paste the document', typeof document === 'string' ? document : JSON.stringify(document));
  await press('Check and use');
}
