import { ACCOUNT_CHECKS, checksOf, type Finding, PROJECT_CHECKS } from '../../domain/readiness.ts';
import { type Report, summaryOf } from '../../domain/readiness-report.ts';
import { csv } from '../csv.ts';
import { plain as text } from '../markdown.ts';
import { lacksOf, sayLack } from './not-passed.ts';
import { sayCheck, saySummary, sayWhy } from './readiness-words.ts';

/** The report as JSON, with its time in ISO 8601. */
export function reportJson(report: Report): string {
  return `${JSON.stringify({ ...report, time: new Date(report.time).toISOString(), summary: summaryOf(report) }, null, 2)}\n`;
}

const COLUMNS = ['project', 'name', 'type', 'check', 'answer', 'reason'];
const ABOUT = ['time', 'site', 'product', 'account', 'account name', 'role', 'MAU Guard', 'complete'];

/**
 * The report as a table for spreadsheets (RFC 4180): one line for each check of the account and of each project, with
 * what the report is about, so that lines of several can stand in one sheet.
 */
export function reportCsv(report: Report): string {
  const { findings, projects, account, product } = report;
  const about = [
    new Date(report.time).toISOString(),
    report.site,
    product,
    account?.id,
    account?.name,
    roleOf(report),
    report.extension,
    report.complete ? 'yes' : 'no',
  ];
  const lines = [
    [...COLUMNS, ...ABOUT],
    ...Object.entries(findings).map(([id, { answer, why }]) => ['', '', '', id, answer, why, ...about]),
    ...projects.flatMap(({ key, name, type, findings: own }) =>
      Object.entries(own).map(([id, { answer, why }]) => [key, name, type, id, answer, why, ...about]),
    ),
  ];
  return csv(lines);
}

/** Integration+ asks for no role. */
function roleOf({ product, role }: Report): string | undefined {
  return product === 'helpdesk-plus' ? role : undefined;
}

/** The report as Markdown, to be put into a ticket. */
export function reportMarkdown(report: Report, productName: string): string {
  const { site, account, extension, findings, projects, product } = report;
  const role = roleOf(report);
  const columns = checksOf(PROJECT_CHECKS, product);
  const head = ['', ...columns.map(({ id }) => sayCheck(id))];
  return [
    `# ${productName} · ${site}`,
    '',
    saySummary(report),
    '',
    `- ${new Date(report.time).toISOString()}`,
    `- ${account ? `${text(account.name)} (${account.email ? `${text(account.email)}, ` : ''}${code(account.id)})` : '–'}`,
    `- ${role === undefined ? '' : `${text(role)} · `}MAU Guard ${extension}`,
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
            row([
              `${text(project.key)} ${text(project.name ?? '')}`,
              ...columns.map(({ id }) => sign(project.findings[id])),
            ]),
          ),
          '',
        ]
      : []),
    ...lacksOf(report).map((lack) => `- ${text(lack.of)}: ${sayLack(lack)}`),
    '',
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

function code(id: string): string {
  return `\`${id.replace(/[`|\s]+/g, ' ')}\``;
}
