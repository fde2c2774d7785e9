import { useState } from 'preact/hooks';
import type { SettingsDocument } from '../../domain/settings.ts';
import type { Connector } from '../connector.ts';

/** What was changed last, and how to take it back. */
export interface Change {
  readonly said: string;
  /** Undefined once it was taken back. */
  readonly undo: (() => void) | undefined;
}

/**
 * Makes a change of the settings, says it, and can restore the document from before; undefined: it changes nothing, and
 * nothing is said. Answers whether something was changed.
 */
export type MakeChange = (
  how: (own: SettingsDocument | null) => SettingsDocument | undefined,
  said: string,
) => Promise<boolean>;

/** Changes of the person's own settings with undo, one deep: the last one. */
export function useChanges(connector: Connector, undone: string): [Change | undefined, MakeChange] {
  const [last, setLast] = useState<Change>();
  const make: MakeChange = async (how, said) => {
    let changed = false;
    const former = await connector.changeSettings((own) => {
      const next = how(own);
      changed = next !== undefined;
      return next ?? own;
    });
    const undo = () => {
      void connector.changeSettings(() => former).then(() => setLast({ said: undone, undo: undefined }));
    };
    if (changed) setLast({ said, undo });
    return changed;
  };
  return [last, make];
}
