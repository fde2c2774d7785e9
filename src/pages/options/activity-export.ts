import type { LogEntry } from '../../platform/stores.ts';

const COLUMNS = ['time', 'what', 'connection', 'verdict', 'account', 'reason', 'note', 'attempt'] as const;

/** The log as a table for spreadsheets (RFC 4180), times in ISO 8601. */
export function activityCsv(entries: readonly LogEntry[]): string {
  const rows = entries.map((entry) => COLUMNS.map((column) => cell(plain(entry)[column])).join(','));
  return `${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`;
}

/** The log as JSON, times in ISO 8601. */
export function activityJson(entries: readonly LogEntry[]): string {
  return `${JSON.stringify(entries.map(plain), null, 2)}\n`;
}

function plain({ time, ...entry }: LogEntry): Partial<Record<(typeof COLUMNS)[number], string>> {
  return { time: new Date(time).toISOString(), ...(entry as Record<string, string>) };
}

/** A spreadsheet takes what begins with these for a formula; an apostrophe makes it a text. */
function cell(value = ''): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Whether an entry has these words somewhere, in any case; no words: every entry.
 *
 * @param shown what a person sees of it beside what is kept
 */
export function mentions(entry: LogEntry, words: string, shown: string): boolean {
  const text = `${Object.values(entry).join(' ')} ${shown}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
