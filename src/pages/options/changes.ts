import { useState } from 'preact/hooks';
import type { SettingsDocument } from '../../domain/settings.ts';
import { wayBack } from '../../ui/focus.ts';
import type { Connector } from '../connector.ts';
import { takenBack } from './taken-back.ts';

/** What was changed last, and how to take it back. */
export interface Change {
  readonly said: string;
  readonly tone: 'good' | 'doubt';
  /** Undefined once it was taken back, or where it no longer can be. */
  readonly undo: (() => void) | undefined;
  /** What was pressed has gone with what it removed: the focus goes to Undo. */
  readonly removed: boolean;
}

/** What is said after Undo. */
export interface UndoWords {
  readonly undone: string;
  /** What was changed was changed again meanwhile, and stays. */
  readonly notUndone: string;
}

/**
 * Makes a change of the settings, says it, and can take it back; undefined: it changes nothing, and nothing is said.
 * Answers whether something was changed.
 */
export type MakeChange = (
  how: (own: SettingsDocument | null) => SettingsDocument | undefined,
  said: string,
  what?: 'removed',
) => Promise<boolean>;

/** Changes of the person's own settings with undo, one deep: the last one. */
export function useChanges(connector: Connector, words: UndoWords): [Change | undefined, MakeChange] {
  const [last, setLast] = useState<Change>();
  const make: MakeChange = async (how, said, what) => {
    const goBack = wayBack(document.activeElement);
    let after: SettingsDocument | undefined;
    const before = await connector.changeSettings((own) => {
      after = how(own);
      return after ?? own;
    });
    const undo = async () => {
      let done = false;
      await connector.changeSettings((now) => {
        const back = takenBack(before, after ?? before, now);
        done = back !== undefined;
        return back === undefined ? now : back;
      });
      setLast({
        said: done ? words.undone : words.notUndone,
        tone: done ? 'good' : 'doubt',
        undo: undefined,
        removed: false,
      });
      goBack();
    };
    if (after) setLast({ said, tone: 'good', undo: () => void undo(), removed: what === 'removed' });
    return after !== undefined;
  };
  return [last, make];
}
