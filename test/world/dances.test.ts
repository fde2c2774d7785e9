import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SignIn, World } from './api.ts';
import { type Visit, Visitor } from './visitor.ts';
import { createWorld } from './world.ts';

const PORTAL = 'https://account.nextup.ai/';
const ACME = 'https://acme.atlassian.net';
const MYSELF = `${ACME}/rest/api/3/myself`;
const DATA_CENTER = 'https://jira.acme.example/jira';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(() => world.reset());
afterAll(() => world.close());

const somebody = (who: SignIn = {}) => Visitor.signedIn(world, who);

const consentFromPortal = async (visitor: Visitor): Promise<Visit> =>
  visitor.follow(await visitor.open(PORTAL), world.dials.portal.changeLabel);

const bound = () => world.ledger.map(({ purpose, handle, flow }) => `${handle} ${purpose} ${flow}`);
const idIn = async (visitor: Visitor, address: string, key: string) =>
  JSON.parse((await visitor.ask(address)).body)[key] as unknown;

describe('a main-user change by OAuth 1.0a', () => {
  it('binds the bot when the bot is signed in at the site, whoever the identity session is', async () => {
    const visitor = await somebody({ identity: 'pat', site: 'bot' });
    const consent = await consentFromPortal(visitor);
    expect(consent.url).toMatch(
      /^https:\/\/acme\.atlassian\.net\/plugins\/servlet\/oauth\/authorize\?oauth_token=[A-Za-z0-9]{32}&/,
    );
    expect(consent.body).toContain('allowed to use your credentials to authenticate (HelpDesk Bot) as you');
    const landing = await visitor.press(consent, /^Allow$/);
    expect(landing.body).toContain('The main authorized user is now HelpDesk Bot.');
    expect(bound()).toEqual(['bot main-user oauth1']);
    expect(world.ledger[0]?.callbackHost).toBe('account.nextup.ai');
    expect(world.mainUser()).toBe(world.accounts.bot?.accountId);
  });

  it('binds Pat when Pat forgot to switch, which is what the product is for', async () => {
    const visitor = await somebody({ identity: 'bot', site: 'pat' });
    await visitor.press(await consentFromPortal(visitor), /^Allow$/);
    expect(world.mainUser()).toBe(world.accounts.pat?.accountId);
  });

  it('binds whoever is signed in when Allow is pressed, not when the page was opened', async () => {
    const visitor = await somebody({ site: 'bot' });
    const consent = await consentFromPortal(visitor);
    await visitor.signIn({ site: 'pat' });
    await visitor.press(consent, /^Allow$/);
    expect(bound()).toEqual(['pat main-user oauth1']);
  });

  it('lets somebody switch accounts in the very moment of approval', async () => {
    world.dials.consent.approvingAs = 'pat';
    const visitor = await somebody({ site: 'bot' });
    await visitor.press(await consentFromPortal(visitor), /^Allow$/);
    expect(bound()).toEqual(['pat main-user oauth1']);
    expect(await idIn(visitor, MYSELF, 'accountId')).toBe(world.accounts.pat?.accountId);
  });

  it('binds nobody when the person denies', async () => {
    const visitor = await somebody({ site: 'bot' });
    const landing = await visitor.press(await consentFromPortal(visitor), /^Deny$/);
    expect(landing.way.some((url) => url.includes('oauth_verifier=denied'))).toBe(true);
    expect(landing.body).toContain('Access was denied');
    expect(world.ledger).toEqual([]);
  });

  it('binds nobody before the vendor has its callback, and only once when it comes twice', async () => {
    const visitor = await somebody({ site: 'bot' });
    const consent = await consentFromPortal(visitor);
    const token = new URL(consent.url).searchParams.get('oauth_token') ?? '';
    const answer = await visitor.ask(consent.url, { form: { oauth_token: token, approve: 'Allow' } });
    const back = String(answer.headers.location);
    expect(back).toMatch(
      /^https:\/\/account\.nextup\.ai\/jira\/oauth\/callback\?oauth_token=\w{32}&oauth_verifier=\w+$/,
    );
    expect(world.ledger).toEqual([]);
    // A fetch without cookies is enough: it is the vendor's own address.
    await new Visitor(world).ask(back);
    expect((await visitor.ask(back)).status).toBe(400);
    expect(bound()).toEqual(['bot main-user oauth1']);
  });

  it('binds nobody with a verifier that was never given out', async () => {
    const visitor = await somebody({ site: 'bot' });
    const token = new URL((await consentFromPortal(visitor)).url).searchParams.get('oauth_token');
    const answer = await visitor.ask(`${PORTAL}jira/oauth/callback?oauth_token=${token}&oauth_verifier=guessed`);
    expect(answer.status).toBe(400);
    expect(world.ledger).toEqual([]);
  });

  it('refuses a token that nobody issued, one for another site and one that was answered', async () => {
    const visitor = await somebody({ site: 'bot' });
    const path = '/plugins/servlet/oauth/authorize?oauth_token=';
    expect((await visitor.open(`${ACME}${path}unknown`)).body).toContain('token_rejected');
    const consent = await consentFromPortal(visitor);
    const token = new URL(consent.url).searchParams.get('oauth_token');
    expect((await visitor.open(`https://beta.atlassian.net${path}${token}`)).body).toContain('token_rejected');
    await visitor.press(consent, /^Allow$/);
    expect((await visitor.open(consent.url)).body).toContain('token_rejected');
  });

  it('sends somebody who is signed out to log in, and back to the same consent page', async () => {
    const visitor = await somebody({ identity: null, site: null });
    const login = await consentFromPortal(visitor);
    expect(login.url).toMatch(/^https:\/\/id\.atlassian\.com\/login\?continue=/);
    const consent = await visitor.press(login, /^HelpDesk Bot — helpdesk-bot@/);
    expect(consent.url).toContain(`${ACME}/plugins/servlet/oauth/authorize?oauth_token=`);
    expect(consent.way.some((url) => url.startsWith(`${ACME}/login/callback?ticket=`))).toBe(true);
    await visitor.press(consent, /^Allow$/);
    expect(bound()).toEqual(['bot main-user oauth1']);
  });

  it('works the same on a Data Center with a context path and a login of its own', async () => {
    world.dials.portal.site = DATA_CENTER;
    const visitor = new Visitor(world);
    const login = await consentFromPortal(visitor);
    expect(login.url).toMatch(/^https:\/\/jira\.acme\.example\/jira\/login\.jsp\?os_destination=%2Fplugins/);
    const consent = await visitor.press(login, /helpdesk-bot\)$/);
    expect(consent.url).toContain(`${DATA_CENTER}/plugins/servlet/oauth/authorize?oauth_token=`);
    await visitor.press(consent, /^Allow$/);
    expect(bound()).toEqual(['bot main-user oauth1']);
    expect(await idIn(visitor, `${DATA_CENTER}/rest/api/2/myself`, 'key')).toBe('JIRAUSER10200');
  });
});

describe('a main-user change by Forge', () => {
  beforeEach(() => {
    world.dials.portal.flow = 'forge';
  });

  it('asks twice, and binds the identity session when it comes back to Atlassian', async () => {
    const visitor = await somebody({ identity: 'bot', site: 'pat' });
    const start = await consentFromPortal(visitor);
    expect(start.url).toMatch(
      /^https:\/\/id\.atlassian\.com\/outboundAuth\/start\?containerId=.*&serviceKey=atlassian-token-service-key&/,
    );
    expect(start.url).not.toMatch(/client_id|state=/);
    const consent = await visitor.press(start, /^Allow access$/);
    expect(consent.url).toContain('redirect_uri=https%3A%2F%2Fid.atlassian.com%2FoutboundAuth%2Ffinish');
    expect(world.ledger).toEqual([]);
    const landing = await visitor.press(consent, /^Accept$/);
    expect(landing.body).toContain('The main authorized user is now HelpDesk Bot.');
    expect(bound()).toEqual(['bot main-user forge']);
    expect(world.ledger[0]?.callbackHost).toBe('id.atlassian.com');
  });

  it('starts at the same address each time, with a fresh request behind it', async () => {
    const visitor = await somebody({ identity: 'bot' });
    const [one, other] = [await consentFromPortal(visitor), await consentFromPortal(visitor)];
    expect(one.url).toBe(other.url);
    const stateOf = ({ url }: Visit) => new URL(url).searchParams.get('state');
    expect(stateOf(await visitor.press(one, /^Allow access$/))).not.toBe(
      stateOf(await visitor.press(other, /^Allow access$/)),
    );
  });

  it('binds nobody when the person cancels on either page', async () => {
    const visitor = await somebody({ identity: 'bot' });
    const start = await consentFromPortal(visitor);
    expect((await visitor.press(start, /^Cancel$/)).body).toContain('Access was denied');
    await visitor.press(await visitor.press(start, /^Allow access$/), /^Cancel$/);
    expect(world.ledger).toEqual([]);
  });

  it('knows no other service', async () => {
    const start = await consentFromPortal(await somebody({ identity: 'bot' }));
    const other = await new Visitor(world).open(start.url.replace(/serviceKey=[^&]*/, 'serviceKey=google-drive'));
    expect(other.status).toBe(400);
  });
});

describe('a consent page in the person’s own language', () => {
  it.each([
    ['oauth1', 'Zulassen'],
    ['3lo', 'Akzeptieren'],
  ] as const)('%s asks with "%s" in German', async (flow, word) => {
    world.dials.portal.flow = flow;
    world.dials.consent.tongue = 'de';
    const visitor = await somebody({ identity: 'bot', site: 'bot' });
    await visitor.press(await consentFromPortal(visitor), new RegExp(`^${word}$`));
    expect(bound()).toEqual([`bot main-user ${flow}`]);
  });
});

describe('somebody takes over between the approval and the callback', () => {
  it.each(['oauth1', '3lo'] as const)('%s has bound the one who approved', async (flow) => {
    world.dials.portal.flow = flow;
    world.dials.consent.afterwardsAs = 'pat';
    const visitor = await somebody({ identity: 'bot', site: 'bot' });
    await visitor.press(await consentFromPortal(visitor), /^(Allow|Accept)$/);
    expect(bound()).toEqual([`bot main-user ${flow}`]);
    expect(await idIn(visitor, MYSELF, 'accountId')).toBe(world.accounts[flow === 'oauth1' ? 'pat' : 'bot']?.accountId);
  });
});

describe('a main-user change by OAuth 2', () => {
  beforeEach(() => {
    world.dials.portal.flow = '3lo';
  });

  it('binds the identity session, whoever is signed in at the site', async () => {
    const visitor = await somebody({ identity: 'bot', site: 'pat' });
    const consent = await consentFromPortal(visitor);
    expect(consent.way.find((url) => url.includes('/authorize?'))).toMatch(
      /^https:\/\/auth\.atlassian\.com\/authorize\?audience=api\.atlassian\.com&.*redirect_uri=https%3A%2F%2Faccount\.nextup\.ai%2Fjira%2Fcallback&state=[^&]{40,}&response_type=code&prompt=consent$/,
    );
    expect(consent.url).toMatch(/^https:\/\/api\.atlassian\.com\/oauth2\/authorize\/server\/consent\?client_id=/);
    const landing = await visitor.press(consent, /^Accept$/);
    expect(landing.way.some((url) => url.startsWith(`${PORTAL}jira/callback?code=`))).toBe(true);
    expect(bound()).toEqual(['bot main-user 3lo']);
  });

  it('binds nobody when the person cancels', async () => {
    const visitor = await somebody({ identity: 'bot' });
    const landing = await visitor.press(await consentFromPortal(visitor), /^Cancel$/);
    expect(landing.way.some((url) => url.includes('error=access_denied'))).toBe(true);
    expect(world.ledger).toEqual([]);
  });

  it('asks somebody who is signed out to log in, and goes on', async () => {
    const visitor = await somebody({ identity: null });
    const login = await consentFromPortal(visitor);
    expect(login.url).toMatch(/^https:\/\/id\.atlassian\.com\/login\?continue=https%3A%2F%2Fauth\.atlassian\.com/);
    await visitor.press(await visitor.press(login, /^Pat Morgan/), /^Accept$/);
    expect(bound()).toEqual(['pat main-user 3lo']);
  });

  it('comes back without asking when the app was granted before', async () => {
    Object.assign(world.dials.consent, { granted: true, promptConsent: false });
    const landing = await consentFromPortal(await somebody({ identity: 'pat' }));
    expect(landing.way.some((url) => url.includes('/consent'))).toBe(false);
    expect(landing.body).toContain('The main authorized user is now Pat Morgan.');
  });

  it('asks all the same when the vendor wants the person asked', async () => {
    world.dials.consent.granted = true;
    expect((await consentFromPortal(await somebody({ identity: 'pat' }))).url).toContain('/consent?');
    expect(world.ledger).toEqual([]);
  });

  it('can hide whose request it is, use the older address and make the state long', async () => {
    Object.assign(world.dials.consent, { consentShowsKey: false, olderPath: true, stateLength: 900 });
    const visitor = await somebody({ identity: 'bot' });
    const consent = await consentFromPortal(visitor);
    expect(consent.url).toMatch(/^https:\/\/api\.atlassian\.com\/oauth2\/authorize\/consent\?context=\w+$/);
    const authorize = new URL(consent.way.find((url) => url.includes('/authorize?')) ?? '');
    expect(authorize.searchParams.get('state')).toHaveLength(900);
    expect(authorize.search).toMatch(/state=[^&]*%2F%2Ba%3D%3D&/);
    await visitor.press(consent, /^Accept$/);
    expect(bound()).toEqual(['bot main-user 3lo']);
  });

  it('binds the site session on a Data Center', async () => {
    Object.assign(world.dials.portal, { flow: 'dc-oauth2', site: DATA_CENTER });
    const visitor = await somebody({ identity: 'pat', site: 'bot', siteHost: 'jira.acme.example' });
    const consent = await consentFromPortal(visitor);
    expect(consent.url).toContain(`${DATA_CENTER}/plugins/servlet/oauth2/consent?client_id=`);
    await visitor.press(consent, /^Accept$/);
    expect(bound()).toEqual(['bot main-user dc-oauth2']);
  });
});
