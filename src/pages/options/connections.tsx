import { type Connection, connectionId } from '../../domain/connection.ts';
import { SETTINGS_VERSION, type Settings } from '../../domain/settings.ts';
import { AccountCard } from '../../ui/account-card.tsx';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { bare } from '../../ui/people.ts';
import { sayProduct } from '../../ui/verdict-words.ts';
import { say } from '../../ui/words.ts';
import type { MakeChange } from './changes.ts';

export interface ConnectionsProps {
  readonly settings: Settings;
  readonly makeChange: MakeChange;
}

/** The connections in force, each with the account that alone may be authorized. */
export function Connections({ settings, makeChange }: ConnectionsProps) {
  const { connections, managed } = settings;
  const remove = (gone: Connection) => {
    const id = connectionId(gone);
    makeChange(
      (own) => ({
        ...own,
        version: SETTINGS_VERSION,
        connections: (own?.connections ?? []).filter((c) => connectionId(c) !== id),
      }),
      say('optionsRemoved', gone.name),
    );
  };
  return (
    <div class="stack stack--tight">
      <h3>{say('optionsConnections')}</h3>
      {connections.length === 0 && <p>{say('optionsNoConnections')}</p>}
      {connections.map((connection) => (
        <article key={connectionId(connection)} class="connection" aria-label={connection.name}>
          <div class="stack stack--tight">
            <h4 class="connection__name">
              <bdi>{connection.name}</bdi>
            </h4>
            <dl class="facts">
              <dt>{say('setUpProduct')}</dt>
              <dd>{sayProduct(connection.product)}</dd>
              <dt>{say('optionsSite')}</dt>
              <dd>{bare(connection.site)}</dd>
              <dt>{say('optionsPortal')}</dt>
              <dd>{bare(connection.portal)}</dd>
              <dt>{say('optionsProjects')}</dt>
              <dd>{connection.projects.length > 0 ? connection.projects.join(', ') : say('optionsAllProjects')}</dd>
            </dl>
          </div>
          <AccountCard heading={say('shouldBe')} shown={{ kind: 'account', account: connection.account }} />
          {!managed && (
            <div class="row connection__remove">
              <DeliberateButton name={say('optionsRemoveNamed', connection.name)} onPress={() => remove(connection)}>
                {say('optionsRemove')}
              </DeliberateButton>
            </div>
          )}
        </article>
      ))}
    </div>
  );
}
