// @vitest-environment happy-dom
import './english.ts';

import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/domain/readiness-report.ts';
import { csv } from '../../../src/pages/csv.ts';
import { reportCsv, reportJson, reportMarkdown } from '../../../src/pages/readiness/report-export.ts';

const REPORT: Report = {
  version: 1,
  time: Date.UTC(2026, 10, 20, 14, 5),
  site: 'https://acme.atlassian.net',
  product: 'helpdesk-plus',
  role: 'Service Desk Team',
  named: false,
  account: { id: '712020:bot', name: 'HelpDesk | *Bot*', email: 'bot@acme.example' },
  extension: '1.2.3',
  complete: true,
  findings: { Intended: { answer: 'pass' }, Licence: { answer: 'fail', why: 'missing' } },
  projects: [
    {
      key: 'HELP',
      name: '=cmd("x")',
      type: 'service_desk',
      archived: false,
      findings: { Visible: { answer: 'pass' }, Role: { answer: 'cannot-tell', why: 'not-an-administrator' } },
    },
  ],
};

describe('the report, to be kept', () => {
  it('as Markdown: when, where, who and what, and names are text', () => {
    const text = reportMarkdown(REPORT, 'HelpDesk+');
    expect(text).toContain('# HelpDesk+ · https://acme.atlassian.net');
    expect(text).toContain('2026-11-20T14:05:00.000Z');
    expect(text).toContain('HelpDesk \\| \\*Bot\\* (bot@acme.example, `712020:bot`)');
    expect(text).toContain('- ✗ Jira Service Management licence (The account does not have it.)');
    expect(text).toContain('Not ready: 1 check of the account itself failed.\n');
    const table = text.split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(table.map((line) => line.replaceAll('\\|', '').split('|').length)).size).toBe(1);
  });

  it('as Markdown what did not pass has what to do about it, of the account too', () => {
    const text = reportMarkdown(REPORT, 'HelpDesk+');
    expect(text.split('\n').slice(-4)).toEqual([
      '',
      '- The account: Jira Service Management licence: failed (The account does not have it.) Give the account access to Jira Service Management.',
      '- HELP: Member of the project role: cannot tell (Only a project or Jira administrator may see project roles.) Look in Jira yourself.',
      '',
    ]);
    expect(reportMarkdown({ ...REPORT, projects: [] }, 'HelpDesk+')).toContain('- The account: Jira Service');
  });

  it('as a table: a line for each answer, and no formula', () => {
    const lines = reportCsv(REPORT).split('\r\n');
    const about =
      '2026-11-20T14:05:00.000Z,https://acme.atlassian.net,helpdesk-plus,712020:bot,HelpDesk | *Bot*,Service Desk Team,1.2.3,yes';
    expect(lines[0]).toBe(
      'project,name,type,check,answer,reason,time,site,product,account,account name,role,MAU Guard,complete',
    );
    expect(lines).toContain(`,,,Licence,fail,missing,${about}`);
    expect(lines).toContain(`HELP,"'=cmd(""x"")",service_desk,Role,cannot-tell,not-an-administrator,${about}`);
  });

  it.each([
    ['=1', "'=1"],
    ['a;=1', "a;'=1"],
    ['a; @x', "a; '@x"],
    ['a\n-1', '"a\n\'-1"'],
    ['\uff1d1', "'\uff1d1"],
    ['\t=1', "\t'=1"],
    ['\t1', "'\t1"],
    [' =1', " '=1"],
    ['a-b; c=d', 'a-b; c=d'],
  ])('no cell is a formula, wherever a spreadsheet begins one: %j', (name, cell) => {
    expect(csv([['', name]])).toBe(`,${cell}\r\n`);
  });

  it('of a run that did not come to its end: said in each form', () => {
    const part = { ...REPORT, complete: false };
    expect(reportMarkdown(part, 'HelpDesk+')).toContain('Not everything was asked.');
    expect(reportCsv(part)).toContain(',1.2.3,no\r\n');
    expect(JSON.parse(reportJson(part))).toMatchObject({ complete: false });
  });

  it.each([
    ['https://evil.example', 'https\\://evil.example'],
    ['www.evil.example', 'www\\.evil.example'],
    ['@everybody', '\\@everybody'],
    ['bot@acme.example', 'bot@acme.example'],
    ['a ![x](y) ~~b~~ &lt;', 'a \\!\\[x\\](y) \\~\\~b\\~\\~ \\&lt;'],
  ])('as Markdown a name is no link, mention or entity: %s', (name, words) => {
    const account = { id: '1', name, email: null };
    expect(reportMarkdown({ ...REPORT, account }, 'HelpDesk+')).toContain(`- ${words} (\`1\`)`);
  });

  it('for Integration+ no role is named, as none is asked for', () => {
    const other = { ...REPORT, product: 'integration-plus' as const };
    expect(reportMarkdown(other, 'Jira Integration+')).not.toContain('Service Desk Team');
    expect(reportCsv(other)).not.toContain('Service Desk Team');
  });

  it('as JSON, with its summary', () => {
    expect(JSON.parse(reportJson(REPORT))).toMatchObject({
      time: '2026-11-20T14:05:00.000Z',
      summary: { state: 'not-ready', failed: 1 },
      projects: [{ key: 'HELP' }],
    });
  });
});
