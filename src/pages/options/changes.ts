import { useState } from 'preact/hooks';
import type { SettingsDocument } from '../../domain/settings.ts';
import { isSame } from '../../platform/same.ts';
import { wayBack } from '../../ui/focus.ts';
import type { Connector } from '../connector.ts';
import { takenBack } from './taken-back.ts';

/** What a change took away: something, the last connection, or the whole log. */
export type Removal = 'removed' | 'last-removed' | 'cleared';

/** What was changed last, and how to take it back. */
export interface Change {
  readonly said: string;
  readonly tone: 'good' | 'doubt';
  /** Undefined once it was taken back, or where it no longer can be. */
  readonly undo: (() => void) | undefined;
  /** What was pressed has gone with what it removed: the focus goes to Undo. */
  readonly removal: Removal | undefined;
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
  removal?: Removal,
) => Promise<boolean>;

/** Says a change that was made, with how to take it back, which answers whether it did; null: it was so before. */
export type TellChange = (said: string, takeBack: (() => Promise<boolean>) | null, removal?: Removal) => void;

/** To be called before a change is made: what was pressed may be gone when it is told. */
export type BeginChange = () => TellChange;

/** Changes with undo, one deep: the last one. Those of the person's own settings, and others that are only told. */
export function useChanges(connector: Connector, words: UndoWords): [Change | undefined, MakeChange, BeginChange] {
  const [last, setLast] = useState<Change>();
  const begin: BeginChange = () => {
    const goBack = wayBack(document.activeElement);
    return (said, takeBack, removal) => {
      // Whoever presses twice has changed it once: what can be taken back is the change before.
      if (!takeBack) {
        setLast((before) => (before?.undo ? before : { said, tone: 'good', undo: undefined, removal: undefined }));
        return;
      }
      const undo = async () => {
        const done = await takeBack();
        setLast({
          said: done ? words.undone : words.notUndone,
          tone: done ? 'good' : 'doubt',
          undo: undefined,
          removal: undefined,
        });
        goBack();
      };
      setLast({ said, tone: removal === 'last-removed' ? 'doubt' : 'good', undo: () => void undo(), removal });
    };
  };
  const make: MakeChange = async (how, said, removal) => {
    const tell = begin();
    let after: SettingsDocument | undefined;
    const before = await connector.changeSettings((own) => {
      after = how(own);
      return after ?? own;
    });
    const takeBack = async () => {
      let done = false;
      await connector.changeSettings((now) => {
        const back = takenBack(before, after ?? before, now);
        done = back !== undefined;
        return back === undefined ? now : back;
      });
      return done;
    };
    if (after) tell(said, isSame(before, after) ? null : takeBack, removal);
    return after !== undefined;
  };
  return [last, make, begin];
}
