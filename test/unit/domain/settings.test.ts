import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_PORTAL } from '../../../src/domain/connection.ts';
import { inForce, untilPolicyIsKnown } from '../../../src/domain/in-force.ts';
import { readPolicy } from '../../../src/domain/policy-reading.ts';
import {
  type Checked,
  checkSettings,
  checkSettingsText,
  pointedSchema,
  type SettingsDocument,
} from '../../../src/domain/settings.ts';
import { FAULT_CODES, type Fault, type FaultCode } from '../../../src/domain/settings-faults.ts';
import { ACME, anyWebUrl, BOT, PORTAL, SITE } from './make.ts';

const TODAY = { day: '2026-11-29', ms: Date.parse('2026-11-29T12:00:00Z') };

// Properties are tried with many cases; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const account = { id: BOT.id, name: BOT.name, email: BOT.email };
const connection = { name: 'Acme', product: 'helpdesk-plus', portal: PORTAL, site: SITE, account, projects: ['HELP'] };
const document = {
  version: 1,
  mode: 'block',
  connections: [connection],
  organization: { name: 'Acme IT', support: 'mailto:it@acme.example' },
  ownConnect: 'ask',
};

const withConnection = (change: object) => ({ ...document, connections: [{ ...connection, ...change }] });
const withAccount = (change: object) => withConnection({ account: { ...account, ...change } });
const withPointer = (change: object) => ({
  ...document,
  pointers: [{ row: 'Bot owner', control: 'Reassign', ...change }],
});
const without = (object: object, key: string) => Object.fromEntries(Object.entries(object).filter(([k]) => k !== key));

const MINE = { portal: DEFAULT_PORTAL, row: 'Bot owner', control: 'Reassign' };

function settings(checked: Checked): SettingsDocument {
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return checked.settings;
}

/** Every way of being wrong, with the path that must be named. */
const WRONG: [string, unknown, FaultCode, string][] = [
  ['a number', 5, 'not-an-object', ''],
  ['a text', 'block', 'not-an-object', ''],
  ['null', null, 'not-an-object', ''],
  ['a list', [document], 'not-an-object', ''],
  ['no version', without(document, 'version'), 'missing', 'version'],
  ['a later version', { ...document, version: 2 }, 'unknown-version', 'version'],
  ['a version in quotes', { ...document, version: '1' }, 'unknown-version', 'version'],
  ['an unknown mode', { ...document, mode: 'BLOCK' }, 'unknown-mode', 'mode'],
  ['no mode but null', { ...document, mode: null }, 'unknown-mode', 'mode'],
  [
    'an unknown way to take over',
    withConnection({ next: { account: { id: 'x' }, from: '2026-12-01', accept: 'neither' } }),
    'unknown-handover',
    'connections[0].next.accept',
  ],
  ['an unknown choice', { ...document, ownConnect: 'allow' }, 'unknown-choice', 'ownConnect'],
  ['no day at all', { ...document, logDays: 0 }, 'not-a-number-of-days', 'logDays'],
  ['half a day', { ...document, logDays: 0.5 }, 'not-a-number-of-days', 'logDays'],
  ['more than ten years', { ...document, logDays: 3_651 }, 'not-a-number-of-days', 'logDays'],
  ['days in quotes', { ...document, logDays: '90' }, 'wrong-type', 'logDays'],
  ['a pointer without a row', withPointer({ row: undefined }), 'missing', 'pointers[0].row'],
  ['a row without a letter', withPointer({ row: '★ !' }), 'not-a-name', 'pointers[0].row'],
  ['a row of 81 letters', withPointer({ row: 'o'.repeat(81) }), 'not-a-name', 'pointers[0].row'],
  ['a control of 81 letters', withPointer({ control: 'c'.repeat(81) }), 'not-a-name', 'pointers[0].control'],
  ['a control that nothing tells', withPointer({ control: '…' }), 'no-name-and-no-place', 'pointers[0]'],
  ['a pointer to no portal', withPointer({ portal: 'here' }), 'not-an-address', 'pointers[0].portal'],
  [
    'a place before the first',
    withPointer({ place: { up: 1, tag: 'b', nth: -1, of: 1 } }),
    'wrong-type',
    'pointers[0].place.nth',
  ],
  ['a place that is half one', withPointer({ place: { up: 1, tag: 'b', nth: 0 } }), 'missing', 'pointers[0].place.of'],
  ['connections that are no list', { ...document, connections: connection }, 'wrong-type', 'connections'],
  ['a connection that is a text', { ...document, connections: ['Acme'] }, 'wrong-type', 'connections[0]'],
  ['no name', withConnection({ name: undefined }), 'missing', 'connections[0].name'],
  ['an empty name', withConnection({ name: ' ' }), 'empty', 'connections[0].name'],
  ['a name that is a number', withConnection({ name: 5 }), 'wrong-type', 'connections[0].name'],
  ['no product', withConnection({ product: undefined }), 'missing', 'connections[0].product'],
  ['an unknown product', withConnection({ product: 'HelpDesk+' }), 'unknown-product', 'connections[0].product'],
  [
    'a portal without https',
    withConnection({ portal: 'account.nextup.ai' }),
    'not-an-address',
    'connections[0].portal',
  ],
  ['a portal that is a number', withConnection({ portal: 5 }), 'wrong-type', 'connections[0].portal'],
  ['no site', withConnection({ site: undefined }), 'missing', 'connections[0].site'],
  ['a site that is a name', withConnection({ site: 'acme' }), 'not-an-address', 'connections[0].site'],
  [
    'a site without encryption',
    withConnection({ site: 'http://acme.atlassian.net' }),
    'not-an-address',
    'connections[0].site',
  ],
  ['a Cloud site with a path', withConnection({ site: `${SITE}/jira` }), 'site-with-path', 'connections[0].site'],
  ['nobody who takes over', withConnection({ next: { from: TODAY.day } }), 'missing', 'connections[0].next.account'],
  [
    'one who takes over at some time',
    withConnection({ next: { account: BOT, from: 'soon' } }),
    'not-a-day',
    'connections[0].next.from',
  ],
  [
    'one who takes over on no day',
    withConnection({ next: { account: BOT, from: '2026-13-01' } }),
    'not-a-day',
    'connections[0].next.from',
  ],
  ...[' 2026-12-01', '2026-12-01T00:00'].map((from): (typeof WRONG)[number] => [
    `one who takes over on “${from}”`,
    withConnection({ next: { account: BOT, from } }),
    'not-a-day',
    'connections[0].next.from',
  ]),
  [
    'one who takes over on a day that its month does not have',
    withConnection({ next: { account: BOT, from: '2026-02-31' } }),
    'not-a-day',
    'connections[0].next.from',
  ],
  [
    'an emergency until some time',
    { ...document, breakGlass: { who: 'all', until: 'soon' } },
    'not-a-moment',
    'breakGlass.until',
  ],
  [
    'an emergency for nobody',
    { ...document, breakGlass: { who: '', until: '2026-12-01T00:00Z' } },
    'empty',
    'breakGlass.who',
  ],
  ['an empty role', withConnection({ role: ' ' }), 'empty', 'connections[0].role'],
  ['no account', withConnection({ account: undefined }), 'missing', 'connections[0].account'],
  ['an account that is an id', withConnection({ account: BOT.id }), 'wrong-type', 'connections[0].account'],
  ['no account id', withAccount({ id: undefined }), 'missing', 'connections[0].account.id'],
  ['an empty account id', withAccount({ id: '' }), 'empty', 'connections[0].account.id'],
  ['an account id that is a number', withAccount({ id: 712020 }), 'wrong-type', 'connections[0].account.id'],
  ['an account name that is null', withAccount({ name: null }), 'wrong-type', 'connections[0].account.name'],
  ['an e-mail that is a list', withAccount({ email: [] }), 'wrong-type', 'connections[0].account.email'],
  ['projects that are a text', withConnection({ projects: 'HELP' }), 'wrong-type', 'connections[0].projects'],
  ['a project that is a number', withConnection({ projects: ['HELP', 7] }), 'wrong-type', 'connections[0].projects[1]'],
  [
    'a project by its name',
    withConnection({ projects: ['Help desk'] }),
    'not-a-project-key',
    'connections[0].projects[0]',
  ],
  [
    'the second of two',
    { ...document, connections: [connection, { ...connection, name: '' }] },
    'empty',
    'connections[1].name',
  ],
  ['an organisation that is a text', { ...document, organization: 'Acme' }, 'wrong-type', 'organization'],
  ['no organisation name', { ...document, organization: {} }, 'missing', 'organization.name'],
  ['an empty organisation name', { ...document, organization: { name: '' } }, 'empty', 'organization.name'],
  [
    'a support address that is a script',
    { ...document, organization: { name: 'Acme', support: 'javascript:alert(1)' } },
    'not-a-support-address',
    'organization.support',
  ],
  [
    'a support address within a sentence',
    { ...document, organization: { name: 'Acme', support: 'see https://help.acme.example' } },
    'not-a-support-address',
    'organization.support',
  ],
  [
    'a support address with more behind it',
    { ...document, organization: { name: 'Acme', support: 'mailto:it@acme.example or call' } },
    'not-a-support-address',
    'organization.support',
  ],
  [
    'a support address that is a number',
    { ...document, organization: { name: 'Acme', support: 5 } },
    'wrong-type',
    'organization.support',
  ],
];

describe('a settings document is refused whole', () => {
  it.each(WRONG)('%s', (_what, value, code, path) => {
    const checked = checkSettings(value);
    expect(checked.ok).toBe(false);
    expect(checked).not.toHaveProperty('settings');
    expect(checked.ok ? [] : checked.faults).toEqual<Fault[]>([{ path, code }]);
  });

  it('a list is no document, and its keys are none to warn of', () => {
    expect(checkSettings([document]).warnings).toEqual([]);
  });

  it('and every fault is named at once', () => {
    const checked = checkSettings({
      version: 3,
      mode: 'loud',
      connections: [{ ...connection, site: 'acme' }, 7],
      ownConnect: 'perhaps',
    });
    expect(checked.ok ? [] : checked.faults).toEqual<Fault[]>([
      { path: 'version', code: 'unknown-version' },
      { path: 'mode', code: 'unknown-mode' },
      { path: 'connections[0].site', code: 'not-an-address' },
      { path: 'connections[1]', code: 'wrong-type' },
      { path: 'ownConnect', code: 'unknown-choice' },
    ]);
  });

  it('a file that is no JSON is said to be none', () => {
    for (const text of ['', '{', "{'version': 1}", '{"version": 1},']) {
      expect(checkSettingsText(text)).toEqual({ ok: false, faults: [{ path: '', code: 'not-json' }], warnings: [] });
    }
  });

  it('every code of the catalogue has a case here', () => {
    const shown = new Set<FaultCode>([...WRONG.map(([, , code]) => code), 'not-json', 'unknown-key', 'policy-only']);
    expect([...shown].sort()).toEqual([...FAULT_CODES].sort());
  });
});

describe('a settings document is taken', () => {
  it('as DESIGN writes it', () => {
    expect(checkSettings(document)).toEqual({ ok: true, settings: document, warnings: [] });
  });

  it('with nothing but its version', () => {
    expect(settings(checkSettings({ version: 1 }))).toEqual({ version: 1 });
  });

  it('with addresses in their normal form', () => {
    const written = withConnection({ portal: ' https://Account.Nextup.ai/ ', site: 'https://ACME.atlassian.net//' });
    expect(settings(checkSettings(written)).connections?.[0]).toMatchObject({ portal: PORTAL, site: SITE });
  });

  it('with the vendor’s portal and all projects where it names none', () => {
    const short = withConnection({ portal: undefined, projects: undefined });
    expect(settings(checkSettings(short)).connections?.[0]).toMatchObject({ portal: PORTAL, projects: [] });
  });

  it('with a Data Center base URL and its context path', () => {
    const dataCenter = withConnection({ site: 'https://tools.acme.example:8443/jira/' });
    expect(settings(checkSettings(dataCenter)).connections?.[0]?.site).toBe('https://tools.acme.example:8443/jira');
  });

  it('with an account of which only the id is known', () => {
    const checked = checkSettings(withConnection({ account: { id: ' 712020:bot ', email: null } }));
    expect(settings(checked).connections?.[0]?.account).toEqual({ id: '712020:bot', email: null });
  });

  it('without the signs that nobody sees in an id that was copied from a page', () => {
    const checked = checkSettings(withConnection({ account: { id: '\u200b712020:\u00adbot\u200e\ufeff' } }));
    expect(settings(checked).connections?.[0]?.account).toEqual({ id: '712020:bot' });
    const nobody = checkSettings(withConnection({ account: { id: ' \u200b ' } }));
    expect(nobody.ok ? [] : nobody.faults).toEqual([{ path: 'connections[0].account.id', code: 'empty' }]);
  });

  it.each([[1], [3_650]])('with a log that is kept for %i days', (logDays) => {
    expect(settings(checkSettings({ ...document, logDays })).logDays).toBe(logDays);
  });

  it('with a row of 80 letters, and a control without a name in its place', () => {
    const place = { up: 1, tag: 'button', nth: 0, of: 2 };
    const pointer = { row: 'o'.repeat(80), control: '…', place };
    expect(settings(checkSettings(withPointer(pointer))).pointers).toEqual([{ ...MINE, ...pointer }]);
  });

  it.each([
    ['at the top', { ...document, colour: 'red' }, 'colour'],
    ['in a connection', withConnection({ sites: [] }), 'connections[0].sites'],
    ['in an account', withAccount({ key: 'x' }), 'connections[0].account.key'],
    [
      'in the eleventh connection',
      { ...document, connections: [...Array(10).fill(connection), { ...connection, sites: [] }] },
      'connections[10].sites',
    ],
    ['in the organisation', { ...document, organization: { name: 'Acme', logo: 'x' } }, 'organization.logo'],
    ['by an unlucky name', JSON.parse('{"version": 1, "__proto__": {}, "constructor": 1}'), '__proto__'],
  ])('with a warning for an unknown key %s', (_where, value, path) => {
    const checked = checkSettings(value);
    expect(checked.ok).toBe(true);
    expect(checked.warnings).toContainEqual({ path, code: 'unknown-key' });
    expect(JSON.stringify(settings(checked))).not.toContain(path.split('.').at(-1));
  });

  it('with warnings beside faults', () => {
    const checked = checkSettings({ ...document, mode: 'x', colour: 'red' });
    expect(checked).toMatchObject({ ok: false, warnings: [{ path: 'colour', code: 'unknown-key' }] });
  });
});

describe('policy: what is right applies, what is wrong is named and loosens nothing', () => {
  it('a right policy applies as it is', () => {
    const policy = {
      ...document,
      logDays: 30,
      pointers: [MINE],
      breakGlass: { who: 'all', until: '2026-12-01T18:00Z' },
    };
    expect(readPolicy(policy)).toEqual({ settings: policy, faults: [] });
  });

  it('each right connection applies beside the wrong ones', () => {
    const { settings, faults } = readPolicy({
      ...document,
      connections: [7, connection, { ...connection, site: 'x' }],
    });
    expect(settings.connections).toEqual([connection]);
    expect(faults).toEqual<Fault[]>([
      { path: 'connections[0]', code: 'wrong-type' },
      { path: 'connections[2].site', code: 'not-an-address' },
    ]);
  });

  it('each right pointer applies beside the wrong ones', () => {
    const { settings, faults } = readPolicy({ ...document, pointers: [MINE, { row: '', control: 'Reassign' }] });
    expect(settings.pointers).toEqual([MINE]);
    expect(faults).toEqual([{ path: 'pointers[1].row', code: 'empty' }]);
  });

  it.each([['loud'], [null], [1], ['Monitor'], [['monitor']]])('mode %j counts as block', (mode) => {
    const { settings, faults } = readPolicy({ ...document, mode });
    expect(settings.mode).toBe('block');
    expect(faults).toEqual([{ path: 'mode', code: 'unknown-mode' }]);
  });

  it.each([['allow'], [null], [true]])('ownConnect %j counts as hold', (ownConnect) => {
    const { settings, faults } = readPolicy({ ...document, ownConnect });
    expect(settings.ownConnect).toBe('hold');
    expect(faults).toEqual([{ path: 'ownConnect', code: 'unknown-choice' }]);
  });

  it('an absent mode is block, an absent choice is hold', () => {
    expect(readPolicy({ version: 1 }).settings).toMatchObject({ mode: 'block', ownConnect: 'hold' });
  });

  it('a policy need not name its version', () => {
    expect(readPolicy(without(document, 'version'))).toEqual({ settings: document, faults: [] });
  });

  it('a faulty organisation is left out, and the rest applies', () => {
    const { settings, faults } = readPolicy({ ...document, organization: { name: 5 } });
    expect(settings).toMatchObject({ mode: 'block', connections: [connection], organization: undefined });
    expect(faults).toEqual([{ path: 'organization.name', code: 'wrong-type' }]);
  });

  it('another version is named, and what is right still applies', () => {
    const { settings, faults } = readPolicy({ ...document, version: 2 });
    expect(settings.connections).toEqual([connection]);
    expect(faults).toEqual([{ path: 'version', code: 'unknown-version' }]);
  });

  it('unknown keys are named', () => {
    expect(readPolicy({ ...document, colour: 'red' }).faults).toEqual([{ path: 'colour', code: 'unknown-key' }]);
  });

  it('connections that are no list are named, and count as none, not as the person’s own', () => {
    const { settings, faults } = readPolicy({ ...document, connections: 'all' });
    expect(settings.connections).toEqual([]);
    expect(faults).toEqual([{ path: 'connections', code: 'wrong-type' }]);
  });

  it.each([[null], [[]], ['block'], [7]])('%j, which is no document at all, still means block and hold', (value) => {
    const { settings, faults } = readPolicy(value);
    expect(settings).toMatchObject({ mode: 'block', ownConnect: 'hold', connections: undefined });
    expect(faults).toContainEqual({ path: '', code: 'not-an-object' });
  });
});

describe('what is in force', () => {
  const own: SettingsDocument = {
    version: 1,
    mode: 'warn',
    connections: [ACME],
    organization: { name: 'Mine' },
    ownConnect: 'ask',
    logDays: 1,
    pointers: [MINE],
  };
  const beta = { ...ACME, name: 'Beta', site: 'https://beta.atlassian.net' };
  const policy: SettingsDocument = {
    version: 1,
    mode: 'monitor',
    connections: [beta],
    organization: { name: 'Acme IT' },
    ownConnect: 'ask',
    logDays: 3_650,
    pointers: [],
  };

  it('nothing at all: block, ask, no connection', () => {
    expect(inForce(undefined, undefined, TODAY)).toEqual({
      mode: 'block',
      connections: [],
      organization: undefined,
      ownConnect: 'ask',
      logDays: 90,
      pointers: [],
      pointersManaged: false,
      managed: false,
    });
  });

  it('a person’s own settings', () => {
    const { version: _version, ...mine } = own;
    expect(inForce(own, undefined, TODAY)).toEqual({ ...mine, managed: false, pointersManaged: false });
  });

  it('pointers of a person’s own, as long as the policy has none', () => {
    expect(inForce(own, { version: 1 }, TODAY)).toMatchObject({ pointers: [MINE], pointersManaged: false });
    expect(inForce(own, policy, TODAY)).toMatchObject({ pointers: [], pointersManaged: true });
  });

  it('the policy, for every key that it has', () => {
    const { version: _version, ...theirs } = policy;
    expect(inForce(own, policy, TODAY)).toEqual({ ...theirs, managed: true, pointersManaged: true });
  });

  it('under a policy that says nothing, a person’s own mode and choice do not loosen anything', () => {
    expect(inForce(own, { version: 1 }, TODAY)).toEqual({
      mode: 'block',
      connections: [ACME],
      organization: { name: 'Mine' },
      ownConnect: 'hold',
      logDays: 1,
      pointers: [MINE],
      pointersManaged: false,
      managed: true,
    });
  });

  it('until it is known whether there is a policy: what a person set up guards; where nothing is, the strict choices', () => {
    const mine = inForce({ ...own, mode: 'warn', ownConnect: 'ask' }, undefined, TODAY);
    expect(untilPolicyIsKnown(mine)).toEqual({ ...mine, mayBeManaged: true });
    const nobodys = inForce({ version: 1, mode: 'monitor', ownConnect: 'ask' }, undefined, TODAY);
    expect(untilPolicyIsKnown(nobodys)).toEqual({
      ...nobodys,
      mode: 'block',
      ownConnect: 'hold',
      mayBeManaged: true,
    });
  });

  it('a policy with an empty list of connections takes the person’s own away', () => {
    expect(inForce(own, { version: 1, connections: [] }, TODAY).connections).toEqual([]);
  });
});

describe('whatever a document says', () => {
  const fixed = fc.constantFrom(
    ...WRONG.map(([, value]) => value),
    document,
    { connections: { connections: [] } },
    { version: 1, connections: [null, [], { account: null }] },
  );
  const keys = [
    'version',
    'mode',
    'connections',
    'organization',
    'ownConnect',
    'account',
    'projects',
    'site',
    '__proto__',
  ];
  const anyJson = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.jsonValue(),
      fixed,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 5 }),
    ),
  })).value;
  const anyAddress = anyWebUrl.map((url) => `https://h.example/${new URL(url).pathname}`);
  const filled = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const anyDocument = fc.record(
    {
      version: fc.constant(1),
      mode: fc.constantFrom('block', 'warn', 'monitor'),
      connections: fc.array(
        fc.record(
          {
            name: filled,
            product: fc.constantFrom('helpdesk-plus', 'integration-plus'),
            portal: anyAddress,
            site: fc.oneof(anyAddress, fc.constant(SITE)),
            account: fc.record(
              { id: filled, name: fc.string(), email: fc.option(fc.string()) },
              { requiredKeys: ['id'] },
            ),
            projects: fc.array(fc.stringMatching(/^[A-Z][A-Z0-9_]*$/)),
          },
          { requiredKeys: ['name', 'product', 'site', 'account'] },
        ),
        { maxLength: 3 },
      ),
      organization: fc.record({ name: filled, support: maybe(fc.constant('https://help.acme.example')) }),
      ownConnect: fc.constantFrom('ask', 'hold'),
    },
    { requiredKeys: ['version'] },
  );

  it('it is checked, and never an error', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const checked = checkSettings(value);
        if (!checked.ok) expect(checked.faults.length).toBeGreaterThan(0);
        const policy = readPolicy(value);
        const { mode, ownConnect } = inForce(undefined, policy.settings, TODAY);
        const given = (value ?? {}) as Record<string, unknown>;
        expect(mode === 'block' || mode === given.mode).toBe(true);
        expect(ownConnect === 'hold' || ownConnect === given.ownConnect).toBe(true);
      }),
    );
  });

  it('any text is checked, and never an error', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void checkSettingsText(text)));
  });

  it('what is exported is imported again as the same', () => {
    fc.assert(
      fc.property(anyDocument, (value) => {
        const first = settings(checkSettings(value));
        const again = settings(checkSettingsText(JSON.stringify(first)));
        expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(first)));
      }),
    );
  });

  it('a right document is the same as settings and as policy', () => {
    fc.assert(
      fc.property(anyDocument, (value) => {
        const own = inForce(settings(checkSettings(value)), undefined, TODAY);
        const { settings: policy, faults } = readPolicy(value);
        expect(faults).toEqual([]);
        expect(policy.connections).toEqual(settings(checkSettings(value)).connections);
        expect(inForce(undefined, policy, TODAY)).toMatchObject({
          connections: own.connections,
          organization: own.organization,
        });
      }),
    );
  });
});

it('what a picker has learned is taken where a name or a place tells the control', () => {
  const place = { up: 1, tag: 'button', nth: 0, of: 2 };
  const taken = [{ control: 'Reassign' }, { control: '', place }, { control: '…' }, { control: '' }].map((pointed) =>
    v.is(pointedSchema, { row: 'Bot owner', ...pointed }),
  );
  expect(taken).toEqual([true, true, false, false]);
});

it('whoever takes over is accepted from that day on', () => {
  const next = { account: { id: '712020:heir' }, from: TODAY.day } as const;
  const document = settings(checkSettings(withConnection({ next })));
  const account = (day: string) => inForce(document, undefined, { day, ms: 0 }).connections.map(({ also }) => also?.id);
  expect([account('2026-11-28'), account(TODAY.day)]).toEqual([[undefined], ['712020:heir']]);
});

describe('an emergency', () => {
  const breakGlass = { who: 'administrators on call', until: '2026-11-29T18:00:00+02:00' };
  const policy = () => readPolicy({ ...document, breakGlass }).settings;
  const at = (time: string) => ({ day: TODAY.day, ms: Date.parse(time) });

  it('is declared by policy, and over at its time', () => {
    expect(inForce(undefined, policy(), at('2026-11-29T15:59:59Z')).emergency).toEqual(breakGlass);
    expect(inForce(undefined, policy(), at('2026-11-29T16:00:00Z')).emergency).toBeUndefined();
  });

  it('ends at a moment as programs write it, too', () => {
    const until = '2026-11-29T12:00:00.500Z';
    expect(readPolicy({ ...document, breakGlass: { who: 'all', until } }).settings.breakGlass?.until).toBe(until);
  });

  it('is nobody’s own to declare, and a file that has one says so', () => {
    const checked = checkSettings({ ...document, breakGlass });
    expect(checked).toMatchObject({ ok: true, warnings: [{ path: 'breakGlass', code: 'policy-only' }] });
    expect(inForce(settings(checked), undefined, at('2026-11-29T12:00:00Z')).emergency).toBeUndefined();
    expect(inForce(settings(checked), { version: 1 }, at('2026-11-29T12:00:00Z')).emergency).toBeUndefined();
  });

  it.each([
    'tomorrow',
    '2026-12-01',
    '2026-12-01T18:00',
    '2026-13-01T18:00Z',
    '2026-02-30T18:00Z',
    '+002026-12-01T18:00Z',
  ])('without a moment (%s) it is none', (until) => {
    const { settings, faults } = readPolicy({ ...document, breakGlass: { who: 'all', until } });
    expect(faults).toEqual([{ path: 'breakGlass.until', code: 'not-a-moment' }]);
    expect(inForce(undefined, settings, TODAY).emergency).toBeUndefined();
  });
});

it('a policy’s connection with a fault leaves its portal guarded, and nobody accepted there', () => {
  const portal = 'https://portal.acme.example/nextup';
  const faulty = { ...connection, portal: `${portal}/`, next: { account: { id: 'x' }, from: 'soon' } };
  const others = [5, null, { portal: 'nowhere' }, { portal: { toString: null, valueOf: null } }];
  const policy = readPolicy({ ...document, connections: [connection, faulty, ...others] });
  expect(inForce(undefined, policy.settings, TODAY)).toMatchObject({
    connections: [{ name: connection.name }],
    faultyPortals: [portal],
  });
});
