import { expect, test } from 'vitest';
import './fake-browser.ts';

const { nameIn } = await import('../../../src/platform/browser-name.ts');

const CHROMIUM = { brand: 'Chromium', version: '141' };

test.each([
  [[CHROMIUM, { brand: 'Not?A_Brand', version: '8' }], 'Chromium 141'],
  [
    [{ brand: 'Not)A;Brand', version: '24' }, CHROMIUM, { brand: 'Microsoft Edge', version: '141' }],
    'Microsoft Edge 141',
  ],
  [[], ''],
])('%j: %s', (brands, name) => expect(nameIn(brands)).toBe(name));
