import * as v from 'valibot';
import { inLane, type Lane, OTHER_LANES, OWN_LANE } from './lane.ts';
import { type Store, store } from './store.ts';

const optionalText = v.optional(v.string());

const logSchema = v.object({
  /** Milliseconds since 1970. */
  time: v.number(),
  attempt: v.string(),
  what: v.picklist([
    'seen',
    'held',
    'let-on',
    'allowed',
    'denied',
    'abandoned',
    'own',
    'lifted',
    'emergency',
    'row-changed',
    'row-confirmed',
  ]),
  /** Base URL of the site, else of the portal. */
  connection: optionalText,
  /** What the connection is called, where it is known: two products may have one site. */
  name: optionalText,
  verdict: optionalText,
  account: optionalText,
  /** Code of a reason why a session could not be read. */
  reason: optionalText,
  /** What a person wrote who went on. */
  note: optionalText,
});
export type LogEntry = v.InferOutput<typeof logSchema>;

function logOf(lane: Lane): Store<readonly LogEntry[]> {
  return store('local', inLane('activity', lane), { schema: v.array(logSchema), empty: [] });
}

/** What happened, on this machine only: no tokens, no addresses with queries. */
export const activityLog = logOf(OWN_LANE);
const otherLogs = OTHER_LANES.map(logOf);

/** Forgets what happened; answers what that was, oldest first. */
export async function clearActivity(): Promise<readonly LogEntry[]> {
  const all = await allActivity();
  await Promise.all([activityLog, ...otherLogs].map((log) => log.update(() => [])));
  return all;
}

/** Puts back what was cleared, before what happened since. */
export async function restoreActivity(entries: readonly LogEntry[]): Promise<void> {
  await activityLog.update((since) => [...entries, ...since]);
}

/** What happened in windows of every kind, oldest first. */
export async function allActivity(): Promise<readonly LogEntry[]> {
  const logs = await Promise.all([activityLog, ...otherLogs].map((log) => log.get()));
  return logs.flat().sort((a, b) => a.time - b.time);
}
