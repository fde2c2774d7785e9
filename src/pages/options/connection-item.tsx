import { type IntendedAccount, nameOf } from '../../domain/account.ts';
import type { Connection } from '../../domain/connection.ts';
import { AccountCard } from '../../ui/account-card.tsx';
import { Button } from '../../ui/button.tsx';
import { sayDay } from '../../ui/dates.ts';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { sayList } from '../../ui/lists.ts';
import { bare } from '../../ui/people.ts';
import { sayProduct } from '../../ui/verdict-words.ts';
import { say } from '../../ui/words.ts';

export interface ConnectionItemProps {
  /** As it is in force. */
  readonly connection: Connection;
  /** As it stands in the document. */
  readonly original: Connection;
  /** Undefined: not to be changed now. */
  readonly onEdit?: () => void;
  readonly onRemove?: () => void;
}

/** One connection, with the account that may be authorized, and who takes over. */
export function ConnectionItem({ connection, original, onEdit, onRemove }: ConnectionItemProps) {
  const { name, product, site, portal, projects, role } = connection;
  const takesOver = sayNext(connection, original);
  const successor = successorIn(connection);
  const facts = [
    [say('setUpProduct'), sayProduct(product)],
    [say('optionsSite'), bare(site)],
    [say('optionsPortal'), bare(portal)],
    [say('optionsProjects'), projects.length > 0 ? sayList(projects) : say('optionsAllProjects')],
    ...(role ? [[say('readinessRole'), role]] : []),
    ...(takesOver ? [[say('connectionTakesOver'), takesOver]] : []),
  ] as const;
  return (
    <article class="connection" aria-label={name}>
      <div class="stack stack--tight">
        <h4 class="connection__name">
          <bdi>{name}</bdi>
        </h4>
        <dl class="facts">
          {facts.map(([term, value]) => (
            <div key={term} class="facts__pair">
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div class="stack stack--tight">
        <AccountCard heading={say('shouldBe')} shown={{ kind: 'account', account: connection.account }} />
        {successor && (
          <AccountCard heading={successor.heading} shown={{ kind: 'account', account: successor.account }} />
        )}
      </div>
      {onEdit && onRemove && (
        <div class="row connection__remove">
          <Button name={say('connectionEditNamed', name)} onPress={onEdit}>
            {say('connectionEdit')}
          </Button>
          <DeliberateButton name={say('optionsRemoveNamed', name)} onPress={onRemove}>
            {say('optionsRemove')}
          </DeliberateButton>
        </div>
      )}
    </article>
  );
}

/** Who is accepted too, or will be; where the successor alone is, it has come into the account's place. */
function successorIn({ also, next }: Connection): { heading: string; account: IntendedAccount } | undefined {
  if (also) return { heading: say('connectionAlso'), account: also };
  return next && { heading: say('connectionTakesOverFrom', sayDay(next.from)), account: next.account };
}

/** Who takes over and when, or has; undefined: nobody does. */
function sayNext(inForce: Connection, { next, account }: Connection): string | undefined {
  if (!next) return undefined;
  const [who, day] = [nameOf(next.account), sayDay(next.from)];
  if (inForce.also) return say('connectionNextBothSince', who, day);
  // Where the successor alone is accepted, it has come into the account's place.
  if (!inForce.next) return say('connectionNextSince', who, day, nameOf(account));
  return say(next.accept === 'next' ? 'connectionNextAloneFrom' : 'connectionNextBothFrom', who, day);
}
