import type { Readings } from '../../domain/reading.ts';
import type { Connector } from '../connector.ts';
import { type Around, lookAround } from '../surroundings.ts';
import { readHere } from './readings.ts';

/** What a popup opens with, without waiting for the worker or for Atlassian. */
export interface FirstGlance {
  readonly around: Around;
  /** What was read last, of whichever site. */
  readonly last: Readings | null;
  /** A fresh reading of the first connection's site, under way since before anything is drawn. */
  readonly reading: { readonly site: string; readonly readings: Promise<Readings> } | undefined;
}

/** Looks at what is kept, and asks Atlassian as soon as the site is known. */
export async function firstGlance(connector: Connector): Promise<FirstGlance> {
  const [around, last, reading] = await Promise.all([
    lookAround(connector),
    connector.lastReadings(),
    connector.settings().then(({ settings }) => {
      const site = settings.connections[0]?.site;
      return site === undefined ? undefined : { site, readings: readHere(connector, site) };
    }),
  ]);
  return { around, last, reading };
}
