import { useEffect, useRef } from 'preact/hooks';
import type { Connection } from '../../domain/connection.ts';
import type { Pointer } from '../../domain/pointer.ts';
import { SETTINGS_VERSION } from '../../domain/settings.ts';
import { Button } from '../../ui/button.tsx';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { bare } from '../../ui/people.ts';
import { say } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';
import type { Surroundings } from '../surroundings.ts';
import type { MakeChange } from './changes.ts';

export interface PointersProps {
  readonly surroundings: Surroundings;
  readonly connector: Connector;
  readonly makeChange: MakeChange;
}

/** What was pointed at on portals: to be kept, seen and forgotten. */
export function Pointers({ surroundings: { now, pointed }, connector, makeChange }: PointersProps) {
  const { pointers, pointersManaged, connections } = now.settings;
  const change = (how: (list: readonly Pointer[]) => readonly Pointer[], said: string) =>
    makeChange((own) => ({ ...own, version: SETTINGS_VERSION, pointers: how(own?.pointers ?? []) }), said);
  const keep = (pointer: Pointer) => {
    change((list) => [...list.filter((one) => !isSame(one, pointer)), pointer], say('optionsPointerKept', pointer.row));
    void connector.pointedSettled();
  };
  const forget = (gone: Pointer) =>
    change((list) => list.filter((one) => !isSame(one, gone)), say('optionsPointerForgotten', gone.row));
  return (
    <section class="surface stack" id="pointers">
      <div>
        <h2>{say('optionsPointers')}</h2>
        <p class="soft">{say('optionsPointersMean')}</p>
      </div>
      {pointed && !pointersManaged && (
        <JustPointed
          pointer={pointed}
          connections={connections}
          onKeep={() => keep(pointed)}
          onDrop={() => void connector.pointedSettled()}
        />
      )}
      {pointersManaged && <p>{say('optionsPointersManaged')}</p>}
      {pointers.length === 0 && !pointed && <p>{say('optionsNoPointers')}</p>}
      {pointers.map((pointer) => (
        <article
          key={`${pointer.portal} ${pointer.row} ${pointer.control}`}
          class="connection"
          aria-label={pointer.row}
        >
          <Facts pointer={pointer} />
          {!pointersManaged && (
            <div class="row connection__remove">
              <DeliberateButton name={say('optionsPointerForgetNamed', pointer.row)} onPress={() => forget(pointer)}>
                {say('optionsPointerForget')}
              </DeliberateButton>
            </div>
          )}
        </article>
      ))}
    </section>
  );
}

interface JustPointedProps {
  readonly pointer: Pointer;
  readonly connections: readonly Connection[];
  readonly onKeep: () => void;
  readonly onDrop: () => void;
}

/** What the picker has learned. Nothing of it counts before a person says so here. */
function JustPointed({ pointer, connections, onKeep, onDrop }: JustPointedProps) {
  const asked = useRef<HTMLHeadingElement>(null);
  useEffect(() => asked.current?.focus(), []);
  return (
    <Notice tone="doubt">
      <div class="stack stack--tight">
        <h3 ref={asked} tabIndex={-1}>
          {say('optionsPointerNew')}
        </h3>
        <Facts pointer={pointer} />
        <p>
          {namesSomebody(pointer, connections)
            ? say('optionsPointerIsPerson', pointer.row)
            : say('optionsPointerNewMeans')}
        </p>
        <div class="row">
          <DeliberateButton kind="primary" onPress={onKeep}>
            {say('optionsPointerKeep')}
          </DeliberateButton>
          <Button onPress={onDrop}>{say('optionsPointerDrop')}</Button>
        </div>
      </div>
    </Notice>
  );
}

function Facts({ pointer: { portal, row, control, place } }: { readonly pointer: Pointer }) {
  return (
    <dl class="facts">
      <dt>{say('optionsPortal')}</dt>
      <dd>{bare(portal)}</dd>
      <dt>{say('optionsPointerRow')}</dt>
      <dd>
        <bdi>{row}</bdi>
      </dd>
      <dt>{say('optionsPointerControl')}</dt>
      <dd>
        <bdi>{control || say('optionsPointerNoName')}</bdi>
      </dd>
      {place && (
        <>
          <dt>{say('optionsPointerPlace')}</dt>
          <dd>{say('optionsPointerPlaceIs', String(place.nth + 1), String(place.of), place.tag, String(place.up))}</dd>
        </>
      )}
    </dl>
  );
}

function isSame(one: Pointer, other: Pointer): boolean {
  return one.portal === other.portal && one.row === other.row && one.control === other.control;
}

/** Whether the row was named by whom it shows. */
function namesSomebody({ row }: Pointer, connections: readonly Connection[]): boolean {
  const words = row.toLowerCase();
  return words.includes('@') || connections.some(({ account }) => account.name?.toLowerCase() === words);
}
