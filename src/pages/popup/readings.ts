import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Instant, Readings } from '../../domain/reading.ts';
import type { PopupConnector } from '../connector.ts';
import type { FirstGlance } from './first-glance.ts';
import { readHere } from './read-here.ts';

/** A return so soon after a reading began is the same glance: opening a popup gives it the focus too. */
const SAME_GLANCE_MS = 500;

/** What is known of the sessions of one site. */
export interface Seen {
  readonly readings: Readings;
  /** The moment at which the readings are judged: when they were made. */
  readonly at: Instant | undefined;
  /** A fresh reading is under way. */
  readonly busy: boolean;
}

/** Before anything is known of a site: a reading is about to begin, if there is a site. */
function unseen(site: string | undefined): Seen {
  return { readings: {}, at: undefined, busy: site !== undefined };
}

/** What was read last, if it is of this site and of the jar that the popup speaks of. */
function lastSeen({ around, last }: FirstGlance, site: string | undefined): Seen {
  const isOfHere = !around.front.otherJar && last?.site !== undefined && last.site.where === site;
  return isOfHere ? { readings: last, at: last.site?.at, busy: true } : unseen(site);
}

/**
 * The sessions of a site: the last known reading at once, a fresh one right after, and again when the person returns.
 * And a way to read again.
 */
export function useReadings(
  connector: PopupConnector,
  site: string | undefined,
  first: FirstGlance,
): [Seen, () => void] {
  const [state, setState] = useState({ site, seen: lastSeen(first, site) });
  const turn = useRef(0);
  const began = useRef(Number.NEGATIVE_INFINITY);
  const started = useRef(false);

  /** Changes what is seen of this site; what was seen of another never counts. */
  const see = useCallback(
    (change: (before: Seen) => Seen) => {
      setState((before) => ({ site, seen: change(before.site === site ? before.seen : lastSeen(first, site)) }));
    },
    [first, site],
  );

  const take = useCallback(
    async (readings: Promise<Readings>) => {
      const mine = ++turn.current;
      began.current = connector.now().ms;
      see((before) => ({ ...before, busy: true }));
      const read = await readings;
      if (mine !== turn.current) return;
      const at = connector.now();
      see(() => ({ readings: read, at, busy: false }));
      if (!first.around.front.otherJar) connector.report(read);
    },
    [connector, first, see],
  );
  const readAgain = useCallback(
    () => void (site !== undefined && take(readHere(connector, site))),
    [connector, site, take],
  );

  useEffect(() => {
    // What is under way already need not be asked again; it counts once.
    const { reading } = first;
    const isUnderWay = !started.current && reading?.site === site;
    started.current = true;
    if (isUnderWay && reading) void take(reading.readings);
    else readAgain();
    const stop = connector.onReturn(() => {
      if (connector.now().ms - began.current > SAME_GLANCE_MS) readAgain();
    });
    return () => {
      turn.current++;
      stop();
    };
  }, [connector, site, first, take, readAgain]);

  return [state.site === site ? state.seen : lastSeen(first, site), readAgain];
}
