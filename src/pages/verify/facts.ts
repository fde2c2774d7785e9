import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { isCloud } from '../../atlassian/addresses.ts';
import type { Settings } from '../../domain/in-force.ts';
import type { Readings, UnknownReason } from '../../domain/reading.ts';
import type { Protection } from '../../platform/messages.ts';
import type { SettingsNow } from '../../platform/settings.ts';
import type { Connector } from '../connector.ts';

/** Nobody answered: the site told nothing, not even that it will not. */
const SILENCE: ReadonlySet<UnknownReason> = new Set(['network', 'timeout']);
/** A worker that has not answered by then, in milliseconds, is said not to. */
const ANSWERS_WITHIN_MS = 5_000;

/** What is in force in this browser, as it was found at one moment. */
export interface Facts extends SettingsNow {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly version: string;
  readonly browser: string;
  /** Match patterns of the hosts that the browser lets us reach. */
  readonly granted: readonly string[];
  /** Undefined: the worker did not answer. */
  readonly protection: Protection | undefined;
  /** Sites of the connections, and the identity's host, from which no answer comes. */
  readonly unanswered: readonly string[];
  readonly repairs: readonly string[];
  readonly readings: Readings | null;
}

/** Looks what is in force, again when it changes; undefined until it is known. */
export function useFacts(connector: Connector): { facts: Facts | undefined; busy: boolean; look: () => void } {
  const [facts, setFacts] = useState<Facts>();
  const [busy, setBusy] = useState(true);
  const turn = useRef(0);
  const look = useCallback(async () => {
    const mine = ++turn.current;
    setBusy(true);
    const found = await gather(connector);
    // What was begun later knows more, though it may answer sooner.
    if (mine !== turn.current) return;
    setFacts(found);
    setBusy(false);
  }, [connector]);
  useEffect(() => {
    connector.onChanged(() => void look());
    void look();
  }, [connector, look]);
  return { facts, busy, look: () => void look() };
}

async function gather(connector: Connector): Promise<Facts> {
  const now = await connector.settings();
  const [browser, granted, protection, unanswered, repairs, readings] = await Promise.all([
    connector.browserName(),
    connector.grantedHosts(),
    inTime(connector.send({ type: 'page/status' })),
    unansweredBy(now.settings, connector),
    connector.repairs(),
    connector.lastReadings(),
  ]);
  const { version } = connector;
  return { ...now, time: connector.wallTime(), version, browser, granted, protection, unanswered, repairs, readings };
}

/**
 * Hosts that a policy blocks for extensions (`runtime_blocked_hosts`) look like any other: access is granted, the rules are
 * there, and only requests fail. So each is asked, as for a reading; whom it shows is not looked at.
 */
async function unansweredBy({ connections }: Settings, connector: Connector): Promise<readonly string[]> {
  const sites = [...new Set(connections.map(({ site }) => site))];
  const read = await Promise.all(sites.map((site) => connector.read({ site, identity: isCloud(site) })));
  const silent = read
    .flatMap(({ site, identity }) => [site, identity])
    .flatMap((one) => (one?.outcome.state === 'unknown' && SILENCE.has(one.outcome.reason) ? [one.where] : []));
  return [...new Set(silent)];
}

function inTime<T>(answer: Promise<T | undefined>): Promise<T | undefined> {
  return Promise.race([answer, new Promise<undefined>((done) => setTimeout(done, ANSWERS_WITHIN_MS))]);
}
