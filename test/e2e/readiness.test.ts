import { beforeEach, expect, test } from 'vitest';
import { DATA_CENTER } from '../world/hosts.ts';
import type { Tab } from './driver/index.ts';
import { atDesk, intending } from './people.ts';

const desk = atDesk({ granted: [`https://${DATA_CENTER.host}/*`] });

beforeEach(() => desk.setUp());

async function checked(): Promise<Tab> {
  const page = await desk.driver.newTab(desk.driver.extensionUrl('src/pages/readiness/index.html'));
  await page.clickNamed('Check now');
  await page.waitFor('return document.body.innerText.includes("Check again")', 'the end of the run');
  return page;
}

/** Answers of the table by project, sign by sign. */
const table = (page: Tab) =>
  page.evaluate<Record<string, string>>(
    `return Object.fromEntries([...document.querySelectorAll('.matrix__row')].map((row) => [
       row.querySelector('button').textContent,
       [...row.querySelectorAll('td > span[aria-hidden]')].map((sign) => sign.textContent).join(''),
     ]))`,
  );

test('every service project that the account sees: what it lacks is shown where it lacks it', async () => {
  desk.world.dials.rights.bot = { lacks: ['EDIT_ISSUES'], agentIn: ['HELP'], inTeam: ['HELP'] };
  await desk.signedInAs('bot');
  const page = await checked();
  // Seen, browse, create, comment, edit, transition, attach, agent, role. A customer may do so too.
  expect(await table(page)).toEqual({ HELP: '✓✓✓✓✗✓✓✓✓', DESK: '✓???✗??✗✗' });
  expect(await page.evaluate('return document.querySelector("main").dataset.verdict')).toBe('match');
  const asked = desk.world.seen.filter(({ path }) => path.startsWith('/rest/'));
  expect(new Set(asked.map(({ method }) => method))).toEqual(new Set(['GET']));
  // The first that failed is open by itself.
  await page.waitFor('return document.body.innerText.includes("Grant “Edit Issues”")', 'how it is repaired');
});

test('projects that are named: a wrong key and one that the account does not see are said to be so', async () => {
  const document = intending(desk.account('bot'));
  const [connection] = document.connections;
  await desk.setUp({ ...document, connections: [{ ...connection, projects: ['HELP', 'NOPE'] }] });
  await desk.signedInAs('bot');
  const page = await checked();
  expect(await table(page)).toEqual({ HELP: '✓✓✓✓✓✓✓✓✓', NOPE: '✗––––––––' });
});

test('archived projects and those that Jira does not let it ask about are named, and the rest is checked', async () => {
  Object.assign(desk.world.dials.jira, { archived: ['DESK'], forbidden: ['P2'], moreProjects: 3 });
  const document = intending(desk.account('bot'));
  const [connection] = document.connections;
  await desk.setUp({ ...document, connections: [{ ...connection, projects: ['HELP', 'DESK', 'P1', 'P2'] }] });
  await desk.signedInAs('bot');
  const page = await checked();
  expect(await table(page)).toEqual({ HELP: '✓✓✓✓✓✓✓✓✓', DESK: '✗✓✓✓✓✓✓✓✓', P1: '✓✓✓✓✓✓✓✓✓', P2: '?????????' });
  // The first that failed is open by itself.
  await page.waitFor('return document.body.innerText.includes("archive")', 'that it is archived');
  await page.clickNamed('P2');
  await page.waitFor('return document.body.innerText.includes("does not let this account ask")', 'why it is not told');
});

test('no project: said, and what is known of the account is shown', async () => {
  desk.world.dials.rights.bot = { sees: [] };
  await desk.signedInAs('bot');
  const page = await checked();
  expect(await table(page)).toEqual({});
  expect(await page.text()).toContain('no project');
});

test('a hundred projects on a Jira that refuses now and then and fails at times: every answer is right', async () => {
  Object.assign(desk.world.dials.jira, { moreProjects: 100, limitedEvery: 20, failingEvery: 50 });
  desk.world.dials.rights.bot = { agentIn: ['HELP'], inTeam: ['HELP'] };
  await desk.signedInAs('bot');
  const page = await checked();
  await page.evaluate('dispatchEvent(new Event("beforeprint"))');
  const rows = await page.evaluate<Record<string, string>>(
    `return Object.fromEntries([...document.querySelectorAll('.sheet tbody tr')].map((row) => [
       row.querySelector('th').textContent.split(' ')[0],
       [...row.querySelectorAll('td')].map((cell) => cell.textContent).join(''),
     ]))`,
  );
  const right = (at: number) => (at % 7 === 0 ? '✓??????✗✗' : '✓✓✓✓✓✓✓✓✓');
  const more = Array.from({ length: 100 }, (_, at) => [`P${at + 1}`, right(at + 1)]);
  expect(rows).toEqual({ HELP: right(1), DESK: right(7), ...Object.fromEntries(more) });
});

test('somebody else is signed in: no project is asked about', async () => {
  await desk.signedInAs('pat');
  const page = await checked();
  expect(await page.text()).toContain('Not checked: another account is signed in.');
  expect(desk.world.seen.filter(({ path }) => path.includes('project'))).toEqual([]);
});

test('Data Center: as far as its API goes, and what it does not tell is said', async () => {
  const document = intending(desk.account('bot'));
  const [connection] = document.connections;
  const account = { ...connection?.account, id: desk.account('bot').userKey };
  await desk.setUp({ ...document, connections: [{ ...connection, site: DATA_CENTER.url, account }] });
  await desk.signedInAs({ site: 'bot' }, DATA_CENTER.host);
  const page = await checked();
  expect(await table(page)).toEqual({ HELP: '✓✓✓✓✓✓✓✓?', DESK: '✓✓✓✓✓✓✓✓?' });
  expect(await page.text()).toContain('Jira Data Center does not tell.');
});

test('the popup leads there', async () => {
  await desk.signedInAs('bot');
  const popup = await desk.driver.newTab(desk.driver.extensionUrl('src/pages/popup/index.html'));
  // What it reads moves what lies below.
  await popup.waitFor('return document.querySelector("main")?.dataset.busy === "false"', 'the popup at rest');
  await popup.clickNamed('Is the account ready?');
  const page = await desk.driver.waitForTab((url) => url.includes('/readiness/'), 'the readiness page');
  await page.waitFor('return document.body.innerText.includes("Check now")', 'the button');
  expect(desk.world.seen.filter(({ path }) => path.includes('mypermissions'))).toEqual([]);
});
