import type { Fault } from '../../domain/settings-faults.ts';
import { Notice } from '../../ui/notice.tsx';
import { sayFault } from '../../ui/verdict-words.ts';
import { say } from '../../ui/words.ts';

/** Why a connection could not be saved. */
export function FaultsNotice({ faults }: { readonly faults: readonly Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <Notice tone="bad">
      {faults.map((fault) => (
        <p key={fault.path}>{say('setUpFault', fault.path, sayFault(fault))}</p>
      ))}
    </Notice>
  );
}
