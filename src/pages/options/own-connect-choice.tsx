import { OWN_CONNECT, type OwnConnect, SETTINGS_VERSION } from '../../domain/settings.ts';
import { say } from '../../ui/words.ts';
import type { MakeChange } from './changes.ts';
import { Choice, type ChoiceWords } from './choice.tsx';

const WORDS: Readonly<Record<OwnConnect, ChoiceWords>> = {
  ask: { name: 'optionsOwnConnectAsk', means: 'optionsOwnConnectAskMeans' },
  hold: { name: 'optionsOwnConnectHold', means: 'optionsOwnConnectHoldMeans' },
};

export function sayOwnConnect(ownConnect: OwnConnect): string {
  return say(WORDS[ownConnect].name);
}

export interface OwnConnectChoiceProps {
  readonly ownConnect: OwnConnect;
  readonly stored: string | undefined;
  readonly managed: boolean;
  readonly makeChange: MakeChange;
}

/** Whether somebody may say "this is my own connection". */
export function OwnConnectChoice({ ownConnect, stored, managed, makeChange }: OwnConnectChoiceProps) {
  const use = (chosen: OwnConnect) =>
    void makeChange(
      (own) => ({ ...own, version: SETTINGS_VERSION, ownConnect: chosen }),
      say('optionsOwnConnectSaved', sayOwnConnect(chosen)),
    );
  return (
    <Choice
      name="ownConnect"
      legend={say('optionsOwnConnect')}
      options={OWN_CONNECT}
      words={WORDS}
      value={ownConnect}
      stored={stored}
      managed={managed}
      confirm={say('optionsOwnConnectUse')}
      onUse={use}
    />
  );
}
