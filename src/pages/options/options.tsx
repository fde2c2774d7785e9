import { Brand } from '../../ui/brand.tsx';
import { MainFrame } from '../../ui/main-frame.tsx';
import { say } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';
import { useSurroundings } from '../surroundings.ts';
import { Access } from './access.tsx';
import { Activity } from './activity.tsx';
import { ChangeBar } from './change-bar.tsx';
import { useChanges } from './changes.ts';
import { InForce } from './in-force.tsx';
import { Pointers } from './pointers.tsx';
import { SettingsFile } from './settings-file.tsx';

/** Everything that is set, and what happened. It reads no session, so it judges nobody. */
export function Options({ connector }: { readonly connector: Connector }) {
  const [surroundings, lookAgain] = useSurroundings(connector);
  const [change, makeChange] = useChanges(connector, {
    undone: say('optionsUndone'),
    notUndone: say('optionsNotUndone'),
  });
  const settings = surroundings?.now.settings;
  const verdict = settings?.connections.length === 0 ? 'not-set-up' : 'unknown';
  return (
    <MainFrame page="options" verdict={verdict} busy={!surroundings} title={say('optionsTitle')}>
      <div class="stack page">
        <Brand />
        <h1>{say('optionsTitle')}</h1>
        {surroundings && settings && (
          <>
            <InForce now={surroundings.now} own={surroundings.own} connector={connector} makeChange={makeChange} />
            <Access protection={surroundings.protection} connector={connector} onGranted={lookAgain} />
            <Pointers surroundings={surroundings} connector={connector} makeChange={makeChange} />
            <SettingsFile settings={settings} own={surroundings.own} connector={connector} makeChange={makeChange} />
            <Activity connector={connector} settings={settings} makeChange={makeChange} />
          </>
        )}
      </div>
      <ChangeBar change={change} />
    </MainFrame>
  );
}
