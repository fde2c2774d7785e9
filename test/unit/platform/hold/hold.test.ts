import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type CaughtBy, checkpointQuery, type Errand, readErrand } from '../../../../src/platform/hold/hold.ts';
import { anyWebUrl } from '../../domain/make.ts';

// Properties are tried with many cases; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const CHECKPOINT = 'chrome-extension://abcdefgh/src/pages/checkpoint/index.html';
const CONSENT = 'https://acme.atlassian.net/plugins/servlet/oauth/authorize?oauth_token=t';

/** What the checkpoint finds in its own address, after the browser has been there. */
function arrive(by: CaughtBy, portal: string | undefined, to: string): Errand | undefined {
  const { search, hash } = new URL(CHECKPOINT + checkpointQuery(by, portal, to));
  return readErrand(search, hash);
}

describe('the way to the checkpoint and back', () => {
  it.each([
    ['a consent address', CONSENT],
    ['more parameters', `${CONSENT}&oauth_callback=https%3A%2F%2Faccount.nextup.ai%2Fcb`],
    ['a parameter called to', `${CONSENT}&to=https://evil.example/&by=key`],
    ['a second question mark', `${CONSENT}?by=tab&to=x`],
    ['a fragment', `${CONSENT}#/consent?to=x&by=y`],
    ['a fragment with another', `${CONSENT}#a#b`],
    ['plus, percent and quotes', `${CONSENT}&x=a+b%20c%2Bd'%22`],
    ['no query', 'https://auth.atlassian.com/authorize'],
  ])('keeps %s as it is', (_what, to) => {
    expect(arrive('portal', 'https://account.nextup.ai', to)).toEqual({
      by: 'portal',
      portal: 'https://account.nextup.ai',
      to,
    });
  });

  it('keeps any address, any portal and any reason', () => {
    const by = fc.constantFrom<CaughtBy>('portal', 'tab', 'armed', 'key', 'blind');
    const portal = fc.option(fc.oneof(anyWebUrl, fc.constant('https://tools.acme.example/next&to=up')), {
      nil: undefined,
    });
    fc.assert(
      fc.property(by, portal, anyWebUrl, (why, from, url) => {
        // An empty fragment is nothing to a server; the browser's `location.hash` does not tell it.
        const to = url.replace(/#$/, '');
        expect(arrive(why, from, to)).toEqual({ by: why, portal: from, to });
      }),
    );
  });

  it('leaves the place for the address to the browser’s rule', () => {
    expect(checkpointQuery('key', undefined, '\\0')).toBe('?by=key&to=\\0');
  });
});

describe('an address that we did not write is refused', () => {
  it.each([
    ['nothing', ''],
    ['no reason', `?to=${CONSENT}`],
    ['an unknown reason', `?by=somebody&to=${CONSENT}`],
    ['an empty reason', `?by=&to=${CONSENT}`],
    ['a reason in capitals', `?by=KEY&to=${CONSENT}`],
    ['a reason with more', `?by=key%20&to=${CONSENT}`],
    ['no address', '?by=key'],
    ['an empty address', '?by=key&to='],
    ['the address first', `?to=${CONSENT}&by=key`],
    ['something in between', `?by=key&x=1&to=${CONSENT}`],
    ['something before', `?x=1&by=key&to=${CONSENT}`],
    ['the portal twice', `?by=key&from=a&from=b&to=${CONSENT}`],
  ])('%s', (_what, search) => {
    expect(readErrand(search, '')).toBeUndefined();
  });

  it('a portal that cannot be read is no portal', () => {
    expect(readErrand(`?by=portal&from=%zz&to=${CONSENT}`, '')).toEqual({
      by: 'portal',
      portal: undefined,
      to: CONSENT,
    });
    expect(readErrand(`?by=portal&from=&to=${CONSENT}`, '')).toEqual({ by: 'portal', portal: undefined, to: CONSENT });
  });

  it('whatever it is, it is no error', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (search, hash) => void readErrand(search, hash)));
  });
});
