import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { isCloud } from '../../atlassian/addresses.ts';
import { type Instant, type Readings, unreadable } from '../../domain/reading.ts';
import type { Connector } from '../connector.ts';

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

/**
 * The sessions of a site: the last known reading at once, a fresh one right after, and again when the person returns.
 * And a way to read again.
 */
export function useReadings(connector: Connector, site: string | undefined): [Seen, () => void] {
  const [state, setState] = useState({ site, seen: unseen(site) });
  const turn = useRef(0);
  const began = useRef(Number.NEGATIVE_INFINITY);

  /** Changes what is seen of this site; what was seen of another never counts. */
  const see = useCallback(
    (change: (before: Seen) => Seen) => {
      setState((before) => ({ site, seen: change(before.site === site ? before.seen : unseen(site)) }));
    },
    [site],
  );

  const readAgain = useCallback(async () => {
    if (site === undefined) return;
    const mine = ++turn.current;
    began.current = connector.now().ms;
    see((before) => ({ ...before, busy: true }));
    const { otherJar } = await connector.tabInFront();
    const readings = otherJar
      ? unreadable(site, connector.now(), connector.wallTime())
      : await connector.read({ site, identity: isCloud(site) });
    if (mine !== turn.current) return;
    const at = connector.now();
    see(() => ({ readings, at, busy: false }));
    if (!otherJar) connector.report(readings);
  }, [connector, site, see]);

  useEffect(() => {
    let here = true;
    void Promise.all([connector.lastReadings(), connector.tabInFront()]).then(([last, { otherJar }]) => {
      if (!here || otherJar || last?.site === undefined || last.site.where !== site) return;
      const { at } = last.site;
      see((now) => (now.at === undefined ? { ...now, readings: last, at } : now));
    });
    void readAgain();
    const stop = connector.onReturn(() => {
      if (connector.now().ms - began.current > SAME_GLANCE_MS) void readAgain();
    });
    return () => {
      here = false;
      turn.current++;
      stop();
    };
  }, [connector, site, see, readAgain]);

  return [state.site === site ? state.seen : unseen(site), () => void readAgain()];
}
