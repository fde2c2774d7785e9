import type { Attempt } from '../domain/attempt.ts';
import type { Settings } from '../domain/in-force.ts';
import { classify } from '../domain/route.ts';
import { caughtBy } from '../domain/watch.ts';
import type { Jar } from '../platform/jar.ts';
import type { ActivityLog } from './activity-log.ts';
import type { Gate } from './gate.ts';
import type { BackgroundReader } from './readings.ts';
import type { Watchman } from './watchman.ts';

interface Page {
  readonly tabId: number;
  readonly url: string;
  readonly jar: Jar;
}

interface Parts {
  readonly settings: () => Promise<Settings>;
  readonly gate: Gate;
  readonly watchman: Watchman;
  readonly reader: BackgroundReader;
  readonly log: ActivityLog;
}

/** Mode `monitor`: nothing is held or sent elsewhere. What would have been held is read, and logged (DESIGN §3). */
export class Monitor {
  constructor(private readonly parts: Parts) {}

  /** A tab came to an address. */
  async arrived(page: Page): Promise<void> {
    const attempt = await this.meet(page);
    if (!attempt) return;
    const { gate, reader, log } = this.parts;
    const chosen = gate.connectionOf(attempt, await this.parts.settings());
    const site = attempt.site ?? (chosen.kind === 'one' ? chosen.connection.site : undefined);
    await log.add({
      attempt,
      what: 'seen',
      chosen,
      judgement: gate.judge(attempt, chosen, await reader.read(site, 0, page.jar)),
    });
  }

  /** The attempt of a page that would have been held; undefined in other modes, where the gate has met it. */
  async meet({ tabId, url, jar }: Page): Promise<Attempt | undefined> {
    const settings = await this.parts.settings();
    const address = classify(
      url,
      settings.connections.map((c) => c.site),
    );
    if (settings.mode !== 'monitor' || address.kind !== 'consent') return undefined;
    const watch = await this.parts.watchman.watch();
    const cause = caughtBy({ ...watch, active: true }, { address, initiator: undefined, tabId });
    if (!cause || cause.kind === 'blind') return undefined;
    const portal = 'portal' in cause ? cause.portal : undefined;
    await this.parts.gate.open({ url, tabId, jar, by: cause.kind, portal });
    return this.parts.gate.attemptAt({ tabId, url, jar });
  }
}
