import { describe, expect, test } from 'vitest';
import recorded from '../../docs/permissions.lock.json' with { type: 'json' };
import { BROWSERS, type Browser, type Manifest, manifestOf, tableRows } from './built.ts';

/** What browsers ask people about, when they install and again when an update has more of it. */
type Asked = Record<keyof (typeof recorded)['chrome'], readonly string[]>;

const KINDS = Object.keys(recorded.chrome) as (keyof Asked)[];

function asks(manifest: Manifest): Asked {
  const scripts = manifest.content_scripts.flatMap(({ matches }) => matches);
  return {
    permissions: manifest.permissions,
    hosts: manifest.host_permissions,
    'optional permissions': manifest.optional_permissions ?? [],
    'optional hosts': manifest.optional_host_permissions ?? [],
    'pages with our scripts': [...new Set(scripts)],
    'data that is collected': manifest.browser_specific_settings?.gecko.data_collection_permissions.required ?? [],
  };
}

const NEW =
  'is new: at the update Chromium switches the extension off, and Firefox keeps the old one, until each person agrees. ' +
  'Can it be optional, and asked for on a click? If it has to be: its reason into docs/permissions.md, itself into ' +
  'docs/permissions.lock.json, and both into the notes of the release.';
const NEW_LATER =
  'is new: people can be asked for it one day. If that is meant: its reason into docs/permissions.md, and itself into ' +
  'docs/permissions.lock.json.';
const GONE =
  'is no longer asked for: take it out of docs/permissions.lock.json and docs/permissions.md. To ask for it once more, ' +
  'later, is to ask everybody again.';

/** What differs from what people have agreed to, and what is to be done about it. */
function differences(browser: Browser, now: Asked, then: Asked): string[] {
  const news = (kind: string) => (kind.startsWith('optional') ? NEW_LATER : NEW);
  return KINDS.flatMap((kind) => [
    ...now[kind].filter((one) => !then[kind].includes(one)).map((one) => `${browser}, ${kind}: ${one} ${news(kind)}`),
    ...then[kind].filter((one) => !now[kind].includes(one)).map((one) => `${browser}, ${kind}: ${one} ${GONE}`),
  ]);
}

describe.each(BROWSERS)('an update of the build for %s', (browser) => {
  const agreed: Asked = recorded[browser];

  test('asks for nothing that people have not agreed to', () => {
    expect(differences(browser, asks(manifestOf(browser)), agreed)).toEqual([]);
  });

  test.each(KINDS)('with more, or fewer, %s would be noticed', (kind) => {
    const more: Asked = { ...agreed, [kind]: [...agreed[kind], 'another'] };
    expect(differences(browser, more, agreed)).toEqual([expect.stringMatching(`${kind}: another is new`)]);
    expect(differences(browser, agreed, more)).toEqual([expect.stringMatching(`${kind}: another is no longer`)]);
  });
});

/** What the second column of the table calls the builds. */
const CALLED: Readonly<Record<Browser, readonly string[]>> = {
  chrome: ['both', 'Chromium'],
  firefox: ['both', 'Firefox'],
};

describe('docs/permissions.md', () => {
  const rows = tableRows('docs/permissions.md');
  const named = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  const rowsOfPermissions = rows.filter((cells) => cells.length === 3);
  const rowsOfHosts = rows.filter(([first = '']) => first.startsWith('`https://'));

  test.each(BROWSERS)(
    'has a row with a reason for every permission and host of the build for %s, and no other',
    (browser) => {
      const { permissions, hosts, ...rest } = asks(manifestOf(browser));
      const ofBrowser = rowsOfPermissions.filter(([, where = '']) => CALLED[browser].includes(where));
      expect(ofBrowser.flatMap(([names]) => named(names)).sort()).toEqual(
        [...permissions, ...rest['optional permissions']].sort(),
      );
      expect(rowsOfHosts.flatMap(([names]) => named(names)).sort()).toEqual(
        [...hosts, ...rest['optional hosts']].sort(),
      );
    },
  );

  test('gives reasons that fit into the form of the Chrome Web Store', () => {
    const reasons = [...rowsOfPermissions, ...rowsOfHosts].map((cells) => cells.at(-1) ?? '');
    for (const reason of reasons) {
      expect(reason.length).toBeGreaterThan(20);
      expect(reason.length).toBeLessThanOrEqual(1_000);
    }
  });
});
