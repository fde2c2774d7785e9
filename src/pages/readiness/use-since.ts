import { useEffect, useRef, useState } from 'preact/hooks';
import { type Connection, connectionId } from '../../domain/connection.ts';
import { type Changes, changesSince, kept, type Report } from '../../domain/readiness-report.ts';
import type { Connector } from '../connector.ts';

/**
 * What is otherwise than at the last run, and this one kept for the next. A report is one run's: it is compared once, however
 * often it is shown, since by then it is the last one itself.
 *
 * @param report undefined: none is shown
 * @returns undefined: there was none before, or none that can be compared
 */
export function useSince(
  report: Report | undefined,
  connection: Connection | undefined,
  connector: Connector,
): Changes | undefined {
  const compared = useRef<number | undefined>(undefined);
  const [since, setSince] = useState<Changes>();
  useEffect(() => {
    if (!report || !connection || compared.current === report.time) return;
    compared.current = report.time;
    setSince(undefined);
    void (async () => {
      const id = connectionId(connection);
      const before = await connector.keptReadiness(id);
      if (before && compared.current === report.time) setSince(changesSince(before, report));
      if (report.complete) await connector.keepReadiness(id, kept(report));
    })();
  }, [report?.time]);
  return compared.current === report?.time ? since : undefined;
}
