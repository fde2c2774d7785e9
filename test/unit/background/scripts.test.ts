import { describe, expect, it } from 'vitest';
import { filesIn, portalPatterns, wantedScripts } from '../../../src/background/scripts.ts';
import type { Connection } from '../../../src/domain/connection.ts';
import { ROUTES } from '../../../src/domain/route.ts';
import { ACME } from '../domain/make.ts';

const DATA_CENTER = 'https://jira.acme.example/jira';
const MANIFEST = {
  content_scripts: [
    { matches: ['https://account.nextup.ai/*'], js: ['guide.js'] },
    { matches: ['https://*.atlassian.net/plugins/servlet/oauth/authorize*'], js: ['guard.js'] },
  ],
};

function scripts(connections: readonly Connection[], reachable: (address: string) => boolean = () => true) {
  const settings = {
    mode: 'block',
    connections,
    organization: undefined,
    ownConnect: 'ask',
    logDays: 90,
    pointers: [],
    pointersManaged: false,
    managed: false,
    emergency: undefined,
  } as const;
  return wantedScripts(settings, MANIFEST, reachable);
}

describe('scripts beside the manifest’s', () => {
  it('are none for the vendor’s portal and a Cloud site', () => {
    expect(scripts([ACME])).toEqual([]);
  });

  it('guide a portal of another host, once, however many connections it has', () => {
    const connections = [ACME, { ...ACME, name: 'Second' }].map((c) => ({ ...c, portal: 'https://eu.nextup.ai' }));
    expect(scripts(connections)).toEqual([{ id: 'guide', matches: ['https://eu.nextup.ai/*'], js: ['guide.js'] }]);
  });

  it('guard every consent route of a Data Center site, below its context path', () => {
    const [guard, ...others] = scripts([{ ...ACME, site: DATA_CENTER }]);
    expect(others).toEqual([]);
    expect(guard).toMatchObject({ id: 'guard', js: ['guard.js'] });
    const routes = ROUTES.filter(({ host }) => host === 'site').map(({ path }) => `${DATA_CENTER}${path}*`);
    expect(guard?.matches).toEqual(routes);
    expect(routes).toContain(`${DATA_CENTER}/plugins/servlet/oauth/authorize*`);
  });

  it('run nowhere that we may not go', () => {
    const connections = [{ ...ACME, portal: 'https://eu.nextup.ai', site: DATA_CENTER }];
    expect(scripts(connections, () => false)).toEqual([]);
    expect(scripts(connections, (address) => address === DATA_CENTER).map(({ id }) => id)).toEqual(['guard']);
  });
});

describe('files of the manifest', () => {
  it.each(['src/guide.js', 'moz-extension://some-uuid/src/guide.js'])('%s is a path inside the extension', (file) => {
    expect(filesIn([file])).toEqual(['src/guide.js']);
  });
});

describe('the pages of a portal below a path', () => {
  it('are the path and what is below it, and no neighbour', () => {
    const portal = 'https://tools.acme.example/nextup';
    expect(portalPatterns(portal)).toEqual([portal, `${portal}?*`, `${portal}/*`]);
  });
});
