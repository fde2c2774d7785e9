import { nameOf } from '../../domain/account.ts';
import { type Connection, connectionId } from '../../domain/connection.ts';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { bare } from '../../ui/people.ts';
import { say } from '../../ui/words.ts';
import type { Course } from './course.ts';

export interface PickProps {
  readonly candidates: readonly Connection[];
  readonly course: Course;
}

/** Which connection a consent is for, where its address names no site. */
export function Pick({ candidates, course }: PickProps) {
  return (
    <ul class="picks">
      {candidates.map((candidate) => (
        <li key={connectionId(candidate)} class="surface pick">
          <div>
            <h2>
              <bdi>{candidate.name}</bdi>
            </h2>
            <p class="soft">
              {bare(candidate.site)} · <bdi>{nameOf(candidate.account)}</bdi>
            </p>
          </div>
          <DeliberateButton
            name={`${say('checkpointPickThis')}: ${candidate.name}`}
            onPress={() => course.pick(connectionId(candidate))}
          >
            {say('checkpointPickThis')}
          </DeliberateButton>
        </li>
      ))}
    </ul>
  );
}
