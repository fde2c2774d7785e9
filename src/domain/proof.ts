import { type IntendedAccount, sameAccount } from './account.ts';

/**
 * What a row's text proves of the main user.
 * - `confirmed`: it shows the intended account's id or e-mail.
 * - `named`: it shows the intended account's name, which others may have too.
 * - `contradicted`: it shows another account's id or e-mail, or names somebody who is known to be another.
 * - `unclear`: it shows something that says neither.
 * - `nothing`: it shows nobody.
 */
export type Proof = 'confirmed' | 'named' | 'contradicted' | 'unclear' | 'nothing';

/** Somebody whom a row may show. */
export type Shown = IntendedAccount;

const EMAIL = /[^\s<>()[\]{}|,;:"“”]+@[^\s<>()[\]{}|,;:"“”]+\.[^\s<>()[\]{}|,;:"“”]*[\p{L}\p{N}]/gu;
/** Ids of Atlassian accounts: 24 hexadecimal digits, or a number and a UUID (FACTS §3: compare by id). */
const ID = /\b(?:\d+:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{24})\b/gi;
/** What speaks of who did something, or of who it was before. */
const ASIDE =
  /\b(?:(?:last )?(?:changed|updated|modified|edited|set|added|configured) by|previously|formerly|was)\b[^;|·•)]*/gi;

/**
 * Compares what a row shows with the account that it should be. An id or an e-mail decides, where it is the only one; a
 * name alone never confirms.
 *
 * @param shows the row's text beside its label and controls
 * @param others people who are known and are not the intended account, such as who is signed in now
 */
export function proofOf(shows: string, intended: IntendedAccount, others: readonly Shown[] = []): Proof {
  const written = shows.normalize('NFC').replace(/\s+/g, ' ').replace(ASIDE, ' ').trim();
  const text = plain(written);
  if (text === '') return plain(shows) === '' ? 'nothing' : 'unclear';
  const ids: readonly string[] = text.match(ID) ?? [];
  const emails: readonly string[] = text.match(EMAIL) ?? [];
  // A user name of Data Center may be a word as any other: alone in the row, it is one.
  const isId = /\d/.test(intended.id) ? has(text, intended.id) : text === plain(intended.id);
  const isEmail = Boolean(intended.email) && emails.includes(plain(intended.email ?? ''));
  const another =
    ids.some((id) => id !== plain(intended.id)) ||
    (intended.email && emails.some((email) => email !== plain(intended.email ?? ''))) ||
    others.some((other) => other.id !== intended.id && isShown(text, other, intended));
  // "HelpDesk Bot, support by pat@acme.example": two people, and no word on which of them it is.
  if (isId || isEmail) return another ? 'unclear' : 'confirmed';
  const own = intended.name !== undefined && isNamed(written, intended.name);
  if (another) return own && ids.length === 0 ? 'unclear' : 'contradicted';
  return own ? 'named' : 'unclear';
}

/** From the best on: what one of two accepted accounts explains needs no other. */
const RANK: readonly Proof[] = ['confirmed', 'named', 'unclear', 'nothing', 'contradicted'];

/** As {@link proofOf}, for a connection that may accept two accounts: what the row proves, and of which of them. */
export function proofAmong(
  shows: string,
  accepted: readonly [IntendedAccount, ...IntendedAccount[]],
  others: readonly Shown[] = [],
): { readonly proof: Proof; readonly account: IntendedAccount } {
  const strangers = others.filter((other) => accepted.every((one) => !sameAccount(one, other)));
  const [first, ...rest] = accepted;
  return rest.reduce(
    (best, account) => {
      const proof = proofOf(shows, account, strangers);
      return RANK.indexOf(proof) < RANK.indexOf(best.proof) ? { proof, account } : best;
    },
    { proof: proofOf(shows, first, strangers), account: first },
  );
}

/** Whether a text names somebody, and not somebody whose name only begins so: "HelpDesk Bot" is not in "HelpDesk Bot 2". */
function isNamed(written: string, name: string): boolean {
  if (!has(plain(written), name)) return false;
  const after = written.slice(plain(written).indexOf(plain(name)) + plain(name).length);
  return !/^\s+[\p{Lu}\p{N}]/u.test(after) || /^\s+\S+@/.test(after);
}

function isShown(text: string, other: Shown, intended: IntendedAccount): boolean {
  const marks = [other.id, other.email, other.name].filter((mark) => mark && mark !== intended.name);
  return marks.some((mark) => has(text, mark as string));
}

/** Whether a text has these words whole: "Ann" is not in "Anna". */
function has(text: string, words: string): boolean {
  const wanted = plain(words);
  if (wanted === '') return false;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const around = [text.slice(0, at), text.slice(at + wanted.length)];
    if (!/[\p{L}\p{N}]$/u.test(around[0] ?? '') && !/^[\p{L}\p{N}]/u.test(around[1] ?? '')) return true;
  }
  return false;
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
