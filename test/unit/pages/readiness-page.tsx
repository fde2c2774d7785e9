import type { RunTools } from '../../../src/atlassian/readiness-run.ts';
import { Readiness } from '../../../src/pages/readiness/readiness.tsx';
import { BOT, SETTINGS } from './cast.ts';
import { english } from './english.ts';
import { MockConnector, type MockOptions } from './mock-connector.ts';
import { all, pass, press, show } from './screen.ts';

/** A Jira in which the account has all, but may not edit in HELP. */
export function jira(change: Partial<RunTools> = {}, count = 2): RunTools {
  const keys = ['HELP', ...Array.from({ length: count - 1 }, (_, at) => `P${at}`)];
  const answer = (url: URL): unknown => {
    if (url.pathname.endsWith('/myself')) return { applicationRoles: { items: [{ key: 'jira-servicedesk' }] } };
    if (url.pathname.endsWith('/search')) {
      return {
        values: keys.map((key) => ({ key, name: `${key} desk`, projectTypeKey: 'service_desk' })),
        isLast: true,
      };
    }
    if (url.pathname.endsWith('/roledetails')) return [{ name: 'Service Desk Team' }];
    const asked = url.searchParams.get('permissions')?.split(',') ?? [];
    const lacks = url.searchParams.get('projectKey') === 'HELP' ? 'EDIT_ISSUES' : '';
    return { permissions: Object.fromEntries(asked.map((key) => [key, { havePermission: key !== lacks }])) };
  };
  return {
    fetch: async (url) => new Response(JSON.stringify(answer(new URL(url)))),
    wait: async () => undefined,
    session: async () => ({ state: 'signed-in', account: BOT }),
    ...change,
  };
}

export async function readiness(options: MockOptions = {}): Promise<MockConnector> {
  const connector = new MockConnector({ settings: SETTINGS, jira: jira(), ...options });
  await show(<Readiness connector={connector} />);
  return connector;
}

export async function ran(options: MockOptions = {}): Promise<MockConnector> {
  const connector = await readiness(options);
  await press(english('readinessBegin'));
  await pass(1_000);
  return connector;
}

/** A message as it is drawn, line below line. */
export const lines = (key: string, substitutions: readonly string[] = []) =>
  english(key, substitutions).replaceAll('\n', '');
/** The tone of the headline and of each notice, and what it says. */
export const notices = () =>
  all('.verdict, .notice').map((one) => [/tone-(\w+)/.exec(one.className)?.[1], one.textContent]);
export const openRow = () => all('.matrix__key[aria-expanded=true]').map(({ textContent }) => textContent);
export const rows = () => all('.matrix__row').map((row) => row.querySelector('th')?.textContent?.trim());

/** A Jira in which the account has all. */
export const whole: RunTools['fetch'] = async (url, init) =>
  new Response((await (await jira().fetch(url, init)).text()).replaceAll('false', 'true'));
