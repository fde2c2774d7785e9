// @vitest-environment happy-dom
import './english.ts';

import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/domain/readiness-report.ts';
import { reportCsv, reportJson, reportMarkdown } from '../../../src/pages/readiness/report-export.ts';

const REPORT: Report = {
  version: 1,
  time: Date.UTC(2026, 10, 20, 14, 5),
  site: 'https://acme.atlassian.net',
  product: 'helpdesk-plus',
  role: 'Service Desk Team',
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
    expect(text).toContain(
      '- HELP: Member of the project role: cannot tell (Only a project or Jira administrator may see project roles.)',
    );
    const table = text.split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(table.map((line) => line.replaceAll('\\|', '').split('|').length)).size).toBe(1);
  });

  it('as a table: a line for each answer, and no formula', () => {
    const lines = reportCsv(REPORT).split('\r\n');
    expect(lines[0]).toBe('project,name,type,check,answer,reason');
    expect(lines).toContain(',,,Licence,fail,missing');
    expect(lines).toContain('HELP,"\'=cmd(""x"")",service_desk,Role,cannot-tell,not-an-administrator');
  });

  it('as JSON, with its summary', () => {
    expect(JSON.parse(reportJson(REPORT))).toMatchObject({
      time: '2026-11-20T14:05:00.000Z',
      summary: { state: 'not-ready', failed: 1 },
      projects: [{ key: 'HELP' }],
    });
  });
});
