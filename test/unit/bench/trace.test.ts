import { expect, test } from 'vitest';
import { piecesOf, type TraceEvent } from '../../bench/trace.ts';

const OURS = 'chrome-extension://ours/';
const PAGE = 'https://account.nextup.ai/';
const isPage = (url: string) => url === PAGE;

const mark = (name: string, ts: number, pid = 1): TraceEvent => ({ name, ph: 'I', pid, tid: 1, ts });
const ran = (name: string, ts: number, dur: number, tdur: number, url?: string): TraceEvent => ({
  ...{ name, ph: 'X', pid: 1, tid: 1, ts, dur, tdur },
  ...(url !== undefined && { args: { data: { url } } }),
});

const BEGINNING = [mark('navigationStart', 1_000), mark(`bench begun ${PAGE}`, 3_000)];
const IDLE = mark('bench idle', 50_000);

test('what the extension runs is counted once, however it calls itself', () => {
  const events = [
    ran('FunctionCall', 10_500, 1_000, 400, `${OURS}a.js`),
    ran('EvaluateScript', 10_000, 4_000, 2_000, `${OURS}a.js`),
    ...BEGINNING,
    IDLE,
  ];
  expect(piecesOf(events, OURS, isPage)).toEqual([{ at: 9, thread: 2, wall: 4, idle: false }]);
});

test("the page's scripts and other extensions are not counted, nor is the same thread elsewhere", () => {
  const events = [
    ...BEGINNING,
    ran('EvaluateScript', 10_000, 100, 100, `${PAGE}app.js`),
    ran('FunctionCall', 11_000, 100, 100, 'chrome-extension://theirs/a.js'),
    ran('FunctionCall', 12_000, 100, 100),
    ran('v8.compile', 13_000, 100, 100, `${OURS}a.js`),
    { ...ran('FunctionCall', 14_000, 100, 100, `${OURS}a.js`), pid: 2 },
    IDLE,
  ];
  expect(piecesOf(events, OURS, isPage)).toEqual([]);
});

test('a call of ours in the middle of one of the page is ours', () => {
  const events = [
    ...BEGINNING,
    ran('FunctionCall', 10_000, 5_000, 5_000, `${PAGE}app.js`),
    ran('FunctionCall', 11_000, 1_000, 900, `${OURS}a.js`),
    IDLE,
  ];
  expect(piecesOf(events, OURS, isPage)?.map(({ thread }) => thread)).toEqual([0.9]);
});

test('idle is what comes after the page was idle, or in an idle callback before', () => {
  const events = [
    ...BEGINNING,
    ran('FunctionCall', 10_000, 100, 100, `${OURS}a.js`),
    ran('FireIdleCallback', 20_000, 500, 500),
    ran('FunctionCall', 20_100, 100, 100, `${OURS}a.js`),
    IDLE,
    ran('FunctionCall', 60_000, 100, 100, `${OURS}a.js`),
  ];
  expect(piecesOf(events, OURS, isPage)?.map(({ idle }) => idle)).toEqual([false, true, true]);
});

test('a content script that runs before the first script of its page belongs to it; what was in the process before does not', () => {
  const events = [
    mark('navigationStart', 100),
    ran('EvaluateScript', 500, 100, 100, `${OURS}a.js`),
    ...BEGINNING,
    ran('EvaluateScript', 2_000, 100, 100, `${OURS}a.js`),
    IDLE,
  ];
  expect(piecesOf(events, OURS, isPage)?.map(({ at }) => at)).toEqual([1]);
});

test('of several loads of a page the last counts', () => {
  const events = [
    ...BEGINNING,
    ran('EvaluateScript', 4_000, 100, 100, `${OURS}a.js`),
    IDLE,
    mark('navigationStart', 100_000),
    mark(`bench begun ${PAGE}`, 101_000),
    ran('EvaluateScript', 102_000, 100, 100, `${OURS}a.js`),
    mark('bench idle', 110_000),
  ];
  expect(piecesOf(events, OURS, isPage)?.map(({ at, idle }) => [at, idle])).toEqual([[2, false]]);
});

test.each([
  ['the page', [IDLE]],
  ['its beginning', [mark(`bench begun ${PAGE}`, 3_000), IDLE]],
  ['its end', BEGINNING],
])('a trace without %s says nothing', (_what, events) => {
  expect(piecesOf(events, OURS, isPage)).toBeUndefined();
});
