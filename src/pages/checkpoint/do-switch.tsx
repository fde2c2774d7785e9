import type { HeldView } from '../../platform/messages.ts';
import { calledBeside } from '../../ui/people.ts';
import { sayKind } from '../../ui/verdict-words.ts';
import { say } from '../../ui/words.ts';

/** What to do about another account, or none: why it can never be the right one, where that is so, and who to switch to. */
export function DoSwitch({ view: { connection, judgement } }: { readonly view: HeldView }) {
  const { account, verdict } = judgement;
  const should = connection ? calledBeside(connection.account, account) : '';
  return (
    <p>
      {account && sayKind(account.kind)}{' '}
      {say(verdict === 'signed-out' ? 'checkpointDoSignIn' : 'checkpointDoSwitch', should)}
    </p>
  );
}
