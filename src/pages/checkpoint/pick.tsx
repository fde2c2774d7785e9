import { useState } from 'preact/hooks';
import { nameOf } from '../../domain/account.ts';
import { type Connection, connectionId } from '../../domain/connection.ts';
import { Button } from '../../ui/button.tsx';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { Field } from '../../ui/field.tsx';
import { bare } from '../../ui/people.ts';
import { sayProduct } from '../../ui/verdict-words.ts';
import { say } from '../../ui/words.ts';
import type { Course } from './course.ts';

/** So many are seen at a glance. */
const MOST_UNSORTED = 8;

export interface PickProps {
  readonly candidates: readonly Connection[];
  readonly course: Course;
}

/** Which connection a consent is for, where its address names no site. */
export function Pick({ candidates, course }: PickProps) {
  const [typed, setTyped] = useState('');
  const words = typed.toLowerCase().split(/\s+/);
  const found = candidates.filter((candidate) => {
    const text = [candidate.name, ...aboutIt(candidate)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <div class="stack">
      {candidates.length > MOST_UNSORTED && (
        <div>
          <Field label={say('checkpointPickFilter')}>
            {(ids) => (
              <input {...ids} type="search" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
            )}
          </Field>
          <p role="status">{found.length === 0 && say('checkpointPickNone')}</p>
        </div>
      )}
      <ul class="picks">
        {found.map((candidate) => (
          <Candidate key={connectionId(candidate)} candidate={candidate} course={course} />
        ))}
      </ul>
      <div class="row">
        <Button kind="quiet" onPress={() => course.startOver()}>
          {say('checkpointStartOver')}
        </Button>
      </div>
    </div>
  );
}

function Candidate({ candidate, course }: { readonly candidate: Connection; readonly course: Course }) {
  const [product, account] = aboutIt(candidate);
  return (
    <li class="surface pick">
      <div>
        <h2>
          <bdi>{candidate.name}</bdi>
        </h2>
        <p class="soft">
          {product} · <bdi>{account}</bdi>
        </p>
      </div>
      <DeliberateButton
        name={`${say('checkpointPickThis')}: ${candidate.name}`}
        onPress={() => course.pick(connectionId(candidate))}
      >
        {say('checkpointPickThis')}
      </DeliberateButton>
    </li>
  );
}

/** Which product on which site, and whose account it is for: what tells connections apart. */
function aboutIt({ product, site, account }: Connection): readonly [string, string] {
  const name = nameOf(account);
  const email = account.email?.trim() || name;
  return [say('popupForSite', sayProduct(product), bare(site)), email === name ? name : `${name}, ${email}`];
}
