import type { Account } from './account.ts';
import type { Product } from './connection.ts';
import {
  ACCOUNT_CHECKS,
  type AccountFacts,
  type Answer,
  checksOf,
  type Finding,
  PROJECT_CHECKS,
  type Project,
  type ProjectFacts,
  type Scope,
} from './readiness.ts';
import { type Kept, LETTERS } from './readiness-kept.ts';

/** What a run found, to be shown and kept. */
export interface Report {
  readonly version: 1;
  /** Milliseconds since 1970, when it began. */
  readonly time: number;
  readonly site: string;
  readonly product: Product;
  readonly role: string;
  /** Its projects are those that were named; else all that the account sees. */
  readonly named: boolean;
  /** Whose session answered; undefined: nobody's. */
  readonly account: Pick<Account, 'id' | 'name' | 'email'> | undefined;
  /** Version of the extension. */
  readonly extension: string;
  /** Everything was asked, and of one account. */
  readonly complete: boolean;
  /** By id of the check. */
  readonly findings: Readonly<Record<string, Finding>>;
  readonly projects: readonly ProjectReport[];
}

export interface ProjectReport extends Project {
  readonly findings: Readonly<Record<string, Finding>>;
}

/** The findings of the account, by id of the check. */
export function judgeAccount(facts: AccountFacts, { product }: Scope): Record<string, Finding> {
  return Object.fromEntries(checksOf(ACCOUNT_CHECKS, product).map(({ id, judge }) => [id, judge(facts)]));
}

/** The findings of one project. */
export function judgeProject(facts: ProjectFacts, scope: Scope): ProjectReport {
  const checks = checksOf(PROJECT_CHECKS, scope.product);
  const findings = Object.fromEntries(checks.map(({ id, judge }) => [id, judge(facts, scope)]));
  return { ...facts.project, findings };
}

/** In one word, and in numbers. */
export interface Summary {
  /** `ready`: everything passed. `unsure`: nothing failed, and something cannot be told. `empty`: and there is no project. */
  readonly state: 'ready' | 'not-ready' | 'unsure' | 'empty' | 'incomplete';
  readonly projects: number;
  /** Projects in which something failed. */
  readonly failing: number;
  /** Checks that failed, those of the account included. */
  readonly failed: number;
  readonly untold: number;
  /** Everything was asked. */
  readonly complete: boolean;
}

export function summaryOf({
  findings,
  projects,
  complete,
}: Pick<Report, 'findings' | 'projects' | 'complete'>): Summary {
  const all = [findings, ...projects.map((project) => project.findings)];
  const count = (answer: Answer) =>
    all.reduce((sum, one) => sum + Object.values(one).filter((finding) => finding.answer === answer).length, 0);
  const [failed, untold] = [count('fail'), count('cannot-tell')];
  const failing = projects.filter(hasFailed).length;
  const rest = untold > 0 ? 'unsure' : projects.length === 0 ? 'empty' : 'ready';
  const state = failed > 0 ? 'not-ready' : complete ? rest : 'incomplete';
  return { state, projects: projects.length, failing, failed, untold, complete };
}

export function hasFailed({ findings }: Pick<ProjectReport, 'findings'>): boolean {
  return Object.values(findings).some(({ answer }) => answer === 'fail');
}

/** What did not pass in projects, in the order of the report and of the catalogue. */
export function notPassed({
  projects,
  product,
}: Pick<Report, 'projects' | 'product'>): readonly { project: string; check: string; finding: Finding }[] {
  const checks = checksOf(PROJECT_CHECKS, product);
  return projects.flatMap(({ key, findings }) =>
    checks.flatMap(({ id }) => {
      const finding = findings[id];
      return finding && finding.answer !== 'pass' && finding.answer !== 'does-not-apply'
        ? [{ project: key, check: id, finding }]
        : [];
    }),
  );
}

/** A report as it is kept. */
export function kept({ time, product, role, named, account, findings, projects }: Report): Kept {
  return {
    time,
    product,
    account: account?.id ?? '',
    role,
    named,
    findings: letters(findings, idsOf(ACCOUNT_CHECKS, product)),
    projects: Object.fromEntries(
      projects.map((project) => [project.key, letters(project.findings, idsOf(PROJECT_CHECKS, product))]),
    ),
  };
}

/** What is otherwise than at the last run. */
export interface Change {
  /** Undefined: of the account. */
  readonly project: string | undefined;
  readonly check: string;
  readonly before: Answer;
  readonly after: Answer;
}

export interface Changes {
  readonly since: number;
  readonly changed: readonly Change[];
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/**
 * Compares with what was kept; undefined where that is of another account or product, or not everything was asked: what
 * was not is not gone.
 */
export function changesSince(before: Kept, report: Report): Changes | undefined {
  const now = kept(report);
  if (!report.complete || before.product !== now.product || before.account !== now.account) return undefined;
  // A list that was named otherwise is no news of Jira's.
  const isListed = !before.named && !report.named;
  const keys = Object.keys(now.projects);
  return {
    since: before.time,
    changed: [
      ...differences(undefined, idsOf(ACCOUNT_CHECKS, now.product), before.findings, now.findings),
      ...Object.entries(now.projects).flatMap(([key, found]) =>
        differences(key, idsOf(PROJECT_CHECKS, now.product), before.projects[key], found),
      ),
    ],
    added: isListed ? keys.filter((key) => !(key in before.projects)) : [],
    gone: isListed ? Object.keys(before.projects).filter((key) => !(key in now.projects)) : [],
  };
}

/** What there was no answer to before, as with a new project, is no change. */
function differences(
  project: string | undefined,
  ids: readonly string[],
  before: string | undefined,
  after: string,
): Change[] {
  return ids.flatMap((check, at) => {
    const [was, is] = [answerOf(before?.[at]), answerOf(after[at])];
    return was && is && was !== is ? [{ project, check, before: was, after: is }] : [];
  });
}

function answerOf(letter: string | undefined): Answer | undefined {
  return (Object.keys(LETTERS) as Answer[]).find((answer) => LETTERS[answer] === letter);
}

function letters(findings: Readonly<Record<string, Finding>>, ids: readonly string[]): string {
  return ids.map((id) => LETTERS[findings[id]?.answer ?? 'does-not-apply']).join('');
}

function idsOf(
  checks: readonly { readonly id: string; readonly products: readonly Product[] }[],
  product: Product,
): string[] {
  return checksOf(checks as never, product).map(({ id }: { id: string }) => id);
}
