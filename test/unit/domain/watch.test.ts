import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { classify, type RequestKey } from '../../../src/domain/route.ts';
import {
  type BlindSpot,
  type Cause,
  caughtBy,
  keyText,
  sameKey,
  type Watch,
  type WatchedRequest,
} from '../../../src/domain/watch.ts';
import { anyWebUrl, PORTAL, SITE } from './make.ts';

// Properties are tried with many cases; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const OTHER_PORTAL = 'https://tools.acme.example/nextup';
const OTHER_SITE = 'https://beta.atlassian.net';
const CALLBACK = 'https://account.nextup.ai/callback';
const CALLBACK_ORIGIN = 'https://account.nextup.ai';
const oauth1 = (token: string, site = SITE) => `${site}/plugins/servlet/oauth/authorize?oauth_token=${token}`;
const threeLo = (state: string) => `https://auth.atlassian.com/authorize?client_id=c&state=${state}`;

const QUIET: Watch = {
  active: true,
  portals: [PORTAL, OTHER_PORTAL],
  sites: [],
  descendants: [],
  requests: [],
  blind: [],
  afterRestart: [],
  armed: undefined,
  reach: [],
};
const marked = (key: RequestKey, more: Partial<WatchedRequest> = {}): WatchedRequest => ({
  key,
  callback: undefined,
  end: undefined,
  ...more,
});
const ANYWHERE: readonly BlindSpot[] = [
  { flow: 'oauth1', site: undefined, callback: undefined },
  { flow: 'oauth2', site: undefined, callback: undefined },
];
const OURS = marked({ flow: 'oauth1', token: 'ours' });
const OURS_3LO = marked({ flow: 'oauth2', clientId: 'c', state: 'ours' }, { callback: CALLBACK });

function caught(watch: Partial<Watch>, url: string, initiator?: string, tabId = 1): Cause | undefined {
  return caughtBy({ ...QUIET, ...watch }, { address: classify(url), initiator, tabId });
}

describe('why a consent is held', () => {
  it('it began on the portal', () => {
    expect(caught({}, oauth1('t'), PORTAL)).toEqual({ kind: 'portal', portal: PORTAL });
    expect(caught({}, threeLo('s'), `${PORTAL}/settings?a=1`)).toEqual({ kind: 'portal', portal: PORTAL });
  });

  it.each([
    ['a regional portal that nobody set up', 'https://eu.nextup.ai', PORTAL],
    ['the vendor’s bare domain', 'https://nextup.ai', PORTAL],
  ])('it began on %s: it counts as the vendor’s own', (_where, from, portal) => {
    expect(caught({}, oauth1('t'), from)).toEqual({ kind: 'portal', portal });
  });

  it('it began on a regional portal that is set up', () => {
    const portals = [PORTAL, 'https://eu.nextup.ai'];
    expect(caught({ portals }, oauth1('t'), 'https://eu.nextup.ai/x')).toEqual({
      kind: 'portal',
      portal: 'https://eu.nextup.ai',
    });
  });

  it.each(['https://notnextup.ai', 'https://nextup.ai.evil.example', 'http://account.nextup.ai', 'null', ''])(
    'none of ours: it began on "%s"',
    (from) => {
      expect(caught({}, oauth1('t'), from)).toBeUndefined();
    },
  );

  it('it began on the host of a portal below a path: the initiator has none', () => {
    expect(caught({}, oauth1('t'), 'https://tools.acme.example')).toEqual({ kind: 'portal', portal: OTHER_PORTAL });
  });

  it('none of ours: a consent page on that very host sends its own answer', () => {
    const site = 'https://tools.acme.example/jira';
    expect(caught({ sites: [site] }, oauth1('t'), oauth1('t', site))).toBeUndefined();
    expect(caught({ sites: [site] }, oauth1('t'), `${site}/browse/HELP-1`)).toMatchObject({ kind: 'portal' });
  });

  it('its tab descends from the portal', () => {
    const descendants = [{ tabId: 7, portal: OTHER_PORTAL }];
    expect(caught({ descendants }, oauth1('t'), undefined, 7)).toEqual({ kind: 'tab', portal: OTHER_PORTAL });
    expect(caught({ descendants }, oauth1('t'), 'https://slack.com', 7)).toEqual({ kind: 'tab', portal: OTHER_PORTAL });
  });

  it('somebody armed it for this site', () => {
    expect(caught({ armed: SITE }, oauth1('t'))).toEqual({ kind: 'armed' });
  });

  it('somebody armed it, and the consent names no site', () => {
    expect(caught({ armed: SITE }, threeLo('s'))).toEqual({ kind: 'armed' });
  });

  it('its key is marked, in any tab, from anywhere, unless it was allowed and so used up', () => {
    expect(caught({ requests: [{ ...OURS, end: 'allowed' }] }, oauth1('ours'), 'https://slack.com')).toBeUndefined();
    for (const end of [undefined, 'denied', 'abandoned'] as const) {
      const requests = [{ ...OURS, end }];
      expect(caught({ requests }, oauth1('ours'), 'https://slack.com', 99)).toEqual({ kind: 'key' });
      expect(caught({ requests }, oauth1('ours', OTHER_SITE))).toEqual({ kind: 'key' });
    }
  });

  it('keys were lost in a restart: consents are looked at where such a request may turn up', () => {
    expect(caught({ blind: ANYWHERE }, oauth1('whatever'))).toEqual({ kind: 'blind' });
    expect(caught({ blind: ANYWHERE }, threeLo('whatever'))).toEqual({ kind: 'blind' });
    const atSite: Partial<Watch> = { blind: [{ flow: 'oauth1', site: SITE, callback: CALLBACK_ORIGIN }] };
    expect(caught(atSite, oauth1('whatever'))).toEqual({ kind: 'blind' });
    expect(caught(atSite, oauth1('whatever', OTHER_SITE))).toBeUndefined();
    expect(caught(atSite, threeLo('whatever'))).toBeUndefined();
  });

  it('keys of one protocol were lost: consents of the other are none of ours', () => {
    const blind: BlindSpot[] = [{ flow: 'oauth2', site: undefined, callback: undefined }];
    expect(caught({ blind }, threeLo('whatever'))).toEqual({ kind: 'blind' });
    expect(caught({ blind }, oauth1('whatever'))).toBeUndefined();
  });

  it('the plainest reason is the one that is told', () => {
    const everything: Partial<Watch> = {
      descendants: [{ tabId: 1, portal: OTHER_PORTAL }],
      requests: [OURS],
      blind: ANYWHERE,
      armed: SITE,
    };
    expect(caught(everything, oauth1('ours'), PORTAL)?.kind).toBe('portal');
    expect(caught(everything, oauth1('ours'))?.kind).toBe('tab');
    expect(caught({ ...everything, descendants: [] }, oauth1('ours'))?.kind).toBe('armed');
    expect(caught({ ...everything, descendants: [], armed: undefined }, oauth1('ours'))?.kind).toBe('key');
  });
});

describe('why a callback is held', () => {
  it('it answers a marked request, in any tab', () => {
    expect(caught({ requests: [OURS] }, `${CALLBACK}?oauth_token=ours&oauth_verifier=v`)).toEqual({ kind: 'key' });
    expect(caught({ requests: [OURS_3LO] }, `${CALLBACK}?code=c&state=ours`)).toEqual({ kind: 'key' });
  });

  it('it looks like an answer of the other protocol, too', () => {
    const url = `${CALLBACK}?code=c&state=ours&oauth_token=x&oauth_verifier=y`;
    expect(caught({ requests: [OURS_3LO] }, url)).toEqual({ kind: 'key' });
    const blind: BlindSpot[] = [{ flow: 'oauth2', site: undefined, callback: CALLBACK_ORIGIN }];
    expect(caught({ blind }, url)).toEqual({ kind: 'blind' });
  });

  it('denials too: they are seen, and pass', () => {
    expect(caught({ requests: [OURS] }, `${CALLBACK}?oauth_token=ours&oauth_verifier=denied`)).toEqual({ kind: 'key' });
    expect(caught({ requests: [OURS_3LO] }, `${CALLBACK}?error=access_denied&state=ours`)).toEqual({ kind: 'key' });
  });

  it('keys were lost in a restart: callbacks are looked at where such an answer may arrive', () => {
    expect(caught({ blind: ANYWHERE }, 'https://app.example/cb?code=c&state=s')).toEqual({ kind: 'blind' });
    const atVendor: Partial<Watch> = { blind: [{ flow: 'oauth2', site: undefined, callback: CALLBACK_ORIGIN }] };
    expect(caught(atVendor, `${CALLBACK}?code=c&state=s`)).toEqual({ kind: 'blind' });
    expect(caught(atVendor, 'https://app.example/cb?code=c&state=s')).toBeUndefined();
    expect(caught(atVendor, `${CALLBACK}?oauth_token=t&oauth_verifier=v`)).toBeUndefined();
  });

  it('one was allowed before the restart: its answers are looked at, and no more consents', () => {
    const blind: BlindSpot[] = [{ flow: 'oauth2', site: undefined, callback: CALLBACK_ORIGIN, answersOnly: true }];
    expect(caught({ blind }, `${CALLBACK}?code=c&state=s`)).toEqual({ kind: 'blind' });
    expect(caught({ blind }, threeLo('whatever'))).toBeUndefined();
  });

  it('not that it came from the portal, in a tab of the portal, or while armed', () => {
    const near = { descendants: [{ tabId: 1, portal: PORTAL }], armed: SITE };
    expect(caught(near, `${CALLBACK}?code=c&state=theirs`, PORTAL)).toBeUndefined();
  });
});

describe('what is none of ours passes untouched', () => {
  const busy: Partial<Watch> = {
    descendants: [{ tabId: 7, portal: PORTAL }],
    requests: [OURS, OURS_3LO],
    armed: SITE,
  };

  it.each([
    ['Pat’s own connection, begun on Slack', oauth1('pats', OTHER_SITE), 'https://slack.com'],
    ['a typed consent address', oauth1('pats', OTHER_SITE), undefined],
    ['another app’s consent', oauth1('theirs', OTHER_SITE), 'https://app.example'],
    ['a host that only looks like the portal', oauth1('t', OTHER_SITE), 'https://account.nextup.ai.evil.example'],
    ['a portal without encryption', oauth1('t', OTHER_SITE), 'http://account.nextup.ai'],
    ['an opaque initiator', oauth1('t', OTHER_SITE), 'null'],
    ['another app’s callback', 'https://app.example/cb?code=c&state=theirs', undefined],
    ['another request’s callback', `${CALLBACK}?oauth_token=theirs&oauth_verifier=v`, undefined],
    ['our state on a foreign host', 'https://app.example/cb?code=c&state=ours', undefined],
    ['Jira', `${SITE}/browse/HELP-1`, PORTAL],
    ['the portal', `${PORTAL}/`, undefined],
  ])('%s', (_what, url, initiator) => {
    expect(caught(busy, url, initiator)).toBeUndefined();
  });

  it('a consent page that hides its key, while others are marked', () => {
    const hidden = 'https://api.atlassian.com/oauth2/authorize/server/consent?context=x';
    expect(caught({ ...busy, armed: undefined }, hidden, 'https://slack.com')).toBeUndefined();
  });

  it('Pat’s own 3LO connection, when nothing is armed', () => {
    expect(caught({ ...busy, armed: undefined }, threeLo('pats'), 'https://slack.com')).toBeUndefined();
  });

  it('whatever is watched, an address that is neither consent nor callback', () => {
    fc.assert(
      fc.property(
        anyWebUrl,
        fc.boolean(),
        fc.option(fc.constantFrom(PORTAL, SITE), { nil: undefined }),
        (url, blind, initiator) => {
          fc.pre(classify(url).kind === 'other');
          expect(caught({ ...busy, blind: blind ? ANYWHERE : [] }, url, initiator, 7)).toBeUndefined();
        },
      ),
    );
  });

  it('in mode monitor, everything', () => {
    const watch: Partial<Watch> = { ...busy, blind: ANYWHERE, active: false };
    expect(caught(watch, oauth1('ours'), PORTAL, 7)).toBeUndefined();
    expect(caught(watch, `${CALLBACK}?code=c&state=ours`)).toBeUndefined();
  });
});

describe('two requests are the same', () => {
  const anyKey: fc.Arbitrary<RequestKey> = fc.oneof(
    fc.record({ flow: fc.constant('oauth1' as const), token: fc.constantFrom('a', 'b', 'a","b', '') }),
    fc.record({
      flow: fc.constant('oauth2' as const),
      clientId: fc.constantFrom('a', 'b', ''),
      state: fc.constantFrom('a', 'b', 'b","a', ''),
    }),
    fc.record({ flow: fc.constant('forge' as const), container: fc.constantFrom('a', 'b', 'a","b', '') }),
  );

  it('the text that is hashed stays what it is: attempts are found by it again after an update', () => {
    expect(keyText({ flow: 'oauth1', token: 't' })).toBe('["oauth1","t"]');
    expect(keyText({ flow: 'forge', container: 'c' })).toBe('["forge","c"]');
    expect(keyText({ flow: 'oauth2', clientId: 'c', state: 's' })).toBe('["oauth2","c","s"]');
  });

  it('when flow and all values are, and their texts tell them apart', () => {
    fc.assert(
      fc.property(anyKey, anyKey, (a, b) => {
        const same = isDeepStrictEqual(Object.entries(a), Object.entries(b));
        expect(sameKey(a, b)).toBe(same);
        expect(keyText(a) === keyText(b)).toBe(same);
      }),
    );
  });
});
