import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BackgroundReader } from '../../../src/background/readings.ts';
import type { Readings } from '../../../src/domain/reading.ts';
import { SHARED_JAR } from '../../../src/platform/jar.ts';

vi.mock('../../../src/platform/browser.ts', () => ({ browser: { runtime: { getManifest: () => ({}) } } }));

const SITE = 'https://jira.acme.example';

/** Requests that are answered when the test says so, with the name of who is signed in; and what was made known. */
let requests: ((name: string) => Promise<void>)[];
let made: string[];
let reader: BackgroundReader;

const nameIn = ({ site }: Readings) =>
  site?.outcome.state === 'signed-in' ? site.outcome.account.name : site?.outcome.state;

const read = async (maxAgeMs: number) => nameIn(await reader.read(SITE, maxAgeMs));
const known = () => nameIn(reader.known(SITE, SHARED_JAR));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  requests = [];
  made = [];
  reader = new BackgroundReader((readings) => made.push(String(nameIn(readings))));
  vi.stubGlobal('fetch', () => {
    return new Promise<Response>((resolve) => {
      requests.push(async (displayName) => {
        const body = { key: 'JIRAUSER1', name: 'somebody', displayName, active: true };
        resolve(new Response(JSON.stringify(body)));
        await new Promise((done) => setTimeout(done));
      });
    });
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('an answer that comes late does not take the place of one that was asked for after it', async () => {
  const first = read(0);
  vi.advanceTimersByTime(50);
  const second = read(0);
  await requests[1]?.('HelpDesk Bot');
  await requests[0]?.('Pat Morgan');
  expect([await first, await second]).toEqual(['Pat Morgan', 'HelpDesk Bot']);
  expect(known()).toBe('HelpDesk Bot');
  expect(made).toEqual(['HelpDesk Bot']);
});

test('what was asked for before a session could change is not served after it', async () => {
  const before = read(0);
  vi.advanceTimersByTime(10);
  reader.forget();
  vi.advanceTimersByTime(10);
  const after = read(5_000);
  await requests[0]?.('Pat Morgan');
  expect(known()).toBeUndefined();
  await requests[1]?.('HelpDesk Bot');
  expect([await before, await after]).toEqual(['Pat Morgan', 'HelpDesk Bot']);
});

test('one under way serves whoever takes an answer as old as its beginning, and nobody else', async () => {
  void read(0);
  vi.advanceTimersByTime(2_001);
  void read(2_000);
  void read(5_000);
  expect(requests).toHaveLength(2);
  for (const request of requests) await request('HelpDesk Bot');
});

test('a reading that is young enough serves again', async () => {
  const first = read(0);
  await requests[0]?.('HelpDesk Bot');
  await first;
  vi.advanceTimersByTime(5_000);
  expect(await read(5_000)).toBe('HelpDesk Bot');
  vi.advanceTimersByTime(1);
  void read(5_000);
  expect(requests).toHaveLength(2);
});
