import type { Fault } from '../../domain/settings-faults.ts';
import { sayFault } from '../../ui/fault-words.ts';
import { say } from '../../ui/words.ts';

/** Every fault by its path. */
export function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  return (
    <ul>
      {faults.map((fault) => (
        <li key={`${fault.path} ${fault.code}`}>
          {fault.path === '' ? say('optionsWholeDocument') : <code>{fault.path}</code>}: {sayFault(fault)}
        </li>
      ))}
    </ul>
  );
}
