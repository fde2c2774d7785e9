import type { Finding } from '../../domain/readiness.ts';
import { say } from '../../ui/words.ts';
import { sayAnswer, sayCheck, sayRepair, sayWhy } from './readiness-words.ts';
import { SIGNS } from './report-export.ts';

interface CheckListProps {
  readonly checks: readonly { readonly id: string; readonly repairAt: (key: string) => string }[];
  readonly findings: Readonly<Record<string, Finding>>;
  readonly site: string;
  readonly projectKey?: string;
}

/** Checks one below the other, with the way to repair those that failed, and to look where it cannot be told. */
export function CheckList({ checks, findings, site, projectKey = '' }: CheckListProps) {
  return (
    <ul class="checks">
      {checks.map(({ id, repairAt }) => {
        const finding: Finding = findings[id] ?? { answer: 'does-not-apply' };
        const { answer, why } = finding;
        const isGood = answer === 'pass' || answer === 'does-not-apply';
        return (
          <li key={id} class={`checks__item matrix__cell--${answer}`}>
            <span aria-hidden="true">{SIGNS[answer]}</span>
            <div>
              <strong>{sayCheck(id)}</strong>
              {say('colon')}
              {sayAnswer(answer)}
              {why && <p>{sayWhy(why)}</p>}
              {!isGood && (
                <p>
                  {sayRepair(id, finding)}{' '}
                  <a href={site + repairAt(projectKey)} target="_blank" rel="noreferrer">
                    {say('readinessOpenInJira')}
                  </a>
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
