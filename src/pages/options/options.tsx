import { Brand } from '../../ui/brand.tsx';
import { MainFrame } from '../../ui/main-frame.tsx';
import { say } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';
import { useSurroundings } from '../surroundings.ts';
import { Access, isUnprotected } from './access.tsx';
import { Activity } from './activity.tsx';
import { ChangeBar } from './change-bar.tsx';
import { useChanges } from './changes.ts';
import { InForce } from './in-force.tsx';
import { Pointers } from './pointers.tsx';
import { SettingsFile } from './settings-file.tsx';

/** Everything that is set, and what happened. It reads no session, so it judges nobody. */
export function Options({ connector }: { readonly connector: Connector }) {
  const [surroundings, lookAgain] = useSurroundings(connector);
  const [change, makeChange, beginChange] = useChanges(connector, {
    undone: say('optionsUndone'),
    notUndone: say('optionsNotUndone'),
  });
  const settings = surroundings?.now.settings;
  // What keeps us from protecting comes before everything else. It comes anew there: what is moved would lose the focus.
  const isFirst = isUnprotected(surroundings?.protection);
  const access = surroundings && (
    <Access
      key={isFirst ? 'first' : 'later'}
      protection={surroundings.protection}
      connector={connector}
      onGranted={lookAgain}
    />
  );
  const verdict = settings?.connections.length === 0 ? 'not-set-up' : 'unknown';
  return (
    <MainFrame page="options" verdict={verdict} busy={!surroundings} title={say('optionsTitle')}>
      <div class="stack page">
        <Brand />
        <h1>{say('optionsTitle')}</h1>
        {surroundings && settings && (
          <>
            {isFirst && access}
            <InForce
              now={surroundings.now}
              own={surroundings.own}
              connector={connector}
              makeChange={makeChange}
              isSecond={isFirst || surroundings.pointed !== null}
            />
            {!isFirst && access}
            <Pointers surroundings={surroundings} connector={connector} makeChange={makeChange} />
            <SettingsFile settings={settings} own={surroundings.own} connector={connector} makeChange={makeChange} />
            <Activity
              connector={connector}
              settings={settings}
              makeChange={makeChange}
              beginChange={beginChange}
              isCleared={change?.removal === 'cleared'}
            />
          </>
        )}
      </div>
      <ChangeBar change={change} />
    </MainFrame>
  );
}
