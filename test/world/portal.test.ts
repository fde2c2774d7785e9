import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Dials, World } from './api.ts';
import { Visitor } from './visitor.ts';
import { createWorld } from './world.ts';

const PORTAL = 'https://account.nextup.ai/';
const CONSENT = /^https:\/\/acme\.atlassian\.net\/plugins\/servlet\/oauth\/authorize\?oauth_token=/;

let world: World;
let bot: Visitor;
beforeAll(async () => {
  world = await createWorld();
  bot = await Visitor.signedIn(world, { identity: 'bot', site: 'bot' });
});
beforeEach(() => world.reset());
afterAll(() => world.close());

const bound = () => world.ledger.map(({ purpose, handle, flow }) => `${handle} ${purpose} ${flow}`);

describe('the portal', () => {
  it.each<Dials['portal']['change']>(['link', 'link-direct', 'link-blank', 'redirect-chain'])(
    'leads an administrator to the consent page by %s',
    async (change) => {
      world.dials.portal.change = change;
      const consent = await bot.follow(await bot.open(PORTAL), 'Change');
      expect(consent.url).toMatch(CONSENT);
      expect(consent.way).toHaveLength({ 'link-direct': 1, 'redirect-chain': 4 }[change as string] ?? 2);
    },
  );

  it.each<Dials['portal']['change']>(['form-get', 'form-post'])(
    'leads an administrator there by %s',
    async (change) => {
      world.dials.portal.change = change;
      expect((await bot.press(await bot.open(PORTAL), /^Change$/)).url).toMatch(CONSENT);
    },
  );

  it.each<Dials['portal']['change']>(['button-location', 'window-open', 'popup', 'confirm-dialog'])(
    'gives %s to its script',
    async (change) => {
      world.dials.portal.change = change;
      const { body } = await bot.open(PORTAL);
      expect(body).toContain(`data-go="${change}" data-to="${PORTAL}main-user/change?site=`);
      expect(body.includes('<dialog')).toBe(change === 'confirm-dialog');
    },
  );

  it.each<[Dials['portal']['markup'], string]>([
    ['table', '<th scope="row">Main authorized user</th>'],
    ['definition-list', '<dt>Main authorized user</dt>'],
    ['card', '<h3>Main authorized user</h3>'],
    ['plain', '<span>Main authorized user:</span>'],
  ])('builds the row as a %s', async (markup, html) => {
    world.dials.portal.markup = markup;
    expect((await bot.open(PORTAL)).body).toContain(html);
  });

  it('uses the words that it is told, escaped', async () => {
    Object.assign(world.dials.portal, { label: 'Main <user> & "account"', changeLabel: 'change' });
    expect((await bot.open(PORTAL)).body).toContain('Main &lt;user&gt; &amp; &quot;account&quot;');
  });

  it.each<[Dials['portal']['shows'], string]>([
    ['name', 'Pat Morgan</td><td><a href="https://account.nextup.ai/main-user'],
    ['email', 'pat.morgan@acme.example'],
    ['id', '5b10ac8d82e05b22cc7d4ef5'],
    ['nothing', '<td>Connected</td>'],
  ])('shows the main user by %s', async (shows, html) => {
    world.setMainUser('pat');
    world.dials.portal.shows = shows;
    expect((await bot.open(PORTAL)).body.replaceAll(/\s*\n\s*/g, '')).toContain(html);
  });

  it('has no row, a late row, or two rows', async () => {
    world.dials.portal.noRow = true;
    expect((await bot.open(PORTAL)).body).not.toContain('Main authorized user');
    world.reset();
    world.dials.portal.renderAfterMs = 100;
    expect((await bot.open(PORTAL)).body).not.toContain('Main authorized user');
    expect((await bot.open(`${PORTAL}main-user/rows`)).body).toContain('Main authorized user');
    world.reset();
    world.dials.portal.secondSite = 'https://beta.atlassian.net';
    expect((await bot.open(PORTAL)).body).toContain('Main authorized user (beta.atlassian.net)');
  });

  it('also lives below a path of a shared host, and its callback with it', async () => {
    const consent = await bot.follow(await bot.open('https://tools.acme.example/nextup/'), 'Change');
    const landing = await bot.press(consent, /^Allow$/);
    expect(landing.url).toMatch(/^https:\/\/tools\.acme\.example\/nextup\/\?purpose=main-user&result=allowed/);
    expect(landing.body).toContain('The main authorized user is now HelpDesk Bot.');
    expect(world.ledger[0]?.callbackHost).toBe('tools.acme.example');
  });

  it('can have its callback on another host of the vendor', async () => {
    Object.assign(world.dials.portal, { callbackHost: 'connect.vendor.example', callbackInAddress: false });
    const consent = await bot.follow(await bot.open(PORTAL), 'Change');
    expect(new URL(consent.url).searchParams.has('oauth_callback')).toBe(false);
    expect((await bot.press(consent, /^Allow$/)).url).toMatch(/^https:\/\/account\.nextup\.ai\//);
    expect(world.ledger[0]?.callbackHost).toBe('connect.vendor.example');
  });

  it('ends a pop-up in a page that tells its opener and closes', async () => {
    world.dials.portal.landing = 'closes';
    const landing = await bot.press(await bot.follow(await bot.open(PORTAL), 'Change'), /^Allow$/);
    expect(landing.body).toContain(`window.opener.postMessage("allowed", '*')`);
    expect(bound()).toEqual(['bot main-user oauth1']);
  });
});

describe('a person who connects an account of their own', () => {
  it('does so from Slack, and the main user stays', async () => {
    const pat = await Visitor.signedIn(world, { identity: 'pat', site: 'pat' });
    const consent = await pat.follow(await pat.open('https://app.slack.com/client'), 'Connect Now');
    expect((await pat.press(consent, /^Allow$/)).body).toContain('Your own account (Pat Morgan) is now connected.');
    expect(bound()).toEqual(['pat own-connect oauth1']);
    expect(world.mainUser()).toBeUndefined();
  });

  it('does so from Slack by 3LO', async () => {
    const pat = await Visitor.signedIn(world, { identity: 'pat', site: 'pat' });
    const consent = await pat.follow(await pat.open('https://app.slack.com/client?flow=3lo'), 'Connect Now');
    await pat.press(consent, /^Accept$/);
    expect(bound()).toEqual(['pat own-connect 3lo']);
  });

  it('does so from a page of the portal', async () => {
    const consent = await bot.press(await bot.open(`${PORTAL}own`), /^Connect my own account$/);
    await bot.press(consent, /^Allow$/);
    expect(bound()).toEqual(['bot own-connect oauth1']);
  });

  it('binds the main user with the first installation, which begins in Slack too', async () => {
    const consent = await bot.follow(await bot.open('https://app.slack.com/client'), 'Finish installation');
    await bot.press(consent, /^Allow$/);
    expect(bound()).toEqual(['bot main-user oauth1']);
  });

  it('connects another company’s app, which is no business of the portal', async () => {
    const page = await bot.open('https://www.example.com/');
    expect((await bot.press(await bot.follow(page, 'Connect Board App'), /^Allow$/)).body).toContain(
      'allowed: HelpDesk Bot',
    );
    await bot.press(await bot.follow(page, 'Connect Board App with Atlassian'), /^Accept$/);
    expect(bound()).toEqual(['bot other-app oauth1', 'bot other-app 3lo']);
    expect(world.ledger.map(({ callbackHost }) => callbackHost)).toEqual(['www.example.com', 'www.example.com']);
  });
});

describe('a consent page that is built otherwise', () => {
  const consent = async () => bot.follow(await bot.open(PORTAL), 'Change');

  it('approves and denies by forms without names', async () => {
    world.dials.consent.oauth1 = 'form-no-names';
    await bot.press(await consent(), /^Deny$/);
    expect(bound()).toEqual([]);
    const page = await consent();
    expect(page.body).not.toContain('name="approve"');
    await bot.press(page, /^Allow$/);
    expect(bound()).toEqual(['bot main-user oauth1']);
  });

  it('approves and denies by links', async () => {
    world.dials.consent.oauth1 = 'get-link';
    await bot.follow(await consent(), 'Deny');
    expect(bound()).toEqual([]);
    await bot.follow(await consent(), 'Allow');
    expect(bound()).toEqual(['bot main-user oauth1']);
  });

  it('takes no approval by GET where it offers none', async () => {
    const page = await consent();
    expect((await bot.open(`${page.url}&approve=Allow`)).url).toContain('/plugins/servlet/oauth/authorize');
    expect(bound()).toEqual([]);
  });

  it('answers its own script with the address to go on to', async () => {
    world.dials.consent.oauth1 = 'script-button';
    const page = await consent();
    const token = new URL(page.url).searchParams.get('oauth_token') ?? '';
    const form = { oauth_token: token, approve: 'Allow' };
    const answer = await bot.ask(page.url, { form, accept: 'application/json' });
    await bot.open(String((JSON.parse(answer.body) as { location: string }).location));
    expect(bound()).toEqual(['bot main-user oauth1']);
  });

  it.each<Dials['consent']['autopilot']>(['get-link', 'fetch-then-location', 'fetch-follow', 'form-submit', 'image'])(
    'carries a script that approves by %s',
    async (autopilot) => {
      const scripts = (body: string) => body.split('<script>').length;
      const plain = scripts((await consent()).body);
      world.dials.consent.autopilot = autopilot;
      expect(scripts((await consent()).body)).toBe(plain + 1);
    },
  );

  it('makes the person choose a site before Accept, on 3LO', async () => {
    world.dials.portal.flow = '3lo';
    world.dials.consent.threeLO = 'choose-site';
    const page = await consent();
    expect(page.body).toContain('Use app on');
    expect(page.body).toMatch(/value="accept" disabled>Accept/);
  });

  it('can bring a service worker that lies about who is signed in', async () => {
    world.dials.consent.lyingServiceWorker = 'bot';
    const page = await bot.open('https://acme.atlassian.net/browse/HELP-1');
    expect(page.body).toContain('/practice/worker.js?as=bot');
    const worker = await bot.open('https://acme.atlassian.net/practice/worker.js?as=bot');
    expect(worker.headers['service-worker-allowed']).toBe('/');
    expect(worker.body).toContain('HelpDesk Bot');
  });
});
