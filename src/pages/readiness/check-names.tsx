import { say } from '../../ui/words.ts';
import { sayCheck } from './readiness-words.ts';

interface CheckNamesProps {
  readonly checks: readonly { readonly id: string }[];
  /** Where not all rows are drawn: which one it is, from 1. */
  readonly index?: number;
}

/** The head of a table of projects × checks, on the screen and on paper. */
export function CheckNames({ checks, index }: CheckNamesProps) {
  return (
    <tr aria-rowindex={index}>
      <th scope="col">{say('readinessProject')}</th>
      {checks.map(({ id }) => (
        <th scope="col" key={id}>
          {sayCheck(id)}
        </th>
      ))}
    </tr>
  );
}
