// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test } from 'vitest';
import { FirstRun } from '../../../src/pages/first-run/first-run.tsx';
import {
  BOT,
  CONNECTION,
  NO_SETTINGS,
  ofKind,
  PAT,
  PORTAL,
  SETTINGS,
  SIGNED_OUT,
  SITE,
  signedIn,
  unreadable,
} from './cast.ts';
import { english } from './english.ts';
import { MockConnector, type MockOptions, WHOLE } from './mock-connector.ts';
import {
  all,
  button,
  buttons,
  click,
  close,
  field,
  main,
  mainButtons,
  pass,
  press,
  show,
  text,
  type,
  wake,
} from './screen.ts';

afterEach(close);

const WHO = 'Who is signed in there now?';

async function firstRun(options: MockOptions = {}): Promise<MockConnector> {
  const connector = new MockConnector(options);
  await show(<FirstRun connector={connector} />);
  return connector;
}

/** The number of the step that is to be done. */
const step = () => all('[aria-current=step]').map((one) => one.dataset.step);

test('Bo, signed in as the bot, types the site and is ready after two clicks', async () => {
  const connector = await firstRun({ readings: signedIn(BOT) });
  expect(main().dataset).toMatchObject({ mauGuard: 'first-run', verdict: 'not-set-up', busy: 'false' });
  expect(step()).toEqual(['1']);
  expect(document.activeElement).toBe(field('Jira address'));
  await type('Jira address', 'acme.atlassian.net');
  await press(WHO);
  expect(step()).toEqual(['2']);
  expect(document.activeElement?.textContent).toBe('Step 2: Which account?');
  expect(text()).toContain(BOT.id);
  expect(connector.own).toBeNull();
  await wake();
  await press('Use this account');
  expect(connector.own).toEqual({
    version: 1,
    connections: [{ ...CONNECTION, name: 'HelpDesk+ on acme.atlassian.net' }],
  });
  expect(step()).toEqual(['3']);
  expect(main().dataset.verdict).toBe('match');
  expect(text()).toContain(english('firstRunReady', ['HelpDesk Bot', 'HelpDesk+']));
  expect(mainButtons()).toEqual(['Open the portal']);
  await press('Open the portal');
  expect(connector.opened).toEqual([PORTAL]);
});

describe('which Jira', () => {
  test.each<[string, readonly string[], string]>([
    ['the one that is open in tabs', [`${SITE}/browse/A-1`, `${SITE}/jira`], SITE],
    ['of two that are open neither', [SITE, 'https://beta.atlassian.net/'], ''],
    ['none is open', [], ''],
  ])('%s', async (_, jiraTabs, site) => {
    await firstRun({ jiraTabs });
    expect(field('Jira address').value).toBe(site);
  });

  test('the Enter key looks too', async () => {
    const connector = await firstRun({ readings: signedIn(BOT), jiraTabs: [SITE] });
    field('Jira address').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await pass();
    expect(connector.plans).toEqual([{ site: SITE, identity: true }]);
  });

  test('what is no Jira address is said at the field', async () => {
    const connector = await firstRun();
    await type('Jira address', 'not a site');
    await press(WHO);
    expect(text()).toContain(english('setUpSiteWrong'));
    expect(field('Jira address').getAttribute('aria-invalid')).toBe('true');
    expect(connector.plans).toEqual([]);
    expect(step()).toEqual(['1']);
  });

  test('a Data Center Jira needs the person’s leave', async () => {
    const connector = await firstRun({ grants: false });
    await type('Jira address', 'https://tools.acme.example/jira/');
    await press(WHO);
    expect(connector.asked).toEqual(['https://tools.acme.example/*']);
    expect(text()).toContain(english('setUpNoAccess', 'tools.acme.example/jira'));
    expect(connector.plans).toEqual([]);
  });

  test('another address forgets who was found', async () => {
    await firstRun({ readings: signedIn(BOT), jiraTabs: [SITE] });
    await press(WHO);
    await type('Jira address', 'https://other.atlassian.net');
    expect(step()).toEqual(['1']);
    expect(buttons()).not.toContain('Use this account');
  });
});

describe('which account', () => {
  async function found(readings: MockOptions['readings']): Promise<MockConnector> {
    const connector = await firstRun({ readings: readings as never, jiraTabs: [SITE] });
    await press(WHO);
    return connector;
  }

  test('one of a kind that cannot be main user is refused, with the reason', async () => {
    await found(signedIn(ofKind('service')));
    expect(text()).toContain(english('kindService'));
    expect(buttons()).not.toContain('Use this account');
    expect(mainButtons()).toEqual(['Switch account']);
  });

  test('nobody: signed in elsewhere, the page notices when the person comes back', async () => {
    const connector = await found(SIGNED_OUT);
    expect(mainButtons()).toEqual(['Sign in']);
    await press('Sign in');
    expect(connector.of('page/switch')).toEqual([{ type: 'page/switch', site: SITE, signedIn: false }]);
    expect(text()).toContain(english('firstRunComeBackSignedIn'));
    expect(text()).not.toContain(english('firstRunComeBack'));
    connector.readings = signedIn(BOT);
    connector.comeBack();
    await pass();
    expect(mainButtons()).toEqual(['Switch account']);
    expect(buttons()).toContain('Use this account');
    expect(text()).toContain(english('firstRunComeBack'));
  });

  test('not readable: it is tried again, since signing in may not be what is missing', async () => {
    const connector = await found(unreadable('network'));
    expect(mainButtons()).toEqual(['Try again']);
    expect(buttons()).toContain('Sign in');
    connector.readings = signedIn(BOT);
    await press('Try again');
    expect(text()).toContain(BOT.id);
  });

  test('refused by Jira: looking again would not help, another account may', async () => {
    const connector = await found(unreadable('forbidden'));
    expect(mainButtons()).toEqual(['Switch account']);
    expect(buttons()).toContain('Try again');
    expect(text()).toContain(english('firstRunComeBack'));
    await press('Switch account');
    expect(connector.of('page/switch')).toEqual([{ type: 'page/switch', site: SITE, signedIn: true }]);
  });

  test('sent to sign in: signing in is what helps', async () => {
    await found(unreadable('redirected'));
    expect(mainButtons()).toEqual(['Sign in']);
    expect(buttons()).toContain('Try again');
    expect(text()).toContain(english('firstRunComeBackSignedIn'));
  });

  test('one of a kind that nobody knows: a doubt, and no refusal', async () => {
    await found(signedIn(ofKind('unclear')));
    expect(text()).toContain(english('setUpUnclear', 'Somebody Else'));
    expect(text()).toContain(english('kindUnclear'));
    expect(text()).not.toContain(english('setUpRefused', 'Somebody Else'));
    expect(all('[role=alert]')).toEqual([]);
    expect(buttons()).not.toContain('Use this account');
  });

  test('something else in the settings is wrong: nothing is saved, and the settings are a press away', async () => {
    const own = { version: 1, mode: 'strict' as never } as const;
    const connector = await firstRun({ readings: signedIn(BOT), jiraTabs: [SITE], own, settings: NO_SETTINGS });
    await press(WHO);
    await wake();
    await press('Use this account');
    expect(connector.own).toBe(own);
    expect(step()).toEqual(['2']);
    expect(text()).toContain(english('setUpElsewhere'));
    expect(text()).not.toContain(english('faultUnknownMode'));
    await press('Open settings');
    expect(connector.optionsOpened).toBe(1);
  });

  test('what is wrong with another connection is somewhere else too', async () => {
    const own = {
      version: 1,
      connections: [{ ...CONNECTION, site: 'https://beta.atlassian.net', account: { id: '' } }],
    } as const;
    await firstRun({ readings: signedIn(BOT), jiraTabs: [SITE], own, settings: NO_SETTINGS });
    await press(WHO);
    await wake();
    await press('Use this account');
    expect(text()).toContain(english('setUpElsewhere'));
    expect(text()).not.toContain('connections[');
    expect(buttons()).toContain('Open settings');
  });

  test('what is wrong with the very one that is saved is said by its path', async () => {
    const nobody = { ...BOT, id: '' };
    await firstRun({ readings: signedIn(nobody), jiraTabs: [SITE], own: { version: 1 }, settings: NO_SETTINGS });
    await press(WHO);
    await wake();
    await press('Use this account');
    expect(text()).toContain(english('setUpFault', ['connections[0].account.id', english('faultEmpty')]));
    expect(text()).not.toContain(english('setUpElsewhere'));
  });

  test('somebody else came in the very place: the button sleeps anew', async () => {
    const connector = await found(signedIn(BOT));
    await wake();
    connector.readings = signedIn(PAT);
    connector.comeBack();
    await pass();
    expect(text()).toContain(PAT.id);
    await press('Use this account');
    expect(connector.own).toBeNull();
    await wake();
    await press('Use this account');
    expect(connector.own?.connections?.[0]?.account.id).toBe(PAT.id);
  });

  test('a click that no person made sets nothing up', async () => {
    const connector = await found(signedIn(BOT));
    await wake();
    click(button('Use this account'), false);
    await pass();
    expect(connector.own).toBeNull();
  });
});

describe('the account that was chosen', () => {
  async function chosen(more: MockOptions = {}): Promise<MockConnector> {
    const connector = await firstRun({ readings: signedIn(BOT), jiraTabs: [SITE], ...more });
    await press(WHO);
    await wake();
    await press('Use this account');
    expect(step()).toEqual(['3']);
    return connector;
  }

  test('is shown with e-mail and ID, and taken back by Undo: the settings are as they were', async () => {
    const own = { version: 1, mode: 'warn' } as const;
    const connector = await chosen({ own });
    const [card] = all('[data-step="2"] [role=group]');
    expect(card?.getAttribute('aria-label')).toBe(english('shouldBe'));
    expect(card?.textContent).toContain(`${BOT.email}${BOT.id}`);
    await press('Undo');
    expect(connector.own).toEqual(own);
    expect(step()).toEqual(['2']);
    expect(text()).toContain(english('optionsUndone'));
    expect(document.activeElement?.textContent).toBe('Step 2: Which account?');
    await wake();
    await press('Use this account');
    expect(step()).toEqual(['3']);
    expect(text()).not.toContain(english('optionsUndone'));
  });

  test('was changed again elsewhere: nothing is taken back, and that is said', async () => {
    const connector = await chosen();
    await connector.changeSettings((own) => ({
      version: 1,
      connections: (own?.connections ?? []).map((one) => ({ ...one, name: 'Renamed' })),
    }));
    await pass();
    await press('Undo');
    expect(connector.own?.connections).toHaveLength(1);
    expect(text()).toContain(english('optionsNotUndone'));
    expect(buttons()).not.toContain('Undo');
  });

  test('earlier: another is chosen in the settings', async () => {
    const connector = await firstRun({ settings: SETTINGS });
    expect(buttons()).not.toContain('Undo');
    await press(english('accountChoose'));
    expect(connector.optionsOpened).toBe(1);
  });
});

describe('done', () => {
  test('what is missing in the browser is asked for there', async () => {
    const missing = ['https://id.atlassian.com/*'];
    const connector = await firstRun({
      settings: SETTINGS,
      protection: { ...WHOLE, missingHosts: missing, privateWindows: false },
    });
    expect(step()).toEqual(['3']);
    expect(text()).toContain(english('protectPrivate'));
    expect(mainButtons()).toEqual(['Give access']);
    await press('Give access');
    expect(connector.asked).toEqual(missing);
  });

  test.each<[string, MockOptions, string, string]>([
    [
      'a host is withheld',
      { protection: { ...WHOLE, missingHosts: ['https://id.atlassian.com/*'] } },
      'optionsAccessMissing',
      'Give access',
    ],
    ['the browser refused', { protection: { ...WHOLE, holding: 'refused' } }, 'protectRefused', english('verifyTitle')],
    [
      'the worker is silent',
      { answers: { 'page/status': () => undefined } },
      'protectNoStatus',
      english('verifyTitle'),
    ],
  ])(
    '%s: it is not called done, what keeps us from it is said once, and the portal waits',
    async (_, options, why, way) => {
      await firstRun({ settings: SETTINGS, ...options });
      expect(document.activeElement?.textContent).toBe(english('firstRunStep', ['3', english('firstRunNotReady')]));
      expect(all('.notice')).toHaveLength(1);
      expect(all('.notice')[0]?.textContent).toContain(english(why));
      expect(text()).not.toContain(english('optionsAccessWhole'));
      expect(text()).not.toContain(english('firstRunHeld'));
      expect(mainButtons()).toEqual([way]);
      expect(buttons()).not.toContain('Open the portal');
    },
  );

  test('in mode monitor nobody is told that only one account can become main user', async () => {
    await firstRun({ settings: { ...SETTINGS, mode: 'monitor' }, protection: { ...WHOLE, holding: 'off' } });
    expect(all('.notice')[0]?.textContent).toBe(english('popupModeMonitor'));
    expect(all('.tone-good')).toEqual([]);
    expect(text()).not.toContain(english('firstRunHeld'));
    expect(text()).not.toContain(english('firstRunMeans'));
    expect(text()).toContain(english('firstRunAsks'));
  });

  test('allowed in private windows: nothing is said of them', async () => {
    await firstRun({ settings: SETTINGS });
    expect(text()).not.toContain(english('protectPrivate'));
    expect(text()).toContain(english('firstRunPin'));
  });

  test('an account whose name is empty is called by its e-mail', async () => {
    const account = { ...CONNECTION.account, name: ' ' };
    await firstRun({ settings: { ...SETTINGS, connections: [{ ...CONNECTION, account }] } });
    expect(text()).toContain(english('firstRunReady', [BOT.email ?? '', 'HelpDesk+']));
    expect(text()).toContain(english('accountNoName'));
    expect(all('p').map(({ textContent }) => textContent)).not.toContain(' ');
  });

  test('opened again later, it sets nothing up anew', async () => {
    await firstRun({ settings: SETTINGS });
    expect(main().dataset.verdict).toBe('unknown');
    expect(buttons()).not.toContain(WHO);
  });
});

test('under policy nothing is to be set up, and who did it is named', async () => {
  const organization = { name: 'Acme IT', support: 'mailto:it@acme.example' };
  await firstRun({ settings: { ...NO_SETTINGS, managed: true, organization } });
  expect(all('h1').map(({ textContent }) => textContent)).toEqual([english('firstRunManagedTitle')]);
  expect(text()).toContain(english('firstRunManaged'));
  expect(text()).toContain(english('popupNotSetUpManagedMeans'));
  expect(text()).toContain('Acme IT');
  expect(buttons()).toEqual([english('verifyTitle')]);
});

test('under policy in mode monitor nobody is told that changes are held', async () => {
  await firstRun({ settings: { ...NO_SETTINGS, managed: true, mode: 'monitor' } });
  expect(text()).toContain(english('firstRunManaged'));
  expect(text()).not.toContain(english('popupNotSetUpManagedMeans'));
});

test('the browser has not told of a policy yet: nothing is to be set up meanwhile', async () => {
  await firstRun({ settings: { ...NO_SETTINGS, mayBeManaged: true } });
  expect(main().dataset.busy).toBe('true');
  expect(text()).toContain(english('popupPolicyNotLoaded'));
  expect(buttons()).toEqual([]);
});
