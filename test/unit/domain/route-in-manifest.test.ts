import { describe, expect, it } from 'vitest';
import firefox from '../../../manifest.firefox.json' with { type: 'json' };
import manifest from '../../../manifest.json' with { type: 'json' };
import { ROUTE_NAMES, ROUTES } from '../../../src/domain/route.ts';

/** Whether a match pattern takes an address: `*` stands for anything, and `*.` before a host for any part of one. */
function takes(pattern: string, address: string): boolean {
  const words = pattern.split('*').map((word) => word.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${words.join('.*')}$`).test(address);
}

/** A page of the route where no setting names its site: on Jira Cloud, or on the host that the route names. */
const addressOf = ({ host, path }: (typeof ROUTES)[number]) =>
  `https://${host === 'site' ? 'acme.atlassian.net' : host}${path}?some=query`;

const routes = ROUTES.map((route) => [`${route.name} ${route.path}`, route] as const);
const pages = manifest.content_scripts.filter(({ js }) => js.some((file) => file.includes('consent')));

describe('the manifest knows each consent route', () => {
  it.each(routes)('%s: its host is asked for', (_name, route) => {
    expect(manifest.host_permissions.some((pattern) => takes(pattern, addressOf(route)))).toBe(true);
  });

  // Sites that a setting names have their scripts registered (`background/scripts.ts`): all that Data Center has.
  it.each(routes.filter(([, { name }]) => !name.startsWith('dc-')))('%s: the guard stands there', (_name, route) => {
    expect(pages.flatMap(({ matches }) => matches).some((pattern) => takes(pattern, addressOf(route)))).toBe(true);
  });

  it('and Firefox has the same', () => {
    expect(Object.keys(firefox)).not.toEqual(expect.arrayContaining(['host_permissions']));
    expect(Object.keys(firefox)).not.toEqual(expect.arrayContaining(['content_scripts']));
  });
});

it('no route is named that has no page, so that what is stored by its name can be read', () => {
  expect([...new Set(ROUTES.map(({ name }) => name))]).toEqual([...ROUTE_NAMES]);
});
