import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isCloudSite } from '../../../src/domain/cloud-site.ts';
import {
  type Address,
  answers,
  answersIn,
  type CallbackAddress,
  type ConsentAddress,
  classify,
  flowOf,
  grantIn,
  isConsentHost,
  type KnownRequest,
  looksLikeAnswer,
  looksLikeConsent,
  ROUTES,
  tokenOf,
} from '../../../src/domain/route.ts';
import { anyWebUrl, SITE } from './make.ts';

// Properties are tried with many cases; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const DATA_CENTER = 'https://tools.acme.example/jira';
const ON_A_PORT = 'https://jira.acme.example:8443';
const SITES = [DATA_CENTER, ON_A_PORT];
const OAUTH1 = '/plugins/servlet/oauth/authorize';
const THREE_LO = 'https://auth.atlassian.com/authorize';
const FORGE = 'https://id.atlassian.com/outboundAuth/start?serviceKey=atlassian-token-service-key';
const CALLBACK = 'https://account.nextup.ai/callback';

function consent(url: string): ConsentAddress {
  const address = classify(url, SITES);
  if (address.kind !== 'consent') throw new Error(`${url} is ${address.kind}`);
  return address;
}

function callback(url: string): CallbackAddress {
  const address = classify(url, SITES);
  if (address.kind !== 'callback') throw new Error(`${url} is ${address.kind}`);
  return address;
}

describe('consent pages: which route, whose session, which site', () => {
  it.each<[string, ConsentAddress['route'], ConsentAddress['decidedBy'], string | undefined]>([
    // OAuth 1.0a on Jira Cloud
    [`${SITE}${OAUTH1}?oauth_token=t`, 'oauth1', 'site', SITE],
    [`${SITE}${OAUTH1}/?oauth_token=t`, 'oauth1', 'site', SITE],
    [`${SITE}${OAUTH1}`, 'oauth1', 'site', SITE],
    [`${SITE}${OAUTH1}?oauth_token=t#top`, 'oauth1', 'site', SITE],
    [`https://ACME.Atlassian.NET:443${OAUTH1}?oauth_token=t`, 'oauth1', 'site', SITE],
    [`https://pat@acme.atlassian.net${OAUTH1}?oauth_token=t`, 'oauth1', 'site', SITE],
    [`${SITE}/plugins/../plugins/servlet/oauth/./authorize?oauth_token=t`, 'oauth1', 'site', SITE],
    // OAuth 1.0a on Data Center
    [`${DATA_CENTER}${OAUTH1}?oauth_token=t`, 'oauth1', 'site', DATA_CENTER],
    [`${ON_A_PORT}${OAUTH1}?oauth_token=t`, 'oauth1', 'site', ON_A_PORT],
    // OAuth 2.0, three-legged, on Jira Cloud
    [`${THREE_LO}?audience=api.atlassian.com&client_id=c&state=s`, '3lo', 'identity', undefined],
    [`${THREE_LO}/?client_id=c&state=s`, '3lo', 'identity', undefined],
    ['https://api.atlassian.com/oauth2/authorize/server/consent?client_id=c', '3lo', 'identity', undefined],
    ['https://api.atlassian.com/oauth2/authorize/consent', '3lo', 'identity', undefined],
    // OAuth 2.0 incoming link of Data Center
    [`${DATA_CENTER}/rest/oauth2/latest/authorize?client_id=c&state=s`, 'dc-oauth2', 'site', DATA_CENTER],
    [`${DATA_CENTER}/plugins/servlet/oauth2/consent?client_id=c&state=s`, 'dc-oauth2', 'site', DATA_CENTER],
    [`${ON_A_PORT}/plugins/servlet/oauth2/consent/`, 'dc-oauth2', 'site', ON_A_PORT],
    // Forge
    [
      'https://id.atlassian.com/outboundAuth/start?a=1&serviceKey=atlassian-token-service-key-1',
      'forge',
      'identity',
      undefined,
    ],
  ])('%s', (url, route, decidedBy, site) => {
    const {
      key: _key,
      callback: _callback,
      follows: _follows,
      renews: _renews,
      denies: _denies,
      ...rest
    } = consent(url);
    expect(rest).toEqual({ kind: 'consent', url, route, decidedBy, site });
  });

  it.each([
    ['with a session in its path', `${SITE}${OAUTH1};jsessionid=A1?oauth_token=t`],
    ['with parameters in the middle of its path', `${SITE}/plugins;a=1/servlet;b/oauth/authorize?oauth_token=t`],
    ['with doubled slashes', `${SITE}//plugins/servlet///oauth/authorize?oauth_token=t`],
    ['with encoded letters', `${SITE}/plugins/servlet/%6Fauth/authorize?oauth_token=t`],
  ])('a servlet container reads the same path %s', (_how, url) => {
    expect(consent(url)).toMatchObject({ route: 'oauth1', site: SITE });
  });

  it('3LO names no site, even where somebody set its server up as one', () => {
    expect(classify(`${THREE_LO}?client_id=c&state=s`, ['https://auth.atlassian.com'])).toMatchObject({
      route: '3lo',
      site: undefined,
    });
  });

  it('every route of the table has a case of its own', () => {
    expect(ROUTES.map((route) => route.name)).toEqual([
      'oauth1',
      'dc-oauth2',
      'dc-oauth2',
      '3lo',
      '3lo',
      '3lo',
      'forge',
    ]);
  });
});

describe('a consent page may hide its key, since another address came before it', () => {
  it.each([
    [`${DATA_CENTER}/plugins/servlet/oauth2/consent`, true],
    ['https://api.atlassian.com/oauth2/authorize/server/consent', true],
    ['https://api.atlassian.com/oauth2/authorize/consent', true],
    [`${SITE}${OAUTH1}`, false],
    [`${DATA_CENTER}/rest/oauth2/latest/authorize`, false],
    [THREE_LO, false],
    ['https://id.atlassian.com/outboundAuth/start?serviceKey=atlassian-token-service-key', false],
  ])('%s: %s', (url, follows) => {
    expect(consent(url).follows).toBe(follows);
  });
});

describe('look-alikes are none of ours', () => {
  it.each([
    ['no encryption', `http://acme.atlassian.net${OAUTH1}?oauth_token=t`],
    ['another host', `https://jira.example${OAUTH1}?oauth_token=t`],
    ['a host that begins like a site', `https://acme.atlassian.net.evil.example${OAUTH1}?oauth_token=t`],
    ['a host that ends like a site', `https://evilatlassian.net${OAUTH1}?oauth_token=t`],
    ['the bare domain', `https://atlassian.net${OAUTH1}?oauth_token=t`],
    ['a user name that looks like a site', `https://acme.atlassian.net@evil.example${OAUTH1}?oauth_token=t`],
    ['a site on another port', `https://acme.atlassian.net:8443${OAUTH1}?oauth_token=t`],
    ['Confluence of the same site', `${SITE}/wiki${OAUTH1}?oauth_token=t`],
    ['a longer path', `${SITE}${OAUTH1}d?oauth_token=t`],
    ['a path below', `${SITE}${OAUTH1}/more?oauth_token=t`],
    ['the path in other letters', `${SITE}/plugins/servlet/OAuth/authorize?oauth_token=t`],
    ['a broken encoding within the path', `${SITE}/plugins/servlet/oauth/%zz/authorize?oauth_token=t`],
    ['the path in a query', `${SITE}/browse/HELP-1?next=${OAUTH1}`],
    ['the path in a fragment', `${SITE}/browse/HELP-1#${OAUTH1}?oauth_token=t`],
    ['another application on the Data Center host', `https://tools.acme.example/wiki${OAUTH1}?oauth_token=t`],
    ['the Data Center host without its context path', `https://tools.acme.example${OAUTH1}?oauth_token=t`],
    ['a context path that only begins alike', `https://tools.acme.example/jira2${OAUTH1}?oauth_token=t`],
    ['the Data Center site without its port', `https://jira.acme.example${OAUTH1}?oauth_token=t`],
    ['a host above the authorization server', `https://auth.atlassian.com.evil.example/authorize?client_id=c&state=`],
    ['a host below the authorization server', `https://x.auth.atlassian.com/authorize?client_id=c`],
    ['the authorization server on another port', `https://auth.atlassian.com:8443/authorize?client_id=c`],
    ['another page of the authorization server', `https://auth.atlassian.com/authorize/more?client_id=c`],
    ['the token endpoint', 'https://auth.atlassian.com/oauth/token'],
    ['the consent path on the wrong host', 'https://auth.atlassian.com/oauth2/authorize/server/consent?client_id=c'],
    ['login', 'https://id.atlassian.com/login?continue=https%3A%2F%2Fauth.atlassian.com%2Fauthorize'],
    ['Forge for a third party', 'https://id.atlassian.com/outboundAuth/start?serviceKey=google-drive'],
    ['Forge without a service', 'https://id.atlassian.com/outboundAuth/start'],
    ['a service key elsewhere', 'https://id.atlassian.com/outboundAuth/start?x=atlassian-token-service-key'],
    ['nothing', ''],
    ['a word', 'authorize'],
    ['a path', `${OAUTH1}?oauth_token=t`],
    ['a script', `javascript:location='${SITE}${OAUTH1}'`],
    ['a document in an address', `data:text/html,${SITE}${OAUTH1}?oauth_token=t`],
    ['a blob', `blob:${SITE}${OAUTH1}?oauth_token=t`],
    ['the source of a page', `view-source:${SITE}${OAUTH1}?oauth_token=t`],
    ['a page of an extension', `chrome-extension://abc${OAUTH1}?oauth_token=t`],
  ])('%s', (_what, url) => {
    expect(classify(url, SITES)).toEqual({ kind: 'other' });
  });

  it('a Data Center site that nobody has set up', () => {
    expect(classify(`${DATA_CENTER}${OAUTH1}?oauth_token=t`)).toEqual({ kind: 'other' });
  });
});

describe('the key of a request', () => {
  it.each<[string, ConsentAddress['key']]>([
    [`${SITE}${OAUTH1}?oauth_token=abc`, { flow: 'oauth1', token: 'abc' }],
    [`${SITE}${OAUTH1}?x=1&oauth_token=abc&y=2`, { flow: 'oauth1', token: 'abc' }],
    [`${DATA_CENTER}${OAUTH1}?oauth_token=abc`, { flow: 'oauth1', token: 'abc' }],
    [`${THREE_LO}?client_id=c&state=s`, { flow: 'oauth2', clientId: 'c', state: 's' }],
    [`${DATA_CENTER}/rest/oauth2/latest/authorize?state=s&client_id=c`, { flow: 'oauth2', clientId: 'c', state: 's' }],
    // A Forge start has none of its own request: the app's environment, in whatever order, tells it from others.
    [`${FORGE}&containerId=app/env&cloudId=c`, { flow: 'forge', container: 'app/env' }],
    [`${FORGE}&cloudId=c&containerId=app%2Fenv`, { flow: 'forge', container: 'app/env' }],
    [FORGE, { flow: 'forge', container: 'atlassian-token-service-key' }],
  ])('%s', (url, key) => {
    expect(consent(url).key).toEqual(key);
  });

  it.each([
    ['no token', `${SITE}${OAUTH1}`],
    ['an empty token', `${SITE}${OAUTH1}?oauth_token=`],
    ['two tokens: nobody can tell which will be bound', `${SITE}${OAUTH1}?oauth_token=a&oauth_token=b`],
    ['the same token twice', `${SITE}${OAUTH1}?oauth_token=a&oauth_token=a`],
    ['a token in the fragment', `${SITE}${OAUTH1}#oauth_token=a`],
    ['no client', `${THREE_LO}?state=s`],
    ['no state', `${THREE_LO}?client_id=c`],
    ['an empty state', `${THREE_LO}?client_id=c&state=`],
    ['two states', `${THREE_LO}?client_id=c&state=s&state=t`],
    ['two environments', `${FORGE}&containerId=a&containerId=b`],
    ['two clients', `${THREE_LO}?client_id=c&client_id=d&state=s`],
    ['a consent page that hides it', 'https://api.atlassian.com/oauth2/authorize/server/consent?context=x'],
  ])('is not told by an address with %s', (_what, url) => {
    expect(consent(url).key).toBeUndefined();
  });

  it('an empty twin does not count: servers ignore it', () => {
    expect(consent(`${SITE}${OAUTH1}?oauth_token=&oauth_token=a`).key).toEqual({ flow: 'oauth1', token: 'a' });
  });

  it.each(['a b', 'a+b', 'a%20b', 'a%2Bb'])('%s is one key: encoders disagree on plus and space', (written) => {
    expect(consent(`${SITE}${OAUTH1}?oauth_token=${written}`).key).toEqual({ flow: 'oauth1', token: 'a+b' });
  });

  it('what the callback repeats of it: the token, or the state', () => {
    expect(tokenOf({ flow: 'oauth1', token: 't' })).toBe('t');
    expect(tokenOf({ flow: 'oauth2', clientId: 'c', state: 's' })).toBe('s');
    expect(tokenOf({ flow: 'forge', container: 'app/env' })).toBe('app/env');
  });
});

describe('what was seen on an earlier visit', () => {
  it.each([
    ['spoils a request that is asked but once', `${SITE}${OAUTH1}?oauth_token=t`, false],
    ['is over where each visit asks for a fresh one', `${FORGE}&containerId=a`, true],
  ])('%s', (_what, url, renews) => {
    expect(consent(url).renews).toBe(renews);
  });
});

describe('saying no by a link of the consent page', () => {
  it.each([
    ['says no', 'deny=Deny', true],
    ['says no in another word', 'x=1&cancel', true],
    ['declines', 'decline=1', true],
    ['rejects', 'reject=1', true],
    ...['approve', 'allow', 'accept', 'authorize'].map((name): [string, string, boolean] => [
      `says no and ${name}`,
      `deny=Deny&${name}=1`,
      false,
    ]),
    ['says yes', 'approve=Allow', false],
    ['says both, which is nobody’s no', 'deny=Deny&approve=Allow', false],
    ['says nothing', 'x=deny', false],
  ])('%s', (_what, query, expected) => {
    expect(consent(`${SITE}${OAUTH1}?oauth_token=t&${query}`).denies).toBe(expected);
  });
});

describe('where the answer goes', () => {
  const enc = encodeURIComponent;

  it.each([
    [`${SITE}${OAUTH1}?oauth_token=t&oauth_callback=${enc(CALLBACK)}`, CALLBACK],
    [`${THREE_LO}?client_id=c&state=s&redirect_uri=${enc(CALLBACK)}`, CALLBACK],
    [`${SITE}${OAUTH1}?oauth_token=t`, undefined],
    [`${SITE}${OAUTH1}?oauth_token=t&oauth_callback=oob`, 'urn:ietf:wg:oauth:2.0:oob'],
    [`${SITE}${OAUTH1}?oauth_token=t&redirect_uri=${enc(CALLBACK)}`, undefined],
    [`${THREE_LO}?client_id=c&state=s&oauth_callback=${enc(CALLBACK)}`, undefined],
  ])('%s: %s', (url, expected) => {
    expect(consent(url).callback).toBe(expected);
  });

  it('is not told by an address that names two: a repeated parameter is nobody’s word', () => {
    const two = `redirect_uri=${enc(CALLBACK)}&redirect_uri=${enc('https://elsewhere.example/callback')}`;
    expect(consent(`${THREE_LO}?client_id=c&state=s&${two}`).callback).toBeUndefined();
  });
});

describe('answers that come back', () => {
  it.each<[string, Omit<CallbackAddress, 'kind' | 'url'>]>([
    ['oauth_token=t&oauth_verifier=v', { flow: 'oauth1', tokens: ['t'], denied: false }],
    ['oauth_verifier=v&x=1&oauth_token=t', { flow: 'oauth1', tokens: ['t'], denied: false }],
    ['oauth_token=t&oauth_verifier=denied', { flow: 'oauth1', tokens: ['t'], denied: true }],
    ['oauth_token=t&oauth_verifier=denied&oauth_verifier=v', { flow: 'oauth1', tokens: ['t'], denied: false }],
    ['oauth_token=t&oauth_verifier=DENIED', { flow: 'oauth1', tokens: ['t'], denied: false }],
    ['oauth_token=t&oauth_verifier=', { flow: 'oauth1', tokens: ['t'], denied: false }],
    ['oauth_token=t&oauth_token=u&oauth_verifier=v', { flow: 'oauth1', tokens: ['t', 'u'], denied: false }],
    ['oauth_token=a%20b&oauth_verifier=v', { flow: 'oauth1', tokens: ['a+b'], denied: false }],
    ['code=c&state=s', { flow: 'oauth2', tokens: ['s'], denied: false }],
    ['state=s&x=1&code=c', { flow: 'oauth2', tokens: ['s'], denied: false }],
    ['code=&state=s', { flow: 'oauth2', tokens: ['s'], denied: false }],
    ['code=c&state=s&state=t', { flow: 'oauth2', tokens: ['s', 't'], denied: false }],
    ['error=access_denied&state=s', { flow: 'oauth2', tokens: ['s'], denied: true }],
    ['error=unauthorized_client&error_description=no&state=s', { flow: 'oauth2', tokens: ['s'], denied: true }],
    ['error=access_denied&code=c&state=s', { flow: 'oauth2', tokens: ['s'], denied: false }],
    // One that looks like both protocols' answer counts as the one that binds.
    ['oauth_token=t&oauth_verifier=denied&code=c&state=s', { flow: 'oauth2', tokens: ['s'], denied: false }],
    ['oauth_token=t&oauth_verifier=v&error=x&state=s', { flow: 'oauth1', tokens: ['t'], denied: false }],
    ['oauth_token=t&oauth_verifier=denied&error=x&state=s', { flow: 'oauth1', tokens: ['t'], denied: true }],
  ])('%s', (query, expected) => {
    const url = `${CALLBACK}?${query}`;
    expect(callback(url)).toEqual({ kind: 'callback', url, ...expected });
  });

  it.each<[string, [string, string, boolean][]]>([
    ['oauth_token=t&oauth_verifier=v', [['oauth1', 't', false]]],
    ['code=c&state=s', [['oauth2', 's', false]]],
    [
      'oauth_token=t&oauth_verifier=v&code=c&state=s',
      [
        ['oauth1', 't', false],
        ['oauth2', 's', false],
      ],
    ],
    [
      'oauth_token=t&oauth_verifier=denied&code=c&state=s',
      [
        ['oauth1', 't', true],
        ['oauth2', 's', false],
      ],
    ],
  ])('%s: all that it may answer', (query, expected) => {
    const found = answersIn(callback(`${CALLBACK}?${query}`));
    expect(found.map(({ flow, tokens, denied }) => [flow, tokens[0], denied])).toEqual(expected);
  });

  it.each([
    ['oauth_token=t&oauth_verifier=v', '["v"]'],
    ['oauth_token=t&oauth_verifier=v&oauth_verifier=w&code=c', '["v","w"]'],
    ['code=c&state=s&oauth_verifier=v', '["c"]'],
    ['code=&state=s', '[""]'],
  ])('%s: grants %s', (query, expected) => {
    expect(grantIn(callback(`${CALLBACK}?${query}`))).toBe(expected);
  });

  it.each([
    ['a token without a verifier', `${CALLBACK}?oauth_token=t`],
    ['a verifier without a token', `${CALLBACK}?oauth_verifier=v`],
    ['a verifier with an empty token', `${CALLBACK}?oauth_token=&oauth_verifier=v`],
    ['a code without a state', `${CALLBACK}?code=c`],
    ['a state without a code', `${CALLBACK}?state=s`],
    ['an error without a state', `${CALLBACK}?error=access_denied`],
    ['an answer in the fragment', `${CALLBACK}#code=c&state=s`],
    ['an answer without encryption', 'http://account.nextup.ai/callback?code=c&state=s'],
    ['the portal itself', 'https://account.nextup.ai/'],
    // Error pages of Atlassian stay on their own address.
    ['a refused token', `${SITE}/somewhere?oauth_problem=token_rejected`],
  ])('%s is none', (_what, url) => {
    expect(classify(url)).toEqual({ kind: 'other' });
  });

  it('a consent page is a consent page, even when its address also looks like an answer', () => {
    expect(classify(`${SITE}${OAUTH1}?oauth_token=t&oauth_verifier=denied`).kind).toBe('consent');
    expect(classify(`${THREE_LO}?client_id=c&state=s&error=access_denied`).kind).toBe('consent');
  });
});

describe('whether a callback answers a request', () => {
  const oauth1: KnownRequest = { key: { flow: 'oauth1', token: 't' }, callback: CALLBACK };
  const oauth2: KnownRequest = { key: { flow: 'oauth2', clientId: 'c', state: 's' }, callback: CALLBACK };
  const back = (query: string, at = CALLBACK) => callback(`${at}?${query}`);

  it.each<[string, KnownRequest, string, string, boolean]>([
    ['its token', oauth1, 'oauth_token=t&oauth_verifier=v', CALLBACK, true],
    ['another token', oauth1, 'oauth_token=u&oauth_verifier=v', CALLBACK, false],
    ['its token among others', oauth1, 'oauth_token=u&oauth_token=t&oauth_verifier=v', CALLBACK, true],
    ['its token on a host that the consumer set before', oauth1, 'oauth_token=t&oauth_verifier=v', SITE, true],
    ['its token as a state', oauth1, 'code=c&state=t', CALLBACK, false],
    ['its state', oauth2, 'code=c&state=s', CALLBACK, true],
    ['its state on another page of the host', oauth2, 'code=c&state=s', 'https://account.nextup.ai/other', true],
    ['its state on another host', oauth2, 'code=c&state=s', 'https://app.example/callback', false],
    [
      'its state on another host, when none was named',
      { ...oauth2, callback: undefined },
      'code=c&state=s',
      SITE,
      true,
    ],
    ['another state', oauth2, 'code=c&state=t', CALLBACK, false],
    ['its state among others', oauth2, 'code=c&state=t&state=s', CALLBACK, true],
    ['its state as a token', oauth2, 'oauth_token=s&oauth_verifier=v', CALLBACK, false],
    ['a denial', oauth2, 'error=access_denied&state=s', CALLBACK, true],
  ])('%s', (_what, request, query, at, expected) => {
    expect(answers(back(query, at), request)).toBe(expected);
  });
});

describe('whatever an address says', () => {
  const encoders = [
    (name: string, value: string) => `${name}=${encodeURIComponent(value)}`,
    (name: string, value: string) => new URLSearchParams({ [name]: value }).toString(),
    (name: string, value: string) => `${name}=${encodeURIComponent(value).replaceAll('%20', '+')}`,
  ];
  const token = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((text) => text.isWellFormed());
  const encoder = fc.constantFrom(...encoders);

  it('it is classified, and never an error', () => {
    const pieces = fc.constantFrom(
      'https://',
      'http://',
      'acme.atlassian.net',
      'auth.atlassian.com',
      ...ROUTES.map((route) => route.path),
      '?oauth_token=',
      '&state=',
      '&code=',
      '&oauth_verifier=',
      '%',
      '%zz',
      '\0',
      '#',
      '//',
      '@',
      ':',
      '[',
    );
    const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string(), anyWebUrl), fc.array(fc.oneof(fc.string(), anyWebUrl)), (url, sites) => {
        const address: Address = classify(url, sites);
        expect(['consent', 'callback', 'other']).toContain(address.kind);
        if (address.kind === 'other') return;
        expect(address.url).toBe(url);
        expect(new URL(url).protocol).toBe('https:');
      }),
    );
  });

  it('a token is found again, however the callback was encoded', () => {
    fc.assert(
      fc.property(token, encoder, encoder, fc.boolean(), (text, out, back, first) => {
        const { key } = consent(`${SITE}${OAUTH1}?${out('oauth_token', text)}`);
        if (!key) throw new Error('no key');
        const pair = [back('oauth_token', text), 'oauth_verifier=v'];
        const answer = callback(`${CALLBACK}?${(first ? pair : pair.reverse()).join('&')}`);
        expect(answers(answer, { key, callback: undefined })).toBe(true);
      }),
    );
  });

  it('another token is not', () => {
    fc.assert(
      fc.property(token, token, encoder, (one, other, enc) => {
        fc.pre(one.replaceAll(' ', '+') !== other.replaceAll(' ', '+'));
        const answer = callback(`${CALLBACK}?code=c&${enc('state', other)}`);
        const key = { flow: 'oauth2', clientId: 'c', state: one.replaceAll(' ', '+') } as const;
        expect(answers(answer, { key, callback: undefined })).toBe(false);
      }),
    );
  });
});

describe('a Jira Cloud site', () => {
  it.each([
    ['acme.atlassian.net', true],
    ['a.b.atlassian.net', true],
    ['atlassian.net', false],
    ['.atlassian.net', false],
    ['evilatlassian.net', false],
    ['acme.atlassian.net.evil.example', false],
    ['', false],
  ])('%s: %s', (host, cloud) => {
    expect(isCloudSite(host)).toBe(cloud);
  });
});

describe('a host on which consent pages live', () => {
  it.each([
    ['a Jira Cloud site', `${SITE}/browse/HELP-1`, true],
    ['the authorization server', 'https://auth.atlassian.com/', true],
    ['where Atlassian asks for consent', 'https://api.atlassian.com/anything', true],
    ['Atlassian’s sign-in', 'https://id.atlassian.com/login', true],
    ['a Data Center host that is set up', 'https://tools.acme.example/other', true],
    ['a Data Center host on its port', `${ON_A_PORT}/browse/HELP-1`, true],
    ['that host on another port, which rules do not know', 'https://jira.acme.example/browse/HELP-1', true],
    ['a site without encryption', 'http://acme.atlassian.net/', false],
    ['the authorization server without encryption', 'http://auth.atlassian.com/', false],
    ['the portal', CALLBACK, false],
    ['Slack', 'https://slack.com/', false],
    ['a word', 'atlassian', false],
  ])('%s: %s is %s', (_what, url, expected) => {
    expect(isConsentHost(url, SITES)).toBe(expected);
  });

  it('a Data Center host that nobody has set up is none', () => {
    expect(isConsentHost(`${DATA_CENTER}/browse/HELP-1`)).toBe(false);
  });
});

describe('the protocol of a route', () => {
  it.each([
    ['oauth1', 'oauth1'],
    ['dc-oauth2', 'oauth2'],
    ['3lo', 'oauth2'],
    ['forge', 'forge'],
  ] as const)('%s is %s', (route, flow) => {
    expect(flowOf(route)).toBe(flow);
  });
});

describe('what could be taken for an answer', () => {
  it.each([
    [`${CALLBACK}?oauth_token=t&oauth_verifier=v`, true],
    [`${CALLBACK}?code=c`, true],
    [`${CALLBACK}?x=1&error=e`, true],
    [`${CALLBACK}?next=/cb?code=c`, true],
    [`${CALLBACK}?barcode=c`, false],
    [`${CALLBACK}/code=c`, false],
    [`${CALLBACK}?codes=c`, false],
    [CALLBACK, false],
  ])('%s: %s', (url, expected) => {
    expect(looksLikeAnswer(url)).toBe(expected);
  });
});

describe('what could be taken for a consent page', () => {
  it.each([
    [`${SITE}${OAUTH1}`, true],
    [`${SITE}/some/context${OAUTH1}/`, true],
    [`${DATA_CENTER}/rest/oauth2/latest/authorize;v=1?client_id=c`, true],
    ['https://id.atlassian.com/outboundAuth/start?serviceKey=another', true],
    [`${SITE}/%2Fplugins?oauth_token=t`, true],
    [`${SITE}/x;y?client_id=c`, true],
    [`${SITE}//plugins?serviceKey=k`, true],
    [`${SITE}//plugins?x=1`, false],
    [`${SITE}/plugins?oauth_token=t`, false],
    [`${SITE}/browse/HELP-1`, false],
    [`${SITE}/`, false],
    [`https://evil.example${OAUTH1}`, false],
    ['https://evil.example//x?oauth_token=t', false],
    ['nothing at all', false],
  ])('%s: %s', (url, expected) => {
    expect(looksLikeConsent(url, SITES)).toBe(expected);
  });

  it('is nothing on a site that nobody named', () => {
    expect(looksLikeConsent(`${DATA_CENTER}${OAUTH1}`)).toBe(false);
  });
});
