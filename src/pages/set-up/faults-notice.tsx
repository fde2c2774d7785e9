import { Button } from '../../ui/button.tsx';
import { sayFault } from '../../ui/fault-words.ts';
import { Notice } from '../../ui/notice.tsx';
import { say } from '../../ui/words.ts';
import type { SaveFault } from './set-up.ts';

export interface FaultsNoticeProps {
  readonly faults: readonly SaveFault[];
  /** Opens the settings, in which what is wrong can be put right. */
  readonly onOpen: () => void;
}

/** Why a connection could not be saved, and where that is mended. */
export function FaultsNotice({ faults, onOpen }: FaultsNoticeProps) {
  if (faults.length === 0) return null;
  // What was not entered here says nothing to whoever stands here, by whatever path.
  const isElsewhere = !faults.some(({ isOfAdded }) => isOfAdded);
  return (
    <Notice tone="bad">
      {isElsewhere ? (
        <p>{say('setUpElsewhere')}</p>
      ) : (
        faults.map((fault) => <p key={fault.path}>{say('setUpFault', fault.path, sayFault(fault))}</p>)
      )}
      <Button onPress={onOpen}>{say('setUpOpenSettings')}</Button>
    </Notice>
  );
}
