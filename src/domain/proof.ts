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

/** One that goes on in dots or stars is cut off, and nobody's. */
const EMAIL =
  /[^\s<>()[\]{}|,;:"“”]+@[^\s<>()[\]{}|,;:"“”]+\.[^\s<>()[\]{}|,;:"“”]*[\p{L}\p{N}](?![\p{L}\p{N}*•●…]|\.\.)/gu;
/** So is one that is masked. */
const MASKED = /[*•●…]/;
/** Ids of Atlassian accounts: 24 hexadecimal digits, or a number and a UUID (FACTS §3: compare by id). */
const ID = /\b(?:\d+:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{24})\b/gi;
/** When something was done, before who did it. */
const WHEN =
  '(?: (?:on|at|ago|today|yesterday|just|now|an?|\\d[^ ]*|(?:second|minute|hour|day|week|month|year)s?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.,]*))*';
/** What speaks of who did something, or of who it was before. */
const ASIDE = new RegExp(
  `\\b(?:(?:last )?(?:changed|updated|modified|edited|set|added|configured|connected|authori[sz]ed|linked|created|invited|requested|approved)${WHEN} by|previous(?:ly)?|former(?:ly)?|was)\\b[^;|·•)]*`,
  'gi',
);
/** What leads to somebody who is not shown as who it is: not yet, no more, or for something else. */
const ELSE =
  /\b(?:alerts?|ask|awaiting|cc|contact|copy|example|from|instead|invitation|not|notifi\w+|notify|old|pending|prior|questions|replac\w+|reports?|sent|support|waiting)\b|\be\.g\./i;
/** Words of a first and a second name, beside these. */
const SOMEBODY = /\p{Lu}[\p{L}'’.-]*\s+\p{Lu}[\p{L}'’.-]*/u;
const NOBODY =
  /\b(?:account|active|as|atlassian|authori[sz]ed|cloud|connected|current|display|e-?mail|id|jira|main|name|service|signed in|site|status|user)\b/gi;

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
  const emails = (text.match(EMAIL) ?? []).filter((email) => !MASKED.test(email));
  const isId = isMarked(text, intended.id);
  const isEmail = Boolean(intended.email) && emails.includes(plain(intended.email ?? ''));
  const another =
    ids.some((id) => id !== plain(intended.id)) ||
    (intended.email && emails.some((email) => email !== plain(intended.email ?? ''))) ||
    others.some((other) => other.id !== intended.id && isShown(text, other, intended));
  const own = intended.name !== undefined && isNamed(written, intended.name);
  // "HelpDesk Bot, support by pat@acme.example": two people, and no word on which of them it is.
  if (isId || isEmail) return another || isBeside(written, intended, isId, own) ? 'unclear' : 'confirmed';
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

/** Whether an id or an e-mail stands beside somebody who is shown: "Pat Miller. Alerts go to bot@acme.example". */
function isBeside(written: string, intended: IntendedAccount, isId: boolean, own: boolean): boolean {
  const before = written.slice(0, plain(written).indexOf(plain((isId ? intended.id : intended.email) ?? '')));
  // Only what is said in one go with it, and not the account's own name.
  const leading = plain(before.split(/[.;|·!?](?:\s|$)/).at(-1) ?? '');
  if (ELSE.test(leading.replace(plain(intended.name ?? ''), ' '))) return true;
  return !isId && intended.name !== undefined && !own && SOMEBODY.test(before.replace(NOBODY, ' , '));
}

function isShown(text: string, other: Shown, intended: IntendedAccount): boolean {
  const isNamed = Boolean(other.name) && other.name !== intended.name && has(text, other.name ?? '');
  return isNamed || isMarked(text, other.id) || (Boolean(other.email) && has(text, other.email ?? '', MARK));
}

/** A user name of Data Center may be a word as any other: alone in the row, it is one. */
function isMarked(text: string, id: string): boolean {
  return /\d/.test(id) ? has(text, id, MARK) : text === plain(id);
}

/** What goes on before and behind a word; and what does for an id or an e-mail: "bot1" is not in "bot1@acme.example". */
const WORD = [/[\p{L}\p{N}]$/u, /^[\p{L}\p{N}]/u] as const;
const MARK = [/[\p{L}\p{N}@_-]$|[\p{L}\p{N}]\.$/u, /^[\p{L}\p{N}@_-]|^\.[\p{L}\p{N}]/u] as const;

/** Whether a text has these words whole: "Ann" is not in "Anna". */
function has(text: string, words: string, [before, behind]: typeof WORD | typeof MARK = WORD): boolean {
  const wanted = plain(words);
  if (wanted === '') return false;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!before.test(text.slice(0, at)) && !behind.test(text.slice(at + wanted.length))) return true;
  }
  return false;
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
