import { isCloud } from '../../atlassian/addresses.ts';
import { sameAccount } from '../../domain/account.ts';
import { type Connection, connectionId } from '../../domain/connection.ts';
import { checkSettings, SETTINGS_VERSION, type SettingsDocument } from '../../domain/settings.ts';
import type { Fault } from '../../domain/settings-faults.ts';
import { isSame } from '../../platform/same.ts';
import { sayFault } from '../../ui/fault-words.ts';
import { say, type WordKey } from '../../ui/words.ts';
import { candidateOf, type Draft, draftOf, keysIn } from './connection-draft.ts';

/** What is wrong with a field, in a sentence, by its path below the connection: `account.id`. */
export type FieldErrors = Readonly<Record<string, string>>;

/** A draft that was checked in its document. */
export type DraftChecked =
  | { readonly ok: true; readonly document: SettingsDocument; readonly connection: Connection }
  | {
      readonly ok: false;
      readonly errors: FieldErrors;
      /** What is wrong elsewhere in the document, and would keep it from being saved. */
      readonly elsewhere: readonly Fault[];
    };

/** Faults of which the field can say more than what is wrong in general. */
const SAID: Readonly<Record<string, WordKey>> = {
  'site not-an-address': 'setUpSiteWrong',
  'account.id empty': 'connectionNoAccount',
  'next.account.id empty': 'connectionNoAccount',
  'next.from not-a-day': 'connectionNoDay',
};

/**
 * Checks a draft as a part of the person's own document: the whole is right, or each fault is said at its field.
 *
 * @param original the connection that is edited, as it stands in the document; undefined: it is added
 */
export function checkDraft(own: SettingsDocument | null, original: Connection | undefined, draft: Draft): DraftChecked {
  const list = own?.connections ?? [];
  const found = original ? positionOf(list, original) : -1;
  const at = found < 0 ? list.length : found;
  const present = list[at];
  const typed = original && present ? laidOver(present, original, draft) : draft;
  const connections = [...list.slice(0, at), candidateOf(typed), ...list.slice(at + 1)];
  const checked = checkSettings({ ...own, version: SETTINGS_VERSION, connections });
  if (!checked.ok) return sorted(checked.faults, `connections[${at}].`, typed);
  const connection = checked.settings.connections?.[at] as Connection;
  const errors = clashes(connection, list.toSpliced(at, 1), present && original);
  if (Object.keys(errors).length > 0) return { ok: false, errors, elsewhere: [] };
  return { ok: true, document: checked.settings, connection };
}

/** What was typed, over what became of the connection elsewhere meanwhile: what nobody touched here stays as it is there. */
function laidOver(present: Connection, original: Connection, draft: Draft): Draft {
  const before = draftOf(original);
  const parts = Object.entries(draft).filter(([name, part]) => !isSame(part, before[name as keyof Draft]));
  return { ...draftOf(present), ...Object.fromEntries(parts) };
}

/** Where a connection stands in a list: itself, or what became of it meanwhile; -1: it is not there any more. */
export function positionOf(list: readonly Connection[], wanted: Connection): number {
  const id = connectionId(wanted);
  const itself = list.findIndex((one) => isSame(one, wanted));
  return itself >= 0 ? itself : list.findIndex((one) => connectionId(one) === id);
}

/** Whether a change at one cannot be told from a change at the other. */
export function atSamePlace(a: Connection, b: Connection): boolean {
  return a.product === b.product && a.portal === b.portal && a.site === b.site;
}

function sorted(faults: readonly Fault[], below: string, draft: Draft): DraftChecked {
  const mine = faults.filter(({ path }) => path.startsWith(below));
  // Of several faults of one field the first is said.
  const errors = mine.toReversed().map((fault) => {
    const path = fault.path.slice(below.length);
    return [path.replace(/\[\d+\]$/, ''), sentence(path, fault, draft)] as const;
  });
  return { ok: false, errors: Object.fromEntries(errors), elsewhere: faults.filter((fault) => !mine.includes(fault)) };
}

function sentence(path: string, fault: Fault, draft: Draft): string {
  const key = SAID[`${path} ${fault.code}`];
  if (key) return say(key);
  const nth = /^projects\[(\d+)\]$/.exec(path)?.[1];
  return nth === undefined
    ? sayFault(fault)
    : say('connectionWrongKey', keysIn(draft.projects)[Number(nth)] ?? '', sayFault(fault));
}

/** Account ids of Cloud; what was taken for a Data Center may have been a Cloud under a domain of its own, with these. */
const CLOUD_ID = /^(?:[0-9a-f]{24}|\d+:.+)$/i;

/** What each part of a document may be by itself, and is wrong beside the rest. */
function clashes(connection: Connection, others: readonly Connection[], original: Connection | undefined): FieldErrors {
  const stays = original !== undefined && atSamePlace(original, connection);
  // Two that stood side by side before may go on so, as long as they can be told apart.
  const same = others.find(
    (one) => atSamePlace(one, connection) && (!stays || connectionId(one) === connectionId(connection)),
  );
  const { account, next, name } = connection;
  const moved = original && !isCloud(original.site) && isCloud(connection.site);
  const isOld = (id: string | undefined, before: string | undefined) =>
    moved === true && id !== undefined && id === before && !CLOUD_ID.test(id);
  return {
    ...(isOld(account.id, original?.account.id) && { 'account.id': say('connectionOtherIds') }),
    ...(isOld(next?.account.id, original?.next?.account.id) && { 'next.account.id': say('connectionOtherIds') }),
    ...(same && { site: say('connectionSamePlace', same.name) }),
    ...(others.some((one) => one.name === name) && { name: say('connectionSameName', name) }),
    ...(next && sameAccount(next.account, account) && { 'next.account.id': say('connectionSameAccount') }),
  };
}
