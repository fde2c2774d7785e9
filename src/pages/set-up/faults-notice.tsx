import type { Fault } from '../../domain/settings-faults.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { sayFault } from '../../ui/verdict-words.ts';
import { say } from '../../ui/words.ts';

export interface FaultsNoticeProps {
  readonly faults: readonly Fault[];
  /** Opens the settings, in which what is wrong can be put right; undefined: nobody is sent there from here. */
  readonly onOpen?: () => void;
}

/** Why a connection could not be saved, and where that is mended. */
export function FaultsNotice({ faults, onOpen }: FaultsNoticeProps) {
  if (faults.length === 0) return null;
  // What is no connection was not entered here: its path would say nothing to whoever stands here.
  const isElsewhere = onOpen !== undefined && !faults.some(({ path }) => path.startsWith('connections['));
  return (
    <Notice tone="bad">
      {isElsewhere ? (
        <p>{say('setUpElsewhere')}</p>
      ) : (
        faults.map((fault) => <p key={fault.path}>{say('setUpFault', fault.path, sayFault(fault))}</p>)
      )}
      {onOpen && <Button onPress={onOpen}>{say('setUpOpenSettings')}</Button>}
    </Notice>
  );
}
