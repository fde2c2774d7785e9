import { nameOf } from '../../domain/account.ts';
import { accepts } from '../../domain/connection.ts';
import type { HeldView } from '../../platform/messages.ts';
import { sayKind, sayKindAdvice } from '../../ui/verdict-words.ts';
import { say } from '../../ui/words.ts';

/** What to do about another account, or none: why it can never be the right one, where that is so, and who to switch to. */
export function DoSwitch({ view: { connection, judgement } }: { readonly view: HeldView }) {
  const { account, verdict } = judgement;
  const should = connection ? nameOf(connection.account) : '';
  // Where it is the one intended account itself, nobody is to switch to it.
  const advice =
    account && connection && !connection.also && accepts(connection, account) ? sayKindAdvice(account.kind) : undefined;
  return (
    <p>
      {account && sayKind(account.kind)}{' '}
      {advice ?? say(verdict === 'signed-out' ? 'checkpointDoSignIn' : 'checkpointDoSwitch', should)}
    </p>
  );
}
