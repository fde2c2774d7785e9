import { connectionId } from '../../domain/connection.ts';
import type { Kept } from '../../domain/readiness-kept.ts';
import type { Readings } from '../../domain/reading.ts';
import type { Protection } from '../../platform/messages.ts';
import { type Around, lookAround } from '../around.ts';
import type { PopupConnector } from '../connector.ts';
import { readHere } from './read-here.ts';

/** What a popup opens with, without waiting for the worker or for Atlassian. */
export interface FirstGlance {
  readonly around: Around;
  /** What was read last, of whichever site. */
  readonly last: Readings | null;
  /** What the last run of readiness found for the first connection. */
  readonly ready: Kept | undefined;
  /** A fresh reading of the first connection's site, under way since before anything is drawn. */
  readonly reading: { readonly site: string; readonly readings: Promise<Readings> } | undefined;
  /** What the worker says of our protection; it was asked first of all, since it may be asleep. */
  readonly protection: Promise<Protection | undefined>;
}

/**
 * Looks at what is kept, and asks Atlassian as soon as site and tab are known. Nothing is drawn for that.
 *
 * @returns undefined: what is kept cannot be read
 */
export function firstGlance(connector: PopupConnector): Promise<FirstGlance | undefined> {
  return glance(connector).catch(() => undefined);
}

async function glance(connector: PopupConnector): Promise<FirstGlance> {
  const protection = connector.send({ type: 'page/status' });
  // First what there is to ask Atlassian for.
  const [connections, front] = [connector.connections(), connector.tabInFront()];
  const ofConnection = async () => {
    const [[first]] = await Promise.all([connections, front]);
    if (!first) return { reading: undefined, ready: undefined };
    const { site } = first;
    const reading = { site, readings: readHere(connector, site, front) };
    return { reading, ready: await connector.keptReadiness(connectionId(first)) };
  };
  const [around, last, { reading, ready }] = await Promise.all([
    lookAround(connector, front),
    connector.lastReadings(),
    ofConnection(),
  ]);
  return { around, last, ready, reading, protection };
}
