import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, forgetAll } from '../platform/fake-browser.ts';

const { maySee, maySeeHosts, reach } = await import('../../../src/platform/reach.ts');

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

it('what we have access to is asked once, and again when that has changed', async () => {
  const granted = [['https://*.atlassian.net/*'], ['https://*.atlassian.net/*', 'https://self-hosted.example/*']];
  const asked = vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins: granted[0] ?? [] }));
  browser.permissions.onAdded.emit({});
  expect([await reach(), await reach()]).toEqual([granted[0], granted[0]]);
  expect(asked).toHaveBeenCalledTimes(1);
  granted.shift();
  browser.permissions.onAdded.emit({});
  expect(await reach()).toEqual(['https://*.atlassian.net/*', 'https://self-hosted.example/*']);
});

it('so is one host, but for an answer that never came', async () => {
  const asked = vi.spyOn(browser.permissions, 'contains');
  browser.permissions.onAdded.emit({});
  asked.mockRejectedValueOnce(new Error('No browser'));
  const acme = () => maySeeHosts('https://acme.atlassian.net/*');
  expect(await acme()).toBe(false);
  asked.mockResolvedValue(true);
  expect([await acme(), await acme()]).toEqual([true, true]);
  expect(asked).toHaveBeenCalledTimes(2);
  browser.permissions.onRemoved.emit({});
  asked.mockResolvedValue(false);
  expect(await acme()).toBe(false);
});
