import { isCloudSite } from '../domain/cloud-site.ts';
import { DEFAULT_PORTAL } from '../domain/connection.ts';
import type { Settings } from '../domain/in-force.ts';
import type { Watch } from '../domain/watch.ts';
import { armedSite } from '../platform/arming.ts';
import type { Hold, HoldReport, Passage } from '../platform/hold/hold.ts';
import { queue } from '../platform/queue.ts';
import { reach } from '../platform/reach.ts';
import type { Attempts } from './attempts.ts';
import type { PortalTabs } from './portal-tabs.ts';

/** Portals that are guarded: those set up, and the vendor's own in any case. */
export function portalsOf(settings: Settings): string[] {
  const { connections, faultyPortals = [] } = settings;
  return [...new Set([DEFAULT_PORTAL, ...connections.map((c) => c.portal), ...faultyPortals])];
}

/** Keeps the browser holding what the state says: computes the watch from scratch and applies it, one at a time. */
export class Watchman {
  private readonly inTurn = queue();
  private lastReport: HoldReport | undefined;

  constructor(
    private readonly parts: {
      readonly settings: () => Promise<Settings>;
      readonly attempts: Attempts;
      readonly tabs: PortalTabs;
      readonly hold: Hold;
      readonly reported: (report: HoldReport) => void;
    },
  ) {}

  /** What must be held now. */
  async watch(): Promise<Watch> {
    const [settings, descendants, watched, site, hosts] = await Promise.all([
      this.parts.settings(),
      this.parts.tabs.descendants(),
      this.parts.attempts.watched(),
      armedSite(),
      reach(),
    ]);
    return {
      active: settings.mode !== 'monitor',
      portals: portalsOf(settings),
      sites: [...new Set(settings.connections.map((c) => c.site))].filter(
        (site) => !isCloudSite(new URL(site).hostname),
      ),
      descendants,
      openBefore: this.parts.tabs.openBefore,
      ...watched,
      armed: site,
      reach: hosts,
    };
  }

  /**
   * Brings the browser's holding up to the state, and says whether it does hold.
   *
   * @param next goes on as soon as it does
   */
  refresh(next?: Passage): Promise<HoldReport> {
    return this.inTurn(async () => {
      const report = await this.parts.hold.apply(await this.watch().catch(() => undefined), next);
      if (report.ok !== this.lastReport?.ok) this.parts.reported(report);
      this.lastReport = report;
      return report;
    });
  }

  /** What the browser said last; undefined before the first time. */
  get report(): HoldReport | undefined {
    return this.lastReport;
  }

  /** What the browser said, for whoever wants to know how it holds now: after the change that is under way, and a worker that has just woken asks first. */
  async said(): Promise<HoldReport> {
    return (await this.inTurn(async () => this.lastReport)) ?? this.refresh();
  }
}
