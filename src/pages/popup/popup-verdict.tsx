import type { ComponentChildren } from 'preact';
import type { Verdict } from '../../domain/verdict.ts';
import { calledBeside, isItself } from '../../ui/people.ts';
import {
  DOUBT,
  type Look,
  sayItself,
  sayItselfMeans,
  sayKind,
  sayReason,
  sayWait,
  VERDICT_LOOKS,
} from '../../ui/verdict-words.ts';
import { say, type WordKey } from '../../ui/words.ts';
import type { PopupViewProps } from './popup-view.tsx';
import { isUnprotected } from './protection-notes.tsx';

const SENTENCES: Readonly<Record<Verdict, WordKey>> = {
  match: 'popupMatch',
  mismatch: 'popupMismatch',
  ineligible: 'popupIneligible',
  'signed-out': 'popupSignedOut',
  unknown: 'popupUnknown',
  'not-set-up': 'popupNotSetUp',
};

/** What the verdict says first. */
export function sentenceOf({ connection, judgement, protection }: PopupViewProps): string {
  const { verdict, account } = judgement;
  if (verdict === 'match' && isUnprotected(protection)) return say('popupMatchUnprotected');
  if (isHalfRight(judgement)) return say('popupMatchDiffers');
  if (verdict === 'ineligible' && account && isItself(connection, account)) return sayItself(account.kind);
  return say(SENTENCES[verdict]);
}

/** A right account is no good news while nothing is protected, or while another one is beside it. */
export function lookOf({ judgement, protection }: PopupViewProps): Look | undefined {
  if (judgement.verdict === 'match' && isUnprotected(protection)) return VERDICT_LOOKS['not-set-up'];
  return isHalfRight(judgement) ? DOUBT : undefined;
}

/** The right account is signed in to the site, and another one beside it. */
export function isHalfRight({ verdict, sessionsDiffer }: PopupViewProps['judgement']): boolean {
  return verdict === 'match' && sessionsDiffer;
}

/** That all is well is said when it is known of our protection too. */
export function isWaiting({ busy, judgement, protection }: PopupViewProps): boolean {
  return busy || (judgement.verdict === 'match' && protection === 'asked');
}

/** What the verdict means and what to do, in a sentence. */
export function Meaning(props: PopupViewProps): ComponentChildren {
  const { connection, judgement, readings, protection } = props;
  const { verdict, account, reason } = judgement;
  const should = calledBeside(connection.account, account);
  switch (verdict) {
    case 'match':
      if (isUnprotected(protection)) return <p>{say('popupMatchButUnprotected')}</p>;
      return <p>{isHalfRight(judgement) ? say('popupDifferDo', should) : say('popupMatchMeans')}</p>;
    case 'mismatch':
      return <p>{say('popupMismatchMeans', should)}</p>;
    case 'ineligible':
      if (account && isItself(connection, account)) return <p>{sayItselfMeans(account.kind, props)}</p>;
      return (
        <p>
          {account && sayKind(account.kind)} {say('popupMismatchMeans', should)}
        </p>
      );
    case 'signed-out':
      return <p>{say('popupSignedOutMeans', should)}</p>;
    case 'unknown':
      return (
        <p>
          {sayReason(reason)} {sayWait(readings.site?.outcome)} {say('popupUnknownMeans')}
        </p>
      );
    case 'not-set-up':
      return null;
  }
}
