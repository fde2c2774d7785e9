import type { Happening, Request } from '../world/journal.ts';

type Known = (key: string) => Request | undefined;
type Arrived = Extract<Happening, { what: 'arrived' }>;

/**
 * What must never be seen in the world's journal (DESIGN §2.1): an approval of a main-user change that reached the
 * vendor though the deciding session was not read as the service account before it was given, and again after it.
 * Gives back a sentence for each fault.
 */
export function unreadChanges(journal: readonly Happening[], known: Known): string[] {
  return journal.flatMap((happening, at) => {
    if (happening.what !== 'arrived' || !happening.approval) return [];
    const request = known(happening.key);
    return request?.purpose === 'main-user' ? faultsOf(journal.slice(0, at), happening, request) : [];
  });
}

function faultsOf(before: readonly Happening[], { key }: Arrived, request: Request): string[] {
  const issued = before.findIndex((one) => one.what === 'issued' && one.key === key);
  const approved = before.findLastIndex((one) => one.what === 'approved' && one.key === key);
  const isBot = (one: Happening) => one.what === 'read' && one.handle === 'bot' && decides(one, request);
  return [
    ...(before.slice(issued, approved).some(isBot)
      ? []
      : [`nobody read the service account before ${key} was approved`]),
    ...(before.slice(approved).some(isBot) ? [] : [`nobody read the service account after ${key} was approved`]),
  ];
}

function decides(reading: Extract<Happening, { what: 'read' }>, { flow, site }: Request): boolean {
  if (flow === '3lo') return reading.session === 'identity';
  return reading.session === 'site' && reading.host === new URL(site).host;
}

/** Request keys and proofs that the world gave out and that stand in this text, as they are or percent-encoded. */
export function secretsIn(text: string, journal: readonly Happening[]): string[] {
  const secrets = journal.flatMap((one) =>
    one.what === 'issued' ? [one.key] : one.what === 'approved' ? [one.proof] : [],
  );
  return secrets.filter((secret) => text.includes(secret) || text.includes(encodeURIComponent(secret)));
}
