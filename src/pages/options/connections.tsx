import { useRef, useState } from 'preact/hooks';
import { type Connection, connectionId } from '../../domain/connection.ts';
import type { Settings } from '../../domain/in-force.ts';
import { SETTINGS_VERSION, type SettingsDocument } from '../../domain/settings.ts';
import { Button } from '../../ui/button.tsx';
import { sayList } from '../../ui/lists.ts';
import { Notice } from '../../ui/notice.tsx';
import { say } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';
import type { MakeChange } from './changes.ts';
import { atSamePlace, positionOf } from './connection-check.ts';
import { ConnectionForm } from './connection-form.tsx';
import { ConnectionItem } from './connection-item.tsx';

export interface ConnectionsProps {
  readonly settings: Settings;
  readonly own: SettingsDocument | null;
  readonly connector: Connector;
  readonly makeChange: MakeChange;
  /** The main button of the page is another one. */
  readonly isSecond: boolean;
}

/** The connections in force, each with the account that alone may be authorized: to be added, edited and removed. */
export function Connections({ settings, own, connector, makeChange, isSecond }: ConnectionsProps) {
  const { connections, managed } = settings;
  const [editing, setEditing] = useState<Connection | 'new'>();
  const heading = useRef<HTMLHeadingElement>(null);
  // Nobody is offered to set up what the organisation may have set up.
  const isWaited = settings.mayBeManaged === true && connections.length === 0;
  const mayEdit = !managed && !isWaited && editing === undefined;
  const remove = (gone: Connection) => {
    // In mode monitor nothing is held, whatever is set up.
    const isLast = connections.length === 1 && settings.mode !== 'monitor';
    void makeChange(
      (document) => {
        const list = document?.connections ?? [];
        const at = positionOf(list, gone);
        return { ...document, version: SETTINGS_VERSION, connections: list.filter((_, index) => index !== at) };
      },
      say(isLast ? 'optionsRemovedLast' : 'optionsRemoved', gone.name),
      isLast ? 'last-removed' : 'removed',
    );
  };
  const done = () => {
    setEditing(undefined);
    heading.current?.focus();
  };
  return (
    <div class="stack stack--tight">
      <h3 ref={heading} tabIndex={-1}>
        {say('optionsConnections')}
      </h3>
      {connections.length === 0 && (
        <p>
          {say(isWaited ? 'popupPolicyNotLoaded' : managed ? 'optionsNoConnectionsManaged' : 'optionsNoConnections')}
        </p>
      )}
      <Duplicates connections={connections} />
      {mayEdit && (
        <div class="row">
          <Button
            kind={connections.length === 0 && !isSecond ? 'primary' : 'secondary'}
            onPress={() => setEditing('new')}
          >
            {say('connectionAdd')}
          </Button>
        </div>
      )}
      {!managed && editing !== undefined && (
        <ConnectionForm
          own={own}
          original={editing === 'new' ? undefined : editing}
          connector={connector}
          makeChange={makeChange}
          onDone={done}
        />
      )}
      {connections.map((connection, at) => {
        // What is in force stands where it stands in the document, and may show another account by now.
        const original = managed ? connection : (own?.connections?.[at] ?? connection);
        return (
          <ConnectionItem
            key={`${at} ${connectionId(original)}`}
            connection={connection}
            original={original}
            {...(mayEdit && { onEdit: () => setEditing(original), onRemove: () => remove(original) })}
          />
        );
      })}
    </div>
  );
}

/** Connections that cannot be told apart at a change. */
function Duplicates({ connections }: { readonly connections: readonly Connection[] }) {
  const same = connections.filter((one, at) => connections.some((other, of) => of !== at && atSamePlace(one, other)));
  if (same.length === 0) return null;
  return (
    <Notice tone="doubt">{say('connectionDuplicates', sayList(same.map(({ name }) => say('quoted', name))))}</Notice>
  );
}
