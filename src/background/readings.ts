import { isCloud } from '../atlassian/addresses.ts';
import { type ReadPlan, readSessions } from '../atlassian/session-readers.ts';
import { type Readings, unreadable } from '../domain/reading.ts';
import { now } from '../platform/clock.ts';
import { type Jar, SHARED_JAR } from '../platform/jar.ts';

interface UnderWay {
  /** When it was asked for, in milliseconds of our clock. */
  readonly since: number;
  readonly readings: Promise<Readings>;
}

/**
 * Reads sessions in the background: for guide and guard, which cannot, for navigations that are held before our page asks, for
 * what is only watched, and for who comes back from the account chooser. A reading that is young enough serves again, one that is
 * under way too; who wants one of this very moment has it asked anew.
 */
export class BackgroundReader {
  private readonly latest = new Map<string, Readings>();
  private readonly underWay = new Map<string, UnderWay>();
  /** What was asked before this is not served again, in milliseconds of our clock. */
  private forgottenUntil = Number.NEGATIVE_INFINITY;

  constructor(private readonly made: (readings: Readings) => void) {}

  /** Both sessions of a site, the older of them read at most `maxAgeMs` ago; a jar of its own is not ours to read. */
  read(site: string | undefined, maxAgeMs: number, jar = SHARED_JAR): Promise<Readings> {
    return this.readAs({ site, identity: site === undefined || isCloud(site) }, maxAgeMs, jar);
  }

  /** The same of the sessions that a plan names. */
  async readAs(plan: ReadPlan, maxAgeMs: number, jar = SHARED_JAR): Promise<Readings> {
    const { site, identity } = plan;
    if (!jar.shared) return unreadable(site, now(), Date.now());
    const kept = this.latest.get(site ?? '');
    if (kept && isYoung(kept, maxAgeMs) && (kept.identity || !identity)) return kept;
    const running = this.underWay.get(keyOf(plan));
    // What is under way is as old as its beginning.
    const serves = running && maxAgeMs > 0 && this.isRemembered(running.since) && now().ms - running.since <= maxAgeMs;
    return serves ? running.readings : this.readNow(plan);
  }

  /** What was read last, without asking anybody. */
  known(site: string | undefined, jar: Jar): Readings {
    return jar.shared ? (this.latest.get(site ?? '') ?? {}) : {};
  }

  /** Takes over what a page of ours read in the jar that we share. */
  learn(site: string | undefined, readings: Readings): void {
    this.latest.set(site ?? '', readings);
  }

  /** Forgets what was read, since a session is about to change. */
  forget(): void {
    this.latest.clear();
    this.forgottenUntil = now().ms;
  }

  private isRemembered(since: number): boolean {
    return since > this.forgottenUntil;
  }

  private readNow(plan: ReadPlan): Promise<Readings> {
    const tools = { fetch: (url: string, init: RequestInit) => fetch(url, init), now, wallTime: () => Date.now() };
    const site = plan.site ?? '';
    const key = keyOf(plan);
    const since = now().ms;
    const readings = readSessions(plan, tools).then((read) => {
      // One that was asked for later may have been answered first.
      const before = this.latest.get(site);
      if (!this.isRemembered(since) || (before && askedAt(before) > since)) return read;
      this.latest.set(site, read);
      this.made(read);
      return read;
    });
    const underWay = { since, readings };
    this.underWay.set(key, underWay);
    void readings.finally(() => this.underWay.get(key) === underWay && this.underWay.delete(key));
    return readings;
  }
}

function keyOf({ site = '', identity }: ReadPlan): string {
  return `${site} ${identity}`;
}

function isYoung(readings: Readings, maxAgeMs: number): boolean {
  return now().ms - askedAt(readings) <= maxAgeMs;
}

/** When the older of them was asked for, in milliseconds of our clock; of nothing at all, never. */
function askedAt({ site, identity }: Readings): number {
  const all = [site, identity].filter((reading) => reading !== undefined);
  return all.length > 0 ? Math.min(...all.map(({ at }) => at.ms)) : Number.NEGATIVE_INFINITY;
}
