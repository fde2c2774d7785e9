import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { classify, isConsentHost, type RequestKey, tokenOf } from '../../../../src/domain/route.ts';
import { type BlindSpot, caughtBy, type Watch, type WatchedRequest } from '../../../../src/domain/watch.ts';
import { type Rule, releaseRule } from '../../../../src/platform/hold/chromium-rule.ts';
import { rulesFor } from '../../../../src/platform/hold/chromium-rules.ts';
import { type Errand, readErrand } from '../../../../src/platform/hold/hold.ts';
import { anyWebUrl, PORTAL, SITE } from '../../domain/make.ts';
import { fateOf, type Sent } from './engine.ts';

// Properties are tried with many cases; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const US = 'abcdefghijklmnopabcdefghijklmnop';
const SELF = { extensionId: US, checkpointUrl: `chrome-extension://${US}/src/pages/checkpoint/index.html` };
const OUR_PAGE = `chrome-extension://${US}`;
const OWN_PORTAL = 'https://tools.acme.example/nextup';
const OTHER_SITE = 'https://beta.atlassian.net';
const DATA_CENTER = 'https://jira.acme.example/jira';
const VENDOR = 'https://account.nextup.ai/callback';

const ANYWHERE: readonly BlindSpot[] = [
  { flow: 'oauth1', site: undefined, callback: undefined },
  { flow: 'oauth2', site: undefined, callback: undefined },
  { flow: 'forge', site: undefined, callback: undefined },
];

const QUIET: Watch = {
  active: true,
  portals: [PORTAL, OWN_PORTAL],
  sites: [DATA_CENTER],
  descendants: [],
  requests: [],
  blind: [],
  afterRestart: [],
  armed: undefined,
  reach: ['https://*.nextup.ai/*', 'https://*.atlassian.net/*'],
};

const oauth1 = (token: string, site = SITE) =>
  `${site}/plugins/servlet/oauth/authorize?oauth_token=${encodeURIComponent(token)}`;
const threeLo = (state: string) =>
  `https://auth.atlassian.com/authorize?client_id=c&redirect_uri=${encodeURIComponent(VENDOR)}&state=${encodeURIComponent(state)}`;
const FORGE = 'https://id.atlassian.com/outboundAuth/start?serviceKey=atlassian-token-service-key-1';

function request(key: RequestKey, more: Partial<WatchedRequest> = {}): WatchedRequest {
  return { key, callback: key.flow === 'oauth2' ? VENDOR : undefined, end: undefined, ...more };
}
const TOKEN = request({ flow: 'oauth1', token: 'Zc3kQ0pN7rT1vXyB' });
const STATE = request({ flow: 'oauth2', clientId: 'c', state: 'h8Jw2LmQeR5tYuPz' });

function allRules(watch: Partial<Watch>): Rule[] {
  const { dynamic, session } = rulesFor({ ...QUIET, ...watch }, SELF);
  return [...dynamic, ...session];
}

function fate(watch: Partial<Watch>, sent: Sent) {
  return fateOf(allRules(watch), sent);
}

/** The errands with which the checkpoint may be opened for this request; none when it is not held. */
function errands(watch: Partial<Watch>, sent: Sent): Errand[] {
  const found = fate(watch, sent);
  if (found.does !== 'redirect') return [];
  return found.to.map((address) => {
    const { search, hash } = new URL(address);
    const errand = address.startsWith(SELF.checkpointUrl) ? readErrand(search, hash) : undefined;
    if (!errand) throw new Error(`${address} is no errand`);
    return errand;
  });
}

const isHeld = (watch: Partial<Watch>, sent: Sent) => errands(watch, sent).some(({ to }) => to === sent.url);

describe('consents that are held on the way out', () => {
  const tab = { descendants: [{ tabId: 7, portal: PORTAL }] };

  it.each([
    ['1.0a', oauth1('t')],
    ['1.0a with a callback in its address', `${oauth1('t')}&oauth_callback=${encodeURIComponent(VENDOR)}`],
    ['1.0a with a trailing slash', `${SITE}/plugins/servlet/oauth/authorize/?oauth_token=t`],
    ['1.0a without a token', `${SITE}/plugins/servlet/oauth/authorize`],
    ['1.0a on Data Center', oauth1('t', DATA_CENTER)],
    ['3LO', threeLo('s')],
    ['3LO’s consent', 'https://api.atlassian.com/oauth2/authorize/server/consent?client_id=c'],
    ['3LO’s older consent', 'https://api.atlassian.com/oauth2/authorize/consent?client_id=c'],
    ['Data Center’s OAuth 2', `${DATA_CENTER}/rest/oauth2/latest/authorize?client_id=c&state=s`],
    ['Data Center’s OAuth 2 consent', `${DATA_CENTER}/plugins/servlet/oauth2/consent?client_id=c`],
    ['Forge', FORGE],
  ])('%s, begun on a portal, in a tab of a portal, or looked at after a restart', (_route, url) => {
    expect(errands({}, { url, initiator: PORTAL })).toContainEqual({ by: 'portal', portal: PORTAL, to: url });
    expect(errands({}, { url, initiator: 'https://tools.acme.example' })).toContainEqual({
      by: 'portal',
      portal: OWN_PORTAL,
      to: url,
    });
    expect(errands(tab, { url, tabId: 7 })).toContainEqual({ by: 'tab', portal: undefined, to: url });
    expect(errands({ blind: ANYWHERE }, { url })).toContainEqual({ by: 'blind', portal: undefined, to: url });
  });

  it('what a portal posts is held as well', () => {
    expect(isHeld({}, { url: oauth1('t'), initiator: PORTAL, method: 'post' })).toBe(true);
  });

  it('what a consent page posts to its own address is not: the answer is held on the way back', () => {
    const watch = { ...tab, requests: [TOKEN], armed: SITE };
    const own = { url: oauth1('Zc3kQ0pN7rT1vXyB'), initiator: SITE, tabId: 7, method: 'post' };
    expect(fate(watch, own)).toEqual({ does: 'pass' });
  });

  it('a portal can neither frame nor fetch a consent', () => {
    const sent = { url: oauth1('t'), initiator: PORTAL };
    for (const type of ['sub_frame', 'other', 'image', 'object', 'ping', 'script']) {
      expect(fate({}, { ...sent, type })).toEqual({ does: 'block' });
      expect(fate({}, { ...sent, url: threeLo('s'), type })).toEqual({ does: 'block' });
    }
    expect(fate({}, { url: threeLo('s'), initiator: SITE, type: 'other' })).toEqual({ does: 'pass' });
    expect(errands({}, { ...sent, type: 'xmlhttprequest' })).toMatchObject([{ by: 'portal' }]);
  });

  it('a service worker that asks for a page itself is sent to the checkpoint, and hands that on', () => {
    const byWorker = { type: 'xmlhttprequest', tabId: -1 };
    const reasons = (watch: Partial<Watch>, sent: Sent) => errands(watch, { ...sent, ...byWorker }).map(({ by }) => by);
    const url = oauth1('Zc3kQ0pN7rT1vXyB');
    expect(reasons({}, { url, initiator: PORTAL })).toEqual(['portal']);
    expect(reasons({ requests: [TOKEN] }, { url })).toEqual(['key']);
    expect(reasons({ armed: SITE }, { url })).toEqual(['armed']);
    expect(reasons({ requests: [TOKEN] }, { url: `${url}&oauth_verifier=v`, initiator: SITE })).toEqual(['key']);
    expect(fate({ requests: [TOKEN] }, { url: oauth1('theirs'), ...byWorker })).toEqual({ does: 'pass' });
  });

  it('rules that outlive the browser name no tab: the browser takes that of no others', () => {
    const { dynamic } = rulesFor({ ...QUIET, ...tab, blind: ANYWHERE, afterRestart: ANYWHERE }, SELF);
    expect(dynamic.filter(({ condition }) => condition.tabIds || condition.excludedTabIds)).toEqual([]);
  });

  it('nobody frames one in a tab of a portal, or of the armed site', () => {
    const framed = { url: oauth1('t'), initiator: SITE, tabId: 7, type: 'sub_frame' };
    expect(fate(tab, framed)).toEqual({ does: 'block' });
    expect(fate({ armed: SITE }, framed)).toEqual({ does: 'block' });
    expect(fate({ armed: OTHER_SITE }, framed)).toEqual({ does: 'pass' });
    expect(fate(tab, { ...framed, tabId: 8 })).toEqual({ does: 'pass' });
  });

  it('something was just pressed on a portal: what new tabs ask for is looked at, and no other', () => {
    const watch = { openBefore: [1, 2] };
    const url = oauth1('new');
    expect(errands(watch, { url, tabId: 3, initiator: 'https://go.vendor.example' })).toEqual([
      { by: 'new', portal: undefined, to: url },
    ]);
    expect(fate(watch, { url, tabId: 2 })).toEqual({ does: 'pass' });
    const known = { ...watch, descendants: [{ tabId: 3, portal: PORTAL }] };
    expect(errands(known, { url, tabId: 3 })).toMatchObject([{ by: 'tab' }]);
    expect(errands(watch, { url, tabId: 3, initiator: PORTAL })).toMatchObject([{ by: 'portal' }]);
  });

  it('why it is held is never in doubt: of an unknown request, only key and blind are let on unread', () => {
    // The new state has a piece of an old one's key in it, and other keys were lost in a restart.
    const watch: Partial<Watch> = { ...tab, armed: SITE, requests: [STATE], blind: ANYWHERE };
    const url = threeLo('h8Jw2LmQeR5tYuPz-again');
    const reasons = (sent: Sent) => errands(watch, sent).map(({ by }) => by);
    expect(reasons({ url, initiator: PORTAL })).toEqual(['portal']);
    expect(reasons({ url, tabId: 7 })).toEqual(['tab']);
    expect(reasons({ url })).toEqual(['armed']);
  });

  it('in mode monitor nothing is', () => {
    const watch = { ...tab, active: false, requests: [TOKEN, STATE], blind: ANYWHERE, armed: SITE };
    expect(allRules(watch)).toEqual([]);
  });
});

describe('what our own page goes on to', () => {
  it.each([
    ['in a tab of a portal', { descendants: [{ tabId: 1, portal: PORTAL }] }],
    ['while armed', { armed: SITE }],
    ['by its key', { requests: [TOKEN] }],
    ['after a restart', { blind: ANYWHERE }],
    ['all of it', { descendants: [{ tabId: 1, portal: PORTAL }], armed: SITE, requests: [TOKEN], blind: ANYWHERE }],
  ])('is held like any other until it is released: its redirects may lead into another consent (%s)', (_why, watch) => {
    expect(isHeld(watch, { url: oauth1('Zc3kQ0pN7rT1vXyB'), initiator: OUR_PAGE })).toBe(true);
  });

  it('a page that follows an entry of the same request passes', () => {
    const watch = { descendants: [{ tabId: 1, portal: PORTAL }] };
    const follows = 'https://api.atlassian.com/oauth2/authorize/server/consent?context=x';
    expect(fate(watch, { url: follows, initiator: OUR_PAGE })).toEqual({ does: 'pass' });
    expect(isHeld(watch, { url: follows, initiator: 'https://id.atlassian.com' })).toBe(true);
  });
});

describe('foreign consents pass untouched', () => {
  const busy: Partial<Watch> = {
    descendants: [{ tabId: 7, portal: PORTAL }],
    requests: [TOKEN, STATE],
  };

  it.each<[string, Sent]>([
    [
      'Pat’s own connection from Slack, to another site',
      { url: oauth1('pats', OTHER_SITE), initiator: 'https://slack.com' },
    ],
    ['a typed consent of another site', { url: oauth1('pats', OTHER_SITE) }],
    ['Jira itself, from the portal', { url: `${SITE}/browse/HELP-1?x=authorize`, initiator: PORTAL }],
    [
      'a login that will lead to a consent',
      { url: `https://id.atlassian.com/login?continue=${threeLo('s')}`, tabId: 7 },
    ],
    ['the same path without encryption', { url: oauth1('t').replace('https', 'http'), initiator: PORTAL }],
    ['the same path on another host', { url: oauth1('t', 'https://jira.example'), initiator: PORTAL }],
    ['a host that begins like a site', { url: oauth1('t', `${SITE}.evil.example`), initiator: PORTAL }],
    ['a longer path', { url: `${SITE}/plugins/servlet/oauth/authorized?oauth_token=t`, initiator: PORTAL }],
    ['the path in a query', { url: `${SITE}/x?next=/plugins/servlet/oauth/authorize`, initiator: PORTAL }],
  ])('%s', (_what, sent) => {
    expect(caughtBy({ ...QUIET, ...busy }, navigation(sent))).toBeUndefined();
    expect(fate(busy, sent)).toEqual({ does: 'pass' });
  });

  it('of another site, while a person has armed this one', () => {
    expect(fate({ armed: SITE }, { url: oauth1('pats', OTHER_SITE) })).toEqual({ does: 'pass' });
    expect(fate({ armed: DATA_CENTER }, { url: oauth1('pats') })).toEqual({ does: 'pass' });
  });

  it('of Confluence, which has the same servlet below /wiki', () => {
    const url = `${SITE}/wiki/plugins/servlet/oauth/authorize?oauth_token=t`;
    expect(fate(busy, { url, tabId: 7 })).toEqual({ does: 'pass' });
    expect(fate(busy, { url, initiator: PORTAL })).toEqual({ does: 'pass' });
  });

  it('of another application on the Data Center host', () => {
    const url = 'https://jira.acme.example/wiki/plugins/servlet/oauth/authorize?oauth_token=t';
    expect(fate(busy, { url, tabId: 7 })).toEqual({ does: 'pass' });
  });

  it('of Forge for a third party', () => {
    const url = 'https://id.atlassian.com/outboundAuth/start?serviceKey=google-drive';
    expect(fate(busy, { url, tabId: 7 })).toEqual({ does: 'pass' });
    expect(fate(busy, { url, initiator: PORTAL })).toEqual({ does: 'pass' });
  });

  it('of another Forge app, while one is being changed', () => {
    const start = (container: string) => `${FORGE}&containerId=${container}`;
    const requests = [request({ flow: 'forge', container: 'helpdesk-plus/production' })];
    expect(fate({ requests }, { url: start('board-app/production') })).toEqual({ does: 'pass' });
    expect(isHeld({ requests }, { url: start('helpdesk-plus%2Fproduction') })).toBe(true);
  });

  it('whatever is no consent and no callback', () => {
    fc.assert(
      fc.property(anyWebUrl, fc.constantFrom(undefined, PORTAL, 'https://slack.com', OUR_PAGE), (url, initiator) => {
        fc.pre(classify(url, QUIET.sites).kind === 'other');
        const found = fate({ ...busy, requests: [TOKEN] }, { url, initiator, tabId: 7 });
        // An odd spelling on a host where consents are is looked at, and passed on by the checkpoint.
        if (!isConsentHost(url, QUIET.sites)) expect(found).toEqual({ does: 'pass' });
      }),
    );
  });
});

describe('a portal that shares its host with Jira', () => {
  const site = 'https://tools.acme.example/jira';
  const watch = { sites: [site], requests: [TOKEN] };
  const consent = { url: oauth1('Zc3kQ0pN7rT1vXyB', site), initiator: 'https://tools.acme.example' };

  it('is held as ever', () => {
    expect(isHeld(watch, consent)).toBe(true);
    expect(isHeld(watch, { ...consent, url: oauth1('another', site) })).toBe(true);
  });

  it.each(['main_frame', 'xmlhttprequest'])('the consent page there sends its own answer (%s)', (type) => {
    expect(fate(watch, { ...consent, method: 'post', type })).toEqual({ does: 'pass' });
  });
});

describe('a consent whose callback is an app’s, and on no host', () => {
  it.each(['app://done', 'urn:ietf:wg:oauth:2.0:oob', 'com.acme.desk:/oauth'])(
    '%s: rules can be made of it',
    (callback) => {
      const spot: BlindSpot = { flow: 'oauth2', site: undefined, callback: new URL(callback).origin };
      const watch = { requests: [{ ...STATE, callback }], blind: [spot], afterRestart: [spot] };
      for (const { condition } of allRules(watch)) expect(condition.requestDomains ?? ['some']).not.toContain('');
      expect(isHeld(watch, { url: threeLo('h8Jw2LmQeR5tYuPz') })).toBe(true);
    },
  );
});

describe('callbacks are held on the way back', () => {
  const answer1 = `${VENDOR}?oauth_token=Zc3kQ0pN7rT1vXyB&oauth_verifier=v`;
  const answer2 = `${VENDOR}?code=c&state=h8Jw2LmQeR5tYuPz`;

  it.each([
    ['1.0a', TOKEN, answer1],
    ['1.0a, the other way round', TOKEN, `${VENDOR}?oauth_verifier=v&x=1&oauth_token=Zc3kQ0pN7rT1vXyB#top`],
    ['1.0a, on a host that nobody named', TOKEN, answer1.replace('account.nextup.ai', 'callback.example')],
    ['1.0a, a denial', TOKEN, answer1.replace('=v', '=denied')],
    ['OAuth 2', STATE, answer2],
    ['OAuth 2, the other way round', STATE, `${VENDOR}?x=1&state=h8Jw2LmQeR5tYuPz&code=c&y=2`],
    ['OAuth 2, on another page of the host', STATE, answer2.replace('/callback', '/')],
    ['OAuth 2, an error', STATE, `${VENDOR}?error=access_denied&error_description=no&state=h8Jw2LmQeR5tYuPz`],
    ['OAuth 2, when no callback was named', { ...STATE, callback: undefined }, answer2.replace('account.nextup', 'x')],
  ])('%s: from anywhere, in any tab, however it travels', (_flow, watched, url) => {
    for (const initiator of [undefined, 'null', SITE, PORTAL, 'https://evil.example', OUR_PAGE]) {
      for (const method of ['get', 'post']) {
        const sent = { url, initiator, method, tabId: 99 };
        expect(errands({ requests: [watched] }, sent)).toEqual([{ by: 'key', portal: undefined, to: url }]);
      }
    }
  });

  it('also one that comes silently, straight after our own page let its consent on', () => {
    expect(isHeld({ requests: [STATE] }, { url: answer2, initiator: OUR_PAGE })).toBe(true);
  });

  it.each(['allowed', 'denied', 'abandoned'] as const)('%s: our own page may go on, nobody else', (end) => {
    for (const [watched, url] of [
      [TOKEN, answer1],
      [STATE, answer2],
    ] as const) {
      const requests = [{ ...watched, end }];
      expect(fate({ requests }, { url, initiator: OUR_PAGE })).toEqual({ does: 'pass' });
      expect(isHeld({ requests }, { url, initiator: SITE })).toBe(true);
      expect(isHeld({ requests }, { url })).toBe(true);
    }
  });

  it('once it was denied the portal’s page hands on the “no” by fetch, and no grant', () => {
    const requests = [{ ...STATE, end: 'denied' as const }];
    const sent = (answer: string) => ({
      url: `${VENDOR}?${answer}&state=${tokenOf(STATE.key)}`,
      initiator: PORTAL,
      type: 'xmlhttprequest',
    });
    expect(fate({ requests }, sent('error=access_denied'))).toEqual({ does: 'pass' });
    expect(fate({ requests }, sent('code=c'))).toEqual({ does: 'block' });
    expect(fate({ requests }, sent('error=access_denied&code=c'))).toEqual({ does: 'block' });
    expect(fate({ requests: [STATE] }, sent('error=access_denied'))).toEqual({ does: 'block' });
  });

  it.each(['sub_frame', 'xmlhttprequest', 'image', 'script', 'ping', 'media', 'font', 'object', 'stylesheet', 'other'])(
    'as %s it is blocked, and once it was allowed as a page only what a consent page sends',
    (type) => {
      const sent1 = { url: answer1, initiator: SITE, type };
      const sent2 = { url: answer2, initiator: 'https://auth.atlassian.com', type };
      for (const end of [undefined, 'abandoned', 'allowed', 'denied'] as const) {
        const requests = [
          { ...TOKEN, end },
          { ...STATE, end },
        ];
        const byPortal = end === 'allowed' ? 'pass' : 'block';
        for (const sent of [sent1, sent2]) {
          expect(fate({ requests }, sent)).toEqual({ does: 'block' });
          expect(fate({ requests }, { ...sent, initiator: PORTAL })).toEqual({ does: byPortal });
        }
      }
    },
  );

  it.each<[string, string]>([
    ['another request’s', `${VENDOR}?code=c&state=somebodyelses`],
    ['another token’s', `${VENDOR}?oauth_token=somebodyelses&oauth_verifier=v`],
    ['our state on a foreign host', `https://app.example/cb?code=c&state=h8Jw2LmQeR5tYuPz`],
    ['our state without a code', `${VENDOR}?state=h8Jw2LmQeR5tYuPz`],
    ['our token without a verifier', `${VENDOR}?oauth_token=Zc3kQ0pN7rT1vXyB`],
  ])('%s passes untouched', (_whose, url) => {
    for (const type of ['main_frame', 'sub_frame', 'xmlhttprequest']) {
      expect(fate({ requests: [TOKEN, STATE] }, { url, type, initiator: PORTAL })).toEqual({ does: 'pass' });
    }
  });

  it('after a restart every page that looks like one is looked at, and nothing else leaves a consent page', () => {
    const url = 'https://app.example/cb?state=s&code=c';
    expect(errands({ blind: ANYWHERE }, { url })).toEqual([{ by: 'blind', portal: undefined, to: url }]);
    expect(isHeld({ blind: ANYWHERE }, { url: 'https://app.example/cb?oauth_token=t&oauth_verifier=v' })).toBe(true);
    expect(fate({ blind: ANYWHERE }, { url, initiator: SITE, type: 'sub_frame' })).toEqual({ does: 'block' });
    expect(errands({ blind: ANYWHERE }, { url, initiator: SITE, type: 'xmlhttprequest' })).toMatchObject([
      { by: 'blind' },
    ]);
    expect(fate({ blind: ANYWHERE }, { url, initiator: 'https://app.example', type: 'xmlhttprequest' })).toEqual({
      does: 'pass',
    });
  });

  describe('of two requests whose states end alike', () => {
    // Both carry the same return address at their end, as a signed or packed state may.
    const packed = (nonce: string) =>
      Buffer.from(
        JSON.stringify({ nonce: nonce.repeat(4), returnTo: `${PORTAL}/workspace/settings/main-user` }),
      ).toString('base64url');
    const stateOf = (nonce: string, end?: WatchedRequest['end']) =>
      request({ flow: 'oauth2', clientId: 'c', state: packed(nonce) }, { end });
    const answer = (nonce: string) => `${VENDOR}?code=c&state=${packed(nonce)}`;

    it('the one that was allowed gets through, though the other is still open', () => {
      const requests = [stateOf('nonce-1'), stateOf('nonce-2', 'allowed')];
      expect(fate({ requests }, { url: answer('nonce-2'), initiator: OUR_PAGE })).toEqual({ does: 'pass' });
      expect(isHeld({ requests }, { url: answer('nonce-1'), initiator: OUR_PAGE })).toBe(true);
    });
  });
});

describe('before the worker has started, after the browser was', () => {
  const spot1: BlindSpot = { flow: 'oauth1', site: SITE, callback: undefined };
  const spot2: BlindSpot = { flow: 'oauth2', site: undefined, callback: PORTAL };
  const watch: Partial<Watch> = { requests: [TOKEN, STATE], afterRestart: [spot1, spot2] };
  const restarted = (sent: Sent) => fateOf(rulesFor({ ...QUIET, ...watch }, SELF).dynamic, sent);

  it('what begins on a portal is held', () => {
    expect(restarted({ url: oauth1('t'), initiator: PORTAL }).does).toBe('redirect');
  });

  it.each([
    ['the consent of a marked request', oauth1('Zc3kQ0pN7rT1vXyB')],
    ['its callback', `${VENDOR}?oauth_token=Zc3kQ0pN7rT1vXyB&oauth_verifier=v`],
    ['a 3LO consent', threeLo('h8Jw2LmQeR5tYuPz')],
    ['its callback', `${VENDOR}?code=c&state=h8Jw2LmQeR5tYuPz`],
  ])('%s is looked at', (_what, url) => {
    expect(restarted({ url }).does).toBe('redirect');
  });

  it.each([
    ['another site’s consent', oauth1('theirs', OTHER_SITE)],
    ['a callback elsewhere', 'https://app.example/cb?code=c&state=s'],
    ['Data Center’s OAuth 2 with another callback', 'https://app.example/cb?state=s&code=c'],
  ])('%s passes', (_what, url) => {
    expect(restarted({ url })).toEqual({ does: 'pass' });
  });

  it('and while the keys are known, others pass where these would have been looked at', () => {
    for (const url of [oauth1('theirs'), threeLo('theirs'), `${VENDOR}?code=c&state=theirs`]) {
      expect(restarted({ url }).does).toBe('redirect');
      expect(fate(watch, { url })).toEqual({ does: 'pass' });
    }
    expect(isHeld(watch, { url: oauth1('Zc3kQ0pN7rT1vXyB') })).toBe(true);
  });

  it('one of two at other places of one flow is blind: what it is answered with is looked at all the same', () => {
    const blind = [{ flow: 'oauth2', site: undefined, callback: new URL(VENDOR).origin }] as const;
    const afterRestart = [...blind, { ...blind[0], answersOnly: true }, { ...blind[0], callback: undefined }];
    const url = `${VENDOR}?code=c&state=theirs`;
    expect(fate({ requests: [STATE], afterRestart, blind }, { url }).does).toBe('redirect');
    expect(fate({ requests: [STATE], afterRestart, blind: [] }, { url })).toEqual({ does: 'pass' });
  });

  it('of one that was allowed, answers are looked at and consents are not', () => {
    const [answer, asked] = [`${VENDOR}?code=c&state=s`, threeLo('theirs')];
    const spot = { flow: 'oauth2', site: undefined, callback: new URL(VENDOR).origin } as const;
    const blind = [{ ...spot, answersOnly: true }];
    expect(fate({ blind }, { url: answer }).does).toBe('redirect');
    expect(fate({ blind }, { url: asked })).toEqual({ does: 'pass' });
    expect(fate({ blind: [...blind, spot] }, { url: asked }).does).toBe('redirect');
  });

  it('one of two at the same place is blind: both are looked at', () => {
    expect(fate({ ...watch, blind: [spot1] }, { url: oauth1('theirs') }).does).toBe('redirect');
    expect(fate({ ...watch, blind: [spot1] }, { url: threeLo('theirs') })).toEqual({ does: 'pass' });
  });
});

describe('an answer of 1.0a that leads out of our reach', () => {
  const approved: Sent = {
    url: `${SITE}/plugins/servlet/oauth/authorize`,
    method: 'post',
    initiator: SITE,
    location: 'https://connect.vendor.example/cb?oauth_token=Zc3kQ0pN7rT1vXyB&oauth_verifier=v',
  };
  const held = { does: 'redirect', to: [`${SELF.checkpointUrl}?by=answer&to=`] };

  it('is held on the site’s own redirect, whatever was released', () => {
    expect(fate({ requests: [TOKEN] }, approved)).toEqual(held);
    const released = releaseRule(1_000_000, 1, approved.url, SELF);
    const rules = [...allRules({ requests: [TOKEN] }), released];
    expect(fateOf(rules, { ...approved, method: 'get', initiator: OUR_PAGE })).toEqual(held);
  });

  it('is blocked when it is no page', () => {
    expect(fate({ requests: [TOKEN] }, { ...approved, type: 'xmlhttprequest' })).toEqual({ does: 'block' });
  });

  it.each([
    ['a denial', approved.location?.replace('=v', '=denied')],
    ['an answer within our reach, which is held itself', `${VENDOR}?oauth_token=Zc3kQ0pN7rT1vXyB&oauth_verifier=v`],
    ['an answer to somebody else', approved.location?.replace('Zc3k', 'Yb2j')],
    ['a redirect to the sign-in', 'https://id.atlassian.com/login?continue=x'],
  ])('%s passes', (_what, location = '') => {
    expect(fate({ requests: [TOKEN] }, { ...approved, location })).toEqual({ does: 'pass' });
  });

  it('passes once the request was allowed: it is used up', () => {
    expect(fate({ requests: [{ ...TOKEN, end: 'allowed' }] }, approved)).toEqual({ does: 'pass' });
  });
});

describe('paths that a server reads otherwise than they are written', () => {
  it.each([
    `${SITE}//plugins//servlet/oauth/authorize?oauth_token=t`,
    `${SITE}/plugins/servlet/oauth/authorize;jsessionid=A1?oauth_token=t`,
    `${SITE}/plugins/servlet/oauth/%61uthorize?oauth_token=t`,
    'https://auth.atlassian.com//authorize?client_id=c&state=s',
  ])('%s is held from the portal, and in its tabs', (url) => {
    expect(isHeld({}, { url, initiator: PORTAL })).toBe(true);
    expect(isHeld({ descendants: [{ tabId: 7, portal: PORTAL }] }, { url, tabId: 7 })).toBe(true);
    expect(fate({}, { url })).toEqual({ does: 'pass' });
  });
});

function navigation({ url, initiator, tabId = 1 }: Sent) {
  return { address: classify(url, QUIET.sites), initiator, tabId };
}

describe('whatever is watched', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).filter((value) => value.isWellFormed());
  const token = fc.oneof(
    text,
    fc.uuid(),
    fc.base64String({ minLength: 4, maxLength: 200 }),
    fc.constantFrom('.*', '+', '…', '"\\'),
  );
  const encoder = fc.constantFrom(
    (value: string) => encodeURIComponent(value),
    (value: string) => new URLSearchParams({ x: value }).toString().slice(2),
    (value: string) => encodeURIComponent(value).replaceAll('%20', '+'),
  );
  const normal = (value: string) => value.replaceAll(' ', '+');
  const end = fc.constantFrom(undefined, 'allowed' as const, 'denied' as const, 'abandoned' as const);
  const callback = fc.constantFrom(undefined, VENDOR, 'https://self-hosted.acme.example/nextup/cb');
  type Answered = WatchedRequest & { readonly key: Exclude<RequestKey, { flow: 'forge' }> };
  const answered: fc.Arbitrary<Answered> = fc.oneof(
    fc.record({ key: token.map((t) => ({ flow: 'oauth1' as const, token: normal(t) })), callback, end }),
    fc.record({
      key: token.map((s) => ({ flow: 'oauth2' as const, clientId: 'c', state: normal(s) })),
      callback,
      end,
    }),
  );
  const anyRequest: fc.Arbitrary<WatchedRequest> = fc.oneof(
    { weight: 2, arbitrary: answered },
    fc.record({
      key: token.map((t) => ({ flow: 'forge' as const, container: normal(t) })),
      callback: fc.constant(undefined),
      end: fc.constant(undefined),
    }),
  );
  const anyWatch: fc.Arbitrary<Watch> = fc.record({
    active: fc.constant(true),
    portals: fc.subarray([PORTAL, OWN_PORTAL], { minLength: 1 }),
    sites: fc.subarray([DATA_CENTER, 'https://jira.acme.example:8443']),
    descendants: fc.array(fc.record({ tabId: fc.integer({ min: 1, max: 3 }), portal: fc.constant(PORTAL) }), {
      maxLength: 3,
    }),
    requests: fc.array(anyRequest, { maxLength: 4 }),
    blind: fc.constantFrom([], ANYWHERE),
    afterRestart: fc.constantFrom([], ANYWHERE),
    reach: fc.constant([]),
    armed: fc.constantFrom(undefined, SITE, DATA_CENTER),
  });
  const initiator = fc.constantFrom(undefined, PORTAL, 'https://tools.acme.example', 'https://slack.com', SITE, 'null');

  function consentOf(key: RequestKey | undefined, site: string, enc: (value: string) => string): string {
    if (key?.flow === 'oauth1') return `${site}/plugins/servlet/oauth/authorize?x=1&oauth_token=${enc(key.token)}&y`;
    if (key?.flow === 'forge')
      return `https://id.atlassian.com/outboundAuth/start?a=1&containerId=${enc(key.container)}&serviceKey=atlassian-token-service-key&z=1`;
    if (key) return `https://auth.atlassian.com/authorize?state=${enc(key.state)}&client_id=${enc(key.clientId)}&z=1#f`;
    return `${site}/plugins/servlet/oauth/authorize?oauth_token=fresh`;
  }

  it('every consent that is to be held is held', () => {
    let held = 0;
    fc.assert(
      fc.property(
        anyWatch,
        fc.nat(4),
        fc.constantFrom(SITE, OTHER_SITE, DATA_CENTER),
        encoder,
        initiator,
        fc.integer({ min: 1, max: 4 }),
        (watch, which, site, enc, from, tabId) => {
          const sent = { url: new URL(consentOf(watch.requests[which]?.key, site, enc)).href, initiator: from, tabId };
          const address = classify(sent.url, watch.sites);
          const cause = caughtBy(watch, { address, initiator: from, tabId });
          if (!cause) return;
          held += 1;
          expect(isHeld(watch, sent)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
    expect(held).toBeGreaterThan(50);
  });

  it('every callback of a watched request is held, in both orders and any encoding, also after our own page', () => {
    const outcome = fc.constantFrom<[string, string]>(['v', 'c'], ['denied', ''], ['', 'c']);
    fc.assert(
      fc.property(
        anyWatch,
        answered,
        encoder,
        outcome,
        fc.boolean(),
        initiator,
        (watch, known, enc, [v, c], first, from) => {
          const requests = [...watch.requests, known];
          const pair =
            known.key.flow === 'oauth1'
              ? [`oauth_token=${enc(known.key.token)}`, `oauth_verifier=${v}`]
              : [`state=${enc(known.key.state)}`, c ? `code=${c}` : 'error=access_denied'];
          const query = `a=1&${(first ? pair : pair.reverse()).join('&b=2&')}&d=4`;
          const url = new URL(`${new URL(known.callback ?? VENDOR).origin}/cb?${query}`).href;
          expect(caughtBy({ ...watch, requests }, { address: classify(url), initiator: from, tabId: 9 })).toBeDefined();
          expect(isHeld({ ...watch, requests }, { url, initiator: from, tabId: 9 })).toBe(true);
          const ours = { url, initiator: OUR_PAGE, tabId: 9 };
          if (known.end === undefined) expect(isHeld({ ...watch, requests }, ours)).toBe(true);
          const framed = fate({ ...watch, requests }, { url, initiator: from, type: 'sub_frame' });
          const isNo = known.end === 'denied' && known.key.flow === 'oauth2' && !c;
          if (known.end !== 'allowed' && !isNo) expect(framed).toEqual({ does: 'block' });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('the rules are what RE2 takes, small enough for its memory, and told apart by their ids', () => {
    fc.assert(
      fc.property(anyWatch, (watch) => {
        const { dynamic, session } = rulesFor(watch, SELF);
        for (const { condition, priority } of [...dynamic, ...session]) {
          expect(condition.regexFilter ?? '').not.toMatch(/\(\?[=!<]|\\[1-9]|\\[bB]\b|[*+?}][+]/);
          expect(priority).toBeGreaterThanOrEqual(1);
        }
        for (const rules of [dynamic, session]) {
          expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
          expect(rules.every(({ id }) => Number.isInteger(id) && id >= 1)).toBe(true);
        }
        expect(rulesFor(watch, SELF)).toEqual({ dynamic, session });
      }),
    );
  });

  it('a key as long as a page makes it fits into its rules, and is still held', () => {
    const run = (from: number) => Array.from({ length: 200 }, (_, i) => (from + i).toString(36)).join('');
    const state = `${run(1_000)}.${run(40_000)}`;
    const watch = { requests: [request({ flow: 'oauth2', clientId: 'c', state })] };
    expect(isHeld(watch, { url: `${VENDOR}?code=c&state=${state}` })).toBe(true);
    for (const pattern of allRules(watch).map(patternOf)) {
      expect(pattern.length).toBeLessThanOrEqual(100);
    }
  });

  it('no more of a key stands in a rule than the engine can bear, and nothing that is not plain', () => {
    fc.assert(
      fc.property(anyRequest, (known) => {
        const plain = (requests: WatchedRequest[]) => allRules({ requests }).map(patternOf);
        const without = request({
          ...known.key,
          ...(known.key.flow === 'oauth1' ? { token: '…' } : { state: '…' }),
        } as RequestKey);
        const bare = plain([{ ...known, key: without.key }]);
        plain([known]).forEach((pattern, index) => {
          expect(pattern.length - (bare[index]?.length ?? 0)).toBeLessThanOrEqual(80);
        });
      }),
    );
  });
});

function patternOf(rule: Rule): string {
  return rule.condition.regexFilter ?? '';
}
