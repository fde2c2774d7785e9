import { beforeEach, describe, expect, test } from 'vitest';
import { BETA } from '../world/hosts.ts';
import type { Tab } from './driver/index.ts';
import { atDesk, intending, PORTAL } from './people.ts';

/*
 * What people do to tabs and to the extension while a change is under way. `npm test` takes a part in which everything
 * occurs once; MAU_MATRIX=all takes all.
 */

const whole = process.env.MAU_MATRIX === 'all';

const desk = atDesk();
beforeEach(() => desk.setUp());

const goByAddress = (portal: Tab) => portal.evaluate<void>('location.href = "/main-user/change"');

/** The service account was read, and its consent page is open. */
async function cleared(): Promise<Tab> {
  await desk.signedInAs('bot');
  await (await desk.openPortal()).clickNamed('Change');
  const consent = await desk.consentPage();
  await consent.waitForPanel('guard', 'match');
  return consent;
}

async function expectNobody(): Promise<void> {
  await expect.poll(() => desk.verdicts(), { message: 'nobody says that it is held' }).toContain('mismatch');
  expect(desk.ledger()).toEqual([]);
}

/** The vendor's callback was never asked for. */
function expectNoAnswer(): void {
  expect(desk.world.seen.filter(({ query }) => query.includes('oauth_verifier='))).toEqual([]);
}

const reads = () => desk.world.seen.filter(({ path }) => path.endsWith('/myself')).length;

describe.each([
  ['loaded anew', () => desk.driver.reloadExtension()],
  ['switched off and on again', () => desk.driver.switchOffAndOn()],
] as const)('the extension is %s', (how, reload) => {
  // What follows is the same for both, as far as a page can see.
  const more = (what: string, walk: () => Promise<void>) => {
    if (whole || how === 'loaded anew') test(what, walk);
  };

  more('while a change is held: its address stays under its attempt', async () => {
    await desk.signedInAs('pat');
    await goByAddress(await desk.openPortal());
    const held = await (await desk.held('mismatch')).url();
    await reload();
    await desk.driver.newTab(held.slice(held.indexOf('&to=') + '&to='.length));
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });

  test('while the consent page is open: the guard comes back, and one click on Allow binds the service account', async () => {
    const consent = await cleared();
    const before = reads();
    await reload();
    // The one that was there has no extension any more, and reads nothing.
    await expect.poll(reads).toBeGreaterThan(before);
    await consent.clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });

  more('while the consent page is open: the guard that comes back stops Pat', async () => {
    const consent = await cleared();
    await reload();
    await desk.signedInAs('pat');
    await consent.bringToFront();
    await consent.waitForPanel('guard', 'mismatch');
    await consent.clickNamed('Allow');
    await expectNobody();
  });

  more('while the consent page is open: a script that approves in Pat’s name is held on the way back', async () => {
    const consent = await cleared();
    await reload();
    await desk.signedInAs('pat');
    await consent.evaluate(`
      const form = document.querySelector('form');
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'approve', value: 'Allow' }));
      form.submit();`);
    await desk.held('mismatch');
    expectNoAnswer();
  });

  more('while a click waits for its reading: nothing is lost, and Allow can be clicked again', async () => {
    const consent = await cleared();
    // Longer than all that follows.
    desk.world.dials.delays.myselfMs = 8_000;
    const before = reads();
    // Whoever comes back from another tab may have switched there.
    await desk.driver.newTab('about:blank');
    await consent.clickNamed('Allow');
    await expect.poll(reads).toBeGreaterThan(before);
    desk.world.dials.delays.myselfMs = 0;
    const atReload = reads();
    await reload();
    await expect.poll(reads).toBeGreaterThan(atReload);
    await consent.waitForPanel('guard', 'match');
    await consent.clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });

  test('while the portal is open: the guide comes back, and knows who is signed in', async () => {
    await desk.signedInAs('bot');
    const portal = await desk.openPortal();
    await portal.waitForPanel('guide', 'match');
    await reload();
    await desk.signedInAs('pat');
    await portal.bringToFront();
    await portal.waitForPanel('guide', 'mismatch');
    await portal.clickNamed('Change');
    expect(desk.world.seen.filter(({ path }) => path.includes('/authorize'))).toEqual([]);
  });
});

/** How a person comes to a consent page once more. */
const WAYS: readonly { readonly name: string; readonly again: (consent: Tab) => Promise<Tab> }[] = [
  { name: 'is duplicated', again: (consent) => consent.duplicate() },
  {
    name: 'is closed and opened again',
    again: async (consent) => {
      const url = await consent.url();
      await consent.close();
      return desk.driver.reopenTab(url);
    },
  },
  {
    name: 'is put out of memory and shown again',
    again: async (consent) => {
      await desk.driver.newTab('about:blank');
      return (await consent.discard()).show();
    },
  },
  {
    name: 'moves to a window of its own',
    again: async (consent) => {
      await consent.moveToNewWindow();
      return consent;
    },
  },
  { name: 'is opened once more by its address', again: async (consent) => desk.driver.newTab(await consent.url()) },
  {
    name: 'is left by Back, and come to by Forward',
    again: async (consent) => {
      await consent.back();
      await consent.forward();
      return consent;
    },
  },
  {
    name: 'is loaded anew',
    again: async (consent) => {
      await consent.reload();
      return consent;
    },
  },
];

const WHO = ['the service account is bound with one click', 'Pat, who signed in meanwhile, is stopped'] as const;

describe('the tab of the consent page', () => {
  const taken = WAYS.flatMap((way, index) =>
    WHO.map((who) => ({ way, who })).filter((_, i) => whole || i === index % 2),
  );
  test.each(taken.map((one) => [one.way.name, one.who, one] as const))('%s: %s', async (_way, _who, { way, who }) => {
    const consent = await cleared();
    const again = await way.again(consent);
    if (who === WHO[0]) {
      await again.clickNamed('Allow');
      expect(await desk.bound()).toEqual(['bot: main-user']);
      return;
    }
    // Loaded again it is read again, and only then shown.
    await again.waitForPanel('guard', 'match');
    await desk.signedInAs('pat');
    await again.bringToFront();
    await again.clickNamed('Allow');
    await expectNobody();
    expectNoAnswer();
  });

  test('is duplicated while Pat is signed in: the copy is held', async () => {
    const consent = await cleared();
    await desk.signedInAs('pat');
    await consent.duplicate();
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });
});

describe('Back and Forward', () => {
  test('Pat leaves a held change and comes back to it: it is still held', async () => {
    await desk.signedInAs('pat');
    const portal = await desk.openPortal();
    await goByAddress(portal);
    const checkpoint = await desk.held('mismatch');
    await checkpoint.back();
    expect(await checkpoint.url()).toBe(PORTAL);
    await checkpoint.forward();
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });

  test('after the change is done, Pat goes back to its consent page: it binds nobody any more', async () => {
    const consent = await cleared();
    await consent.clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
    await consent.waitForUrl((url) => url.startsWith(PORTAL), 'the portal after the callback');
    await desk.signedInAs('pat');
    await consent.back();
    // It is held, or, where it was let through a moment ago, a request that was answered is none any more to Jira.
    await consent.waitFor(
      'return /the wrong account is signed in|token_rejected/.test(document.body?.innerText)',
      'that nothing can be approved',
    );
    expect(desk.ledger()).toEqual(['bot: main-user']);
  });
});

describe('two changes at once, for two sites with an account of their own', () => {
  const BETA_ACCOUNT = 'nomail';

  beforeEach(async () => {
    const settings = intending(desk.account('bot'));
    const { accountId: id, displayName: name, email } = desk.account(BETA_ACCOUNT);
    const beta = { ...settings.connections[0], name: 'Beta HelpDesk+', site: BETA.url, account: { id, name, email } };
    await desk.setUp({ ...settings, connections: [...settings.connections, beta] });
  });

  async function change(site: string): Promise<Tab> {
    const portal = await desk.openPortal();
    await portal.evaluate('location.href = "/main-user/change?site=" + encodeURIComponent(arg)', site);
    return portal;
  }

  test('each is bound with one click', async () => {
    await desk.signedInAs('bot');
    await desk.signedInAs({ site: BETA_ACCOUNT }, BETA.host);
    const acme = await change('https://acme.atlassian.net');
    await acme.waitForPanel('guard', 'match');
    const beta = await change(BETA.url);
    await beta.waitForPanel('guard', 'match');
    await acme.clickNamed('Allow');
    await acme.waitForUrl((url) => url.startsWith(PORTAL), 'the portal after the first');
    await beta.clickNamed('Allow');
    await beta.waitForUrl((url) => url.startsWith(PORTAL), 'the portal after the second');
    expect(desk.world.ledger.map(({ handle, site }) => [handle, site])).toEqual([
      ['bot', 'https://acme.atlassian.net'],
      [BETA_ACCOUNT, BETA.url],
    ]);
  });

  test('what is right for the one is held for the other', async () => {
    await desk.signedInAs('bot');
    await desk.signedInAs({ site: 'bot' }, BETA.host);
    const acme = await change('https://acme.atlassian.net');
    await acme.waitForPanel('guard', 'match');
    await change(BETA.url);
    await desk.held('mismatch');
    await acme.clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
    expect(desk.world.ledger.map(({ site }) => site)).toEqual(['https://acme.atlassian.net']);
  });
});
