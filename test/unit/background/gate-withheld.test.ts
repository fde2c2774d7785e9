import { describe, expect, it, vi } from 'vitest';
import { ACME, PORTAL, SITE } from '../domain/make.ts';
import {
  AS_BOT,
  AS_PAT,
  callback,
  consent,
  eachInItsWorld,
  go,
  held,
  OTHER_SITE,
  SETTINGS,
  threeLo,
  world,
} from './gate-world.ts';

eachInItsWorld();

describe('where nothing can be written any more', () => {
  const full = () => Promise.reject(new Error('the disk is full'));
  const fullLog = () => vi.spyOn(world.stores.activityLog, 'update').mockImplementation(full);

  it('who is signed in, and what to do, is said all the same', async () => {
    fullLog();
    expect(held(await world.pass(consent(), AS_PAT)).judgement.verdict).toBe('mismatch');
    expect(world.letOn).toEqual([]);
  });

  it('a “no” goes on to the portal', async () => {
    await world.pass(consent(), AS_BOT);
    fullLog();
    vi.spyOn(world.stores.books.attempts, 'update').mockImplementation(full);
    const no = callback('token-1', 'denied');
    expect(await world.open(no, { by: 'key' })).toEqual(go(no));
  });

  it('a change is given up', async () => {
    const { ticket } = (await world.pass(consent(), AS_PAT)) as { ticket: string };
    fullLog();
    expect((await world.gate.abandon(ticket))?.standing).toBe('abandoned');
  });

  it('nobody is let on by hand: that has to stand in the log', async () => {
    world.settings = { ...SETTINGS, mode: 'warn' };
    const { ticket } = (await world.pass(consent(), AS_PAT)) as { ticket: string };
    fullLog();
    await expect(world.gate.choice(ticket, { reason: 'because' })).rejects.toThrow('the disk is full');
    expect(world.letOn).toEqual([]);
  });
});

describe('what the browser does not hold is not let on', () => {
  it('rules that it refused', async () => {
    world.report = { ok: false, why: 'memory' };
    expect(held(await world.pass(consent(), AS_BOT))).toMatchObject({ notHolding: true, stage: 'out' });
    expect(world.letOn).toEqual([]);
    expect((await world.attempt()).standing).toBe('asked');
  });

  it('nor is anything left of it where the log cannot be written either', async () => {
    world.report = { ok: false, why: 'memory' };
    vi.spyOn(world.stores.activityLog, 'update').mockRejectedValue(new Error('the disk is full'));
    expect(held(await world.pass(consent(), AS_BOT))).toMatchObject({ notHolding: true });
    expect((await world.attempt()).standing).toBe('asked');
    expect(world.letOn).toEqual([]);
  });

  it('and is let on when it does hold', async () => {
    world.report = { ok: false, why: 'memory' };
    await world.pass(consent(), AS_BOT);
    world.report = { ok: true };
    expect(await world.pass(consent(), AS_BOT)).toEqual(go(consent()));
  });

  it('a callback on a host that we may not see', async () => {
    world.unseen.add('self-hosted.example');
    const url = threeLo('state-1', 'https://self-hosted.example/cb');
    expect(held(await world.pass(url, AS_BOT))).toMatchObject({ unseenCallback: 'https://self-hosted.example' });
    expect(world.letOn).toEqual([]);
    world.unseen.clear();
    expect(await world.pass(url, AS_BOT)).toEqual(go(url));
  });

  it('an answer that is shown, and typed in by hand', async () => {
    world.unseen.add('');
    const url = `${SITE}/plugins/servlet/oauth/authorize?oauth_token=token-1&oauth_callback=oob`;
    expect(held(await world.pass(url, AS_BOT))).toMatchObject({ unseenCallback: 'urn:ietf:wg:oauth:2.0:oob' });
    expect(world.letOn).toEqual([]);
  });

  it('a callback that 1.0a does not name: then the portal’s own host must be seen', async () => {
    const portal = 'https://self-hosted.example';
    world.settings = { ...SETTINGS, connections: [{ ...ACME, portal }] };
    world.unseen.add('self-hosted.example');
    const bare = `${SITE}/plugins/servlet/oauth/authorize?oauth_token=token-1`;
    expect(held(await world.pass(bare, AS_BOT, { portal }))).toMatchObject({ unseenCallback: portal });
    expect(world.letOn).toEqual([]);
  });

  it('a callback that comes while the browser refuses rules', async () => {
    await world.pass(consent(), AS_BOT);
    world.report = { ok: false, why: 'memory' };
    expect(held(await world.pass(callback(), AS_BOT, { by: 'key' })).notHolding).toBe(true);
    expect((await world.attempt()).standing).toBe('passed');
  });

  it('a match that could not be let on counts for nothing meanwhile', async () => {
    world.report = { ok: false, why: 'memory' };
    await world.pass(consent(), AS_BOT);
    world.report = { ok: true };
    expect(held(await world.pass(callback(), AS_BOT, { by: 'key' })).startOver).toBe(true);
  });
});

describe('what is opened for nothing', () => {
  it.each([
    ['a foreign page', 'https://evil.example/'],
    ['a look-alike', consent().replace('https', 'http')],
    ['a Data Center site that nobody set up', 'https://jira.example/plugins/servlet/oauth/authorize?oauth_token=t'],
    ['a script', 'javascript:alert(1)'],
    ['nothing', ''],
  ])('%s is an error, and goes nowhere', async (_what, url) => {
    expect(await world.open(url)).toEqual({ kind: 'error', error: 'not-a-consent', portalPage: undefined });
    expect(await world.stores.books.attempts.get()).toEqual([]);
  });

  it('a page of a host where consents are, that a wide pattern caught, passes on', async () => {
    for (const url of [
      `${SITE}/jira/../%2Fplugins/x?oauth_token=t`,
      'https://id.atlassian.com/outboundAuth/start?serviceKey=another',
      `${PORTAL}/login?next=/cb?oauth_token=token-1&oauth_verifier=v`,
    ]) {
      expect(await world.open(url, { by: 'blind' })).toEqual(go(url));
    }
    expect(await world.stores.books.attempts.get()).toEqual([]);
  });

  it.each([`${SITE}/secure/admin/Trap.jspa?x=1`, 'https://evil.example/?state=1&code=1', 'https://evil.example/'])(
    'the checkpoint leads nowhere that no rule of ours would have held: %s',
    async (url) => {
      world.unseen.add('evil.example');
      expect(await world.open(url, { by: 'key' })).toMatchObject({ kind: 'error', error: 'not-a-consent' });
    },
  );

  it.each([
    ['no token', `${SITE}/plugins/servlet/oauth/authorize`],
    ['two tokens', `${SITE}/plugins/servlet/oauth/authorize?oauth_token=a&oauth_token=b`],
    ['no state', 'https://auth.atlassian.com/authorize?client_id=c'],
  ])('a consent with %s is an error: nothing could tell its callback', async (_what, url) => {
    await world.showPortal();
    expect(await world.open(url)).toEqual({
      kind: 'error',
      error: 'no-request',
      portalPage: `${PORTAL}/settings`,
    });
    expect(world.letOn).toEqual([]);
  });

  it('a consent page that hides its key is known by its tab', async () => {
    await world.pass(threeLo(), AS_BOT, { tabId: 5 });
    const hidden = 'https://api.atlassian.com/oauth2/authorize/server/consent?context=x';
    expect((await world.open(hidden, { tabId: 5, by: 'tab' })).kind).toBe('read');
    await world.showPortal(6);
    expect(await world.open(hidden, { tabId: 6, by: 'tab' })).toMatchObject({ error: 'no-request' });
  });

  it('a consent in a tab that was opened by hand, and taken for the portal’s while its rule was made', async () => {
    expect(await world.open(consent(), { by: 'tab', portal: undefined, tabId: 9 })).toEqual(go(consent()));
    expect(await world.stores.books.attempts.get()).toEqual([]);
  });

  it.each(['tab', 'new'] as const)(
    'and so does not what was held by %s, once nothing is known any more',
    async (by) => {
      const late = { by, portal: undefined, tabId: 9, age: 60_000, wasHeld: true };
      expect((await world.open(consent(), late)).kind).toBe('read');
      const keyless =
        'https://auth.atlassian.com/authorize?client_id=x&redirect_uri=https://account.nextup.ai/jira/callback';
      expect((await world.open(keyless, late)).kind).not.toBe('go');
    },
  );

  it.each(['tab', 'new'] as const)(
    'a stranger’s, held by %s, that a worker which died has never decided on, goes on however late',
    async (by) => {
      const late = { by, portal: undefined, tabId: 9, age: 60_000, wasHeld: false };
      expect(await world.open(consent(), late)).toEqual(go(consent()));
      expect(await world.stores.books.attempts.get()).toEqual([]);
    },
  );

  it.each(['key', 'blind'] as const)(
    'a stranger’s consent that was caught by %s goes on, and nothing is kept',
    async (by) => {
      await world.pass(consent('token-1'), AS_BOT);
      const url = consent('token-11', OTHER_SITE);
      expect(await world.open(url, { by, portal: undefined, tabId: 9 })).toEqual(go(url));
      expect(await world.stores.books.attempts.get()).toHaveLength(1);
    },
  );

  it.each(['key', 'blind'] as const)(
    'a consent in a tab of the portal is not let on unread because %s caught it first',
    async (by) => {
      await world.showPortal(1);
      expect((await world.open(consent(), { by, portal: undefined, tabId: 1 })).kind).toBe('read');
    },
  );
});

describe('saying no by a link of the consent page', () => {
  const no = `${consent()}&deny=Deny`;

  it('is free whoever is signed in, on a page that was opened, and its callback is a denial as ever', async () => {
    await world.pass(consent(), AS_BOT);
    expect(await world.open(no, { by: 'tab' })).toEqual(go(no));
    expect(await world.open(callback('token-1', 'denied'), { by: 'key' })).toEqual(go(callback('token-1', 'denied')));
  });

  it('and what comes back of it all the same is read', async () => {
    await world.pass(consent(), AS_BOT);
    await world.open(no, { by: 'tab' });
    expect(held(await world.pass(callback(), AS_PAT, { by: 'key' })).judgement.verdict).toBe('mismatch');
  });

  it('opens no page that was not opened before, nor one that is over', async () => {
    expect((await world.open(no)).kind).toBe('read');
    expect(held(await world.pass(no, AS_PAT)).judgement.verdict).toBe('mismatch');
    await world.open(callback('token-1', 'denied'), { by: 'key' });
    expect((await world.open(no)).kind).toBe('read');
  });
});
