import { type IntendedAccount, sameAccount, sameName } from '../domain/account.ts';
import { intendedBeside } from '../domain/connection.ts';
import type { PanelView } from '../platform/messages.ts';
import type { Likeness, Person } from './people.ts';
import { keyOf, say } from './view-words.ts';

/** The two whom a panel shows beside one another: who is there, and who should be. */
export interface Pair extends Pick<PanelView, 'judgement' | 'connection'> {
  /** In place of who is signed in: whom the row shows, and whether that is who should be, as far as it is known. */
  readonly row?: { readonly shows: string; readonly likeness: 'same' | 'different' | undefined } | undefined;
}

/** Both in the same shape, so that a mismatch is seen before it is read; where nobody is set up, the place stays. */
export function peopleOf(pair: Pair): Person[] {
  const { judgement, connection, row } = pair;
  const there = row ? { heading: say('guideShownHere'), name: row.shows, details: '' } : whoIsThere(pair);
  const heading = say('shouldBe');
  // Of two accounts that are accepted, the one that is there.
  if (connection) return [there, person(heading, intendedBeside(connection, judgement.account))];
  // A row may also be one of several connections', and then somebody is set up.
  if (judgement.verdict !== 'not-set-up') return [there];
  return [there, { heading, name: say('accountNotSet'), details: say('accountNotSetMeans'), face: 'nobody' }];
}

function whoIsThere({ judgement: { account, verdict } }: Pair): Person {
  const heading = say('signedInNow');
  if (account) return person(heading, account);
  return verdict === 'signed-out'
    ? { heading, name: say('accountNobody'), details: say('accountNobodyMeans'), face: 'nobody' }
    : { heading, name: say('accountUnknown'), details: say('accountUnknownMeans'), face: 'unknown' };
}

/** Whether they are one; undefined where nobody is set up, or of a row of which it is not known. */
export function likenessOf({ judgement: { account, verdict }, connection, row }: Pair): Likeness | undefined {
  if (!connection) return undefined;
  if (row) return row.likeness;
  // Who was there a while ago, or may be there, is compared with nobody.
  if (verdict === 'unknown') return 'unclear';
  if (!account) return verdict === 'signed-out' ? 'nobody' : undefined;
  if (!sameAccount(account, intendedBeside(connection, account))) return 'different';
  // That they are one is no good news where it is one that can never be.
  return verdict === 'ineligible' ? 'calm' : 'same';
}

/** Another account of the same name: that the two look alike is said, so that nobody takes one for the other. */
export function namesakeNote({ judgement: { account, verdict }, connection, row }: Pair): string[] {
  if (verdict !== 'mismatch' || !account || !connection || row) return [];
  return sameName(account, intendedBeside(connection, account)) ? [say('guideNamesake')] : [];
}

/** Why nobody is known, where that was asked. A reason of a later version, which has no words here, is left unsaid. */
export function reasonNote({ judgement: { verdict, reason }, row }: Pair): string[] {
  if (verdict !== 'unknown' || !reason || reason === 'not-read' || row) return [];
  return [say(keyOf('reason', reason))].filter(Boolean);
}

function person(heading: string, { id, name, email }: IntendedAccount): Person {
  const known = name?.trim() ?? '';
  return {
    heading,
    name: known || say('accountNoName'),
    details: `${email ?? say('accountNoEmail')}\n${id}`,
    id,
    ...(known === '' && { face: 'nobody' }),
  };
}
