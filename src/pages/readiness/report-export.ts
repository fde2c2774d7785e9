import { ACCOUNT_CHECKS, checksOf, type Finding, PROJECT_CHECKS } from '../../domain/readiness.ts';
import { notPassed, type Report, summaryOf } from '../../domain/readiness-report.ts';
import { csv } from '../csv.ts';
import { plain as text } from '../markdown.ts';
import { sayAnswer, sayCheck, saySummary, sayWhy } from './readiness-words.ts';

/** The report as JSON, with its time in ISO 8601. */
export function reportJson(report: Report): string {
  return `${JSON.stringify({ ...report, time: new Date(report.time).toISOString(), summary: summaryOf(report) }, null, 2)}\n`;
}

/** The report as a table for spreadsheets (RFC 4180): one line for each check of the account and of each project. */
export function reportCsv({ findings, projects }: Report): string {
  const lines = [
    ['project', 'name', 'type', 'check', 'answer', 'reason'],
    ...Object.entries(findings).map(([id, finding]) => ['', '', '', id, finding.answer, finding.why ?? '']),
    ...projects.flatMap(({ key, name, type, findings: own }) =>
      Object.entries(own).map(([id, finding]) => [key, name ?? '', type ?? '', id, finding.answer, finding.why ?? '']),
    ),
  ];
  return csv(lines);
}

/** The report as Markdown, to be put into a ticket. */
export function reportMarkdown(report: Report, productName: string): string {
  const { site, account, extension, role, findings, projects, product } = report;
  const columns = checksOf(PROJECT_CHECKS, product);
  const head = ['', ...columns.map(({ id }) => sayCheck(id))];
  return [
    `# ${productName} · ${site}`,
    '',
    saySummary(summaryOf(report)),
    '',
    `- ${new Date(report.time).toISOString()}`,
    `- ${account ? `${text(account.name)} (${account.email ? `${text(account.email)}, ` : ''}\`${account.id}\`)` : '–'}`,
    `- ${text(role)} · MAU Guard ${extension}`,
    '',
    ...checksOf(ACCOUNT_CHECKS, product).map(
      ({ id }) => `- ${sign(findings[id])} ${sayCheck(id)}${reason(findings[id])}`,
    ),
    '',
    ...(projects.length > 0
      ? [
          row(head),
          row(head.map(() => '---')),
          ...projects.map((project) =>
            row([`${project.key} ${text(project.name ?? '')}`, ...columns.map(({ id }) => sign(project.findings[id]))]),
          ),
          '',
          ...notPassed(report).map(
            ({ project, check, finding }) =>
              `- ${project}: ${sayCheck(check)}: ${sayAnswer(finding.answer)}${reason(finding)}`,
          ),
          '',
        ]
      : []),
  ].join('\n');
}

export const SIGNS = { pass: '✓', fail: '✗', 'cannot-tell': '?', 'does-not-apply': '–' } as const;

function sign(finding: Finding | undefined): string {
  return SIGNS[finding?.answer ?? 'does-not-apply'];
}

function reason(finding: Finding | undefined): string {
  return finding?.why ? ` (${sayWhy(finding.why)})` : '';
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
