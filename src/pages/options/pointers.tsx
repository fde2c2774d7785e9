import { useEffect, useRef, useState } from 'preact/hooks';
import type { Connection } from '../../domain/connection.ts';
import type { Pointer } from '../../domain/pointer.ts';
import { SETTINGS_VERSION } from '../../domain/settings.ts';
import { Button } from '../../ui/button.tsx';
import { sayCount, sayNumber } from '../../ui/counts.ts';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OrganizationLine } from '../../ui/organization-line.tsx';
import { bare } from '../../ui/people.ts';
import { say } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';
import type { Surroundings } from '../surroundings.ts';
import type { MakeChange } from './changes.ts';
import { PointerForm } from './pointer-form.tsx';

export interface PointersProps {
  readonly surroundings: Surroundings;
  readonly connector: Connector;
  readonly makeChange: MakeChange;
}

/** What was pointed at on portals, or entered in words: to be kept, seen and forgotten. */
export function Pointers({ surroundings: { now, pointed }, connector, makeChange }: PointersProps) {
  const { pointers, pointersManaged, connections, organization } = now.settings;
  const change = (how: (list: readonly Pointer[]) => readonly Pointer[], said: string, what?: 'removed') =>
    makeChange((own) => ({ ...own, version: SETTINGS_VERSION, pointers: how(own?.pointers ?? []) }), said, what);
  const [entering, setEntering] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const add = (pointer: Pointer) => {
    const others = (list: readonly Pointer[]) => list.filter((one) => !isSame(one, pointer));
    return change((list) => [...others(list), pointer], say('optionsPointerKept', pointer.row));
  };
  const keep = async (pointer: Pointer) => {
    await add(pointer);
    await connector.pointedSettled();
  };
  const entered = () => {
    setEntering(false);
    heading.current?.focus();
  };
  const forget = (gone: Pointer) =>
    void change(
      (list) => list.filter((one) => !isSame(one, gone)),
      say('optionsPointerForgotten', gone.row),
      'removed',
    );
  return (
    <section class="surface stack" id="pointers">
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {say('optionsPointers')}
        </h2>
        <p class="soft">{say('optionsPointersMean')}</p>
      </div>
      {pointed && !pointersManaged && (
        <JustPointed
          pointer={pointed.pointer}
          rows={pointed.rows}
          connections={connections}
          onKeep={() => void keep(pointed.pointer)}
          onDrop={() => void connector.pointedSettled()}
        />
      )}
      {pointersManaged && <OrganizationLine managed organization={organization} />}
      {!pointersManaged && !entering && (
        <div class="row">
          <Button onPress={() => setEntering(true)}>{say('optionsPointerEnter')}</Button>
        </div>
      )}
      {!pointersManaged && entering && (
        <PointerForm onKeep={(pointer) => void add(pointer).then(entered)} onCancel={entered} />
      )}
      {pointers.length === 0 && !pointed && <p>{say('optionsNoPointers')}</p>}
      {pointers.map((pointer) => (
        <article key={JSON.stringify(pointer)} class="connection" aria-label={pointer.row}>
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
  /** So many rows of the page are found by it. */
  readonly rows: number;
  readonly connections: readonly Connection[];
  readonly onKeep: () => void;
  readonly onDrop: () => void;
}

/** What the picker has learned. Nothing of it counts before a person says so here; what is doubtful is rather not kept. */
function JustPointed({ pointer, rows, connections, onKeep, onDrop }: JustPointedProps) {
  const asked = useRef<HTMLHeadingElement>(null);
  useEffect(() => asked.current?.focus(), []);
  const isPerson = namesSomebody(pointer, connections);
  const isDoubtful = isPerson || rows > 1;
  const keep = (
    <DeliberateButton key="keep" kind={isDoubtful ? 'secondary' : 'primary'} onPress={onKeep}>
      {say('optionsPointerKeep')}
    </DeliberateButton>
  );
  const drop = (
    <Button key="drop" kind={isDoubtful ? 'primary' : 'secondary'} onPress={onDrop}>
      {say('optionsPointerDrop')}
    </Button>
  );
  return (
    <Notice tone="doubt" unsaid>
      <div class="stack stack--tight">
        <h3 ref={asked} tabIndex={-1}>
          {say('optionsPointerNew')}
        </h3>
        <Facts pointer={pointer} />
        <p>{say(isPerson ? 'optionsPointerIsPerson' : 'optionsPointerNewMeans')}</p>
        {rows > 1 && <p>{sayCount('optionsPointerSeveral', rows)}</p>}
        <div class="row">{isDoubtful ? [drop, keep] : [keep, drop]}</div>
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
          <dd>
            {say(
              'optionsPointerPlaceIs',
              sayNumber(place.nth + 1),
              sayNumber(place.of),
              place.tag,
              sayNumber(place.up),
            )}
          </dd>
        </>
      )}
    </dl>
  );
}

/** What was pointed at once more, in the same words, takes the place of what it was. */
function isSame(one: Pointer, other: Pointer): boolean {
  const isOfPlace = one.control === '' && JSON.stringify(one.place) !== JSON.stringify(other.place);
  return one.portal === other.portal && one.row === other.row && one.control === other.control && !isOfPlace;
}

/** Whether row or control was named by whom it shows. */
function namesSomebody({ row, control }: Pointer, connections: readonly Connection[]): boolean {
  const words = `${row} ${control}`.toLowerCase();
  return (
    words.includes('@') || connections.some(({ account }) => account.name && words.includes(account.name.toLowerCase()))
  );
}
