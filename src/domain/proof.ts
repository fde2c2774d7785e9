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
const SOMEBODY = /\p{Lu}[\p{L}'’.-]* \p{Lu}/u;
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
  const written = tidy(shows).replace(ASIDE, '');
  const text = plain(written);
  if (text === '') return plain(shows) === '' ? 'nothing' : 'unclear';
  const ids: readonly string[] = text.match(ID) ?? [];
  const emails = (text.match(EMAIL) ?? []).filter((email) => !MASKED.test(email));
  const isId = isMarked(text, intended.id);
  const isEmail = emails.includes(plain(intended.email));
  const another =
    ids.some((id) => id !== plain(intended.id)) ||
    (intended.email && emails.some((email) => email !== plain(intended.email))) ||
    others.some((other) => other.id !== intended.id && isShown(text, other, intended));
  const own = isNamed(written, intended.name);
  // "HelpDesk Bot, support by pat@acme.example": two people, and no word on which of them it is.
  if (isId || isEmail) return another || isBeside(written, intended, isId, own) ? 'unclear' : 'confirmed';
  if (another) return own && ids.length === 0 ? 'unclear' : 'contradicted';
  return own ? 'named' : 'unclear';
}

/** What explains a row, the best last: what one of two accepted accounts explains needs no other. */
const RANK: readonly Proof[] = ['unclear', 'named', 'confirmed'];

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
      return RANK.indexOf(proof) > RANK.indexOf(best.proof) ? { proof, account } : best;
    },
    { proof: proofOf(shows, first, strangers), account: first },
  );
}

/** Whether a text names somebody, and not somebody whose name only begins so: "HelpDesk Bot" is not in "HelpDesk Bot 2". */
function isNamed(written: string, name: string | undefined): boolean {
  const found = whole(name).exec(written);
  const after = found && written.slice(found.index + found[0].length);
  return after !== null && !/^ (?!\S+@)[\p{Lu}\p{N}]/u.test(after);
}

/** Whether an id or an e-mail stands beside somebody who is shown: "Pat Miller. Alerts go to bot@acme.example". */
function isBeside(written: string, intended: IntendedAccount, isId: boolean, own: boolean): boolean {
  const before = written.slice(0, written.search(whole(isId ? intended.id : intended.email, ANYWHERE)));
  // Only what is said in one go with it ("e.g." ends nothing), and not the account's own name.
  const leading = plain(before.split(/(?<!\be\.g)[.;|·!?](?: |$)/i).at(-1));
  if (ELSE.test(leading.replace(whole(intended.name), ' '))) return true;
  return !isId && Boolean(intended.name) && !own && SOMEBODY.test(before.replace(NOBODY, ','));
}

function isShown(text: string, other: Shown, intended: IntendedAccount): boolean {
  const isNamed = plain(other.name) !== plain(intended.name) && whole(other.name).test(text);
  return isNamed || isMarked(text, other.id) || whole(other.email, MARK).test(text);
}

/** A user name of Data Center may be a word as any other: alone in the row, it is one. */
function isMarked(text: string, id: string): boolean {
  return /\d/.test(id) ? whole(id, MARK).test(text) : text === plain(id);
}

/** What may stand before and behind a word; and an id or an e-mail: "bot1" is not in "bot1@acme.example". */
const WORD = ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'] as const;
const MARK = ['(?<![\\p{L}\\p{N}@_-]|[\\p{L}\\p{N}]\\.)', '(?![\\p{L}\\p{N}@_-]|\\.[\\p{L}\\p{N}])'] as const;
const ANYWHERE = ['', ''] as const;

/** Finds these words whole, in capitals or not: "Ann" is not in "Anna". No words are nowhere. */
function whole(
  words: string | null | undefined,
  [before, behind]: typeof WORD | typeof MARK | typeof ANYWHERE = WORD,
): RegExp {
  const wanted = plain(words).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return wanted === '' ? /(?!)/ : new RegExp(before + wanted + behind, 'iu');
}

function plain(text: string | null | undefined): string {
  return tidy(text ?? '').toLowerCase();
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
