import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { isCloud } from '../../atlassian/addresses.ts';
import type { Instant, Readings } from '../../domain/reading.ts';
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
  readonly readAgain: () => void;
}

/** The sessions of a site: the last known reading at once, a fresh one right after, and again when the person returns. */
export function useReadings(connector: Connector, site: string | undefined): Seen {
  const [seen, setSeen] = useState<Omit<Seen, 'readAgain'>>({ readings: {}, at: undefined, busy: site !== undefined });
  const turn = useRef(0);
  const began = useRef(Number.NEGATIVE_INFINITY);

  const readAgain = useCallback(async () => {
    if (site === undefined) return;
    const mine = ++turn.current;
    began.current = connector.now().ms;
    setSeen((before) => ({ ...before, busy: true }));
    const readings = await connector.read({ site, identity: isCloud(site) });
    if (mine !== turn.current) return;
    setSeen({ readings, at: connector.now(), busy: false });
    void connector.send({ type: 'page/readings', readings });
  }, [connector, site]);

  useEffect(() => {
    setSeen({ readings: {}, at: undefined, busy: site !== undefined });
    void connector.lastReadings().then((last) => {
      if (last?.site === undefined || last.site.where !== site) return;
      setSeen((now) => (now.at === undefined ? { readings: last, at: last.site?.at, busy: now.busy } : now));
    });
    void readAgain();
    const stop = connector.onReturn(() => {
      if (connector.now().ms - began.current > SAME_GLANCE_MS) void readAgain();
    });
    return () => {
      turn.current++;
      stop();
    };
  }, [connector, site, readAgain]);

  return { ...seen, readAgain: () => void readAgain() };
}
