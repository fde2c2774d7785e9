import { beforeEach, describe, expect, it } from 'vitest';
import { browser, forgetAll } from '../platform/fake-browser.ts';

const { maySee } = await import('../../../src/platform/reach.ts');

beforeEach(forgetAll);

describe('whether a way back can be held', () => {
  it('yes, on a host that was granted', async () => {
    expect(await maySee('https://account.nextup.ai/callback?a=1')).toBe(true);
  });

  it('no, on a host that was withheld', async () => {
    browser.permissions.withheld.add('self-hosted.example');
    expect(await maySee('https://self-hosted.example/callback')).toBe(false);
  });

  it.each(['http://account.nextup.ai/callback', 'nextup://callback', 'oob', ''])(
    'no, to %s: only encrypted pages are held',
    async (url) => {
      expect(await maySee(url)).toBe(false);
    },
  );
});
