import { describe, expect, it } from 'vitest';
import { activityCsv, activityJson, mentions } from '../../../src/pages/options/activity-export.ts';
import type { LogEntry } from '../../../src/platform/log-store.ts';

const ENTRY: LogEntry = {
  time: Date.UTC(2026, 10, 20, 14, 5),
  attempt: '1a2b3c4d',
  what: 'held',
  name: 'Acme HelpDesk+',
  connection: 'https://acme.atlassian.net',
  verdict: 'mismatch',
  account: '712020:pat',
};

describe('the log for a spreadsheet', () => {
  it('has a line of names, and one for each entry', () => {
    expect(activityCsv([ENTRY]).split('\r\n')).toEqual([
      'time,what,connection,verdict,account,reason,note,attempt,name',
      '2026-11-20T14:05:00.000Z,held,https://acme.atlassian.net,mismatch,712020:pat,,,1a2b3c4d,Acme HelpDesk+',
      '',
    ]);
  });

  it.each([
    ['agreed, "for now"', '"agreed, ""for now"""'],
    ['two\nlines', '"two\nlines"'],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@a', "'@a"],
    ['a=b', 'a=b'],
  ])('a note %j', (note, cell) => {
    expect(activityCsv([{ ...ENTRY, note }])).toContain(`,${cell},1a2b3c4d`);
  });
});

it('the log as JSON', () => {
  expect(JSON.parse(activityJson([ENTRY]))).toEqual([{ ...ENTRY, time: '2026-11-20T14:05:00.000Z' }]);
});

it.each([
  ['', true],
  ['ACME', true],
  ['acme mismatch', true],
  ['  pat ', true],
  ['acme allowed', false],
  ['held at the GATE', true],
])('%j is mentioned: %s', (words, expected) => {
  expect(mentions(ENTRY, words, 'Held at the gate')).toBe(expected);
});
