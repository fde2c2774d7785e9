import { ACCOUNT_CHECKS, checksOf, type Finding } from '../../domain/readiness.ts';
import { notPassed, type Report } from '../../domain/readiness-report.ts';
import { say } from '../../ui/words.ts';
import { sayAnswer, sayCheck, sayRepair, sayWhy } from './readiness-words.ts';

/** A check that did not pass. */
export interface Lack {
  /** A project's key, or that it is the account's own. */
  readonly of: string;
  readonly check: string;
  readonly finding: Finding;
}

/** All that did not pass: of the account first, then project by project, in the order of the catalogue. */
export function lacksOf(report: Report): readonly Lack[] {
  const own = checksOf(ACCOUNT_CHECKS, report.product).flatMap(({ id }): Lack[] => {
    const finding = report.findings[id];
    const isLack = finding?.answer === 'fail' || finding?.answer === 'cannot-tell';
    return isLack ? [{ of: say('readinessAccount'), check: id, finding }] : [];
  });
  return [...own, ...notPassed(report).map(({ project, check, finding }) => ({ of: project, check, finding }))];
}

/** A check, its answer, and why it did not pass. */
export function sayFinding(check: string, { answer, why }: Finding): string {
  return `${sayCheck(check)}${say('colon')}${sayAnswer(answer)}${why ? ` (${sayWhy(why)})` : ''}`;
}

/** That, and what to do about it. */
export function sayLack({ check, finding }: Lack): string {
  return [sayFinding(check, finding), sayRepair(check, finding)].filter(Boolean).join(' ');
}
