import type { SettingsDocument } from '../../domain/settings.ts';
import { isSame } from '../../platform/same.ts';

type Document = Readonly<Record<string, unknown>>;

/**
 * The settings as they are now, with one change taken back and everything else that was changed since left as it is.
 *
 * @param before the document before the change, and `after` it
 * @returns null: nothing is set, as before; undefined: what the change made is not there any more, and nothing is taken back
 */
export function takenBack(
  before: SettingsDocument | null,
  after: SettingsDocument | null,
  now: SettingsDocument | null,
): SettingsDocument | null | undefined {
  const [was, became, is] = [before ?? {}, after ?? {}, now ?? {}] as [Document, Document, Document];
  const changed = [...new Set([...Object.keys(was), ...Object.keys(became)])].filter(
    (key) => key !== 'version' && !isSame(was[key], became[key]),
  );
  const back = changed.map((key) => [key, valueBack(was[key], became[key], is[key])] as const);
  if (back.some(([, value]) => value === GONE)) return undefined;
  const document = withoutUndefined({ ...is, ...Object.fromEntries(back) });
  const isBare = Object.keys(document).every((key) => key === 'version');
  // The parts come from documents that were checked.
  return before === null && isBare ? null : (document as unknown as SettingsDocument);
}

const GONE = Symbol('changed again since');

function valueBack(was: unknown, became: unknown, is: unknown): unknown {
  if (isSame(is, became)) return was;
  return [was ?? [], became ?? [], is ?? []].every(Array.isArray) ? listBack(was, became, is) : GONE;
}

/** Lists go item by item, so that what else became of the list stays. */
function listBack(was: unknown, became: unknown, is: unknown): unknown {
  const [former, latter, present] = [was ?? [], became ?? [], is ?? []] as unknown[][] as [
    unknown[],
    unknown[],
    unknown[],
  ];
  const added = latter.filter((item) => !has(former, item));
  if (!added.every((item) => has(present, item))) return GONE;
  const list = present.filter((item) => !has(added, item));
  former.forEach((item, at) => {
    if (!has(latter, item)) list.splice(at, 0, item);
  });
  return list;
}

const has = (list: readonly unknown[], item: unknown) => list.some((one) => isSame(one, item));

function withoutUndefined(document: Document): Document {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined));
}
