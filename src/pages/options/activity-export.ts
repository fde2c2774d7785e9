import type { LogEntry } from '../../platform/log-store.ts';
import { csv } from '../csv.ts';

const COLUMNS = ['time', 'what', 'connection', 'verdict', 'account', 'reason', 'note', 'attempt', 'name'] as const;

/** The log as a table for spreadsheets (RFC 4180), times in ISO 8601. */
export function activityCsv(entries: readonly LogEntry[]): string {
  return csv([COLUMNS, ...entries.map((entry) => COLUMNS.map((column) => plain(entry)[column]))]);
}

/** The log as JSON, times in ISO 8601. */
export function activityJson(entries: readonly LogEntry[]): string {
  return `${JSON.stringify(entries.map(plain), null, 2)}\n`;
}

function plain({ time, ...entry }: LogEntry): Partial<Record<(typeof COLUMNS)[number], string>> {
  return { time: new Date(time).toISOString(), ...(entry as Record<string, string>) };
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
