import { isCloud } from '../atlassian/addresses.ts';
import { readSessions } from '../atlassian/session-readers.ts';
import { type Readings, unreadable } from '../domain/reading.ts';
import { now } from '../platform/clock.ts';
import { type Jar, SHARED_JAR } from '../platform/jar.ts';

/**
 * Reads sessions for those who cannot: guide and guard, and Firefox's hold. One request at a time for each site; a
 * reading that is young enough serves again.
 */
export class BackgroundReader {
  private readonly latest = new Map<string, Readings>();
  private readonly underWay = new Map<string, Promise<Readings>>();

  constructor(private readonly made: (readings: Readings) => void) {}

  /** Both sessions, the older of them read at most `maxAgeMs` ago; a jar of its own is not ours to read. */
  async read(site: string | undefined, maxAgeMs: number, jar = SHARED_JAR): Promise<Readings> {
    if (!jar.shared) return unreadable(site, now(), Date.now());
    const kept = this.latest.get(site ?? '');
    if (kept && isYoung(kept, maxAgeMs)) return kept;
    const running = this.underWay.get(site ?? '');
    return running && maxAgeMs > 0 ? running : this.readNow(site);
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
  }

  private readNow(site: string | undefined): Promise<Readings> {
    const plan = { site, identity: site === undefined || isCloud(site) };
    const tools = { fetch: (url: string, init: RequestInit) => fetch(url, init), now, wallTime: () => Date.now() };
    const reading = readSessions(plan, tools).then((readings) => {
      this.latest.set(site ?? '', readings);
      this.made(readings);
      return readings;
    });
    this.underWay.set(site ?? '', reading);
    void reading.finally(() => this.underWay.delete(site ?? ''));
    return reading;
  }
}

function isYoung(readings: Readings, maxAgeMs: number): boolean {
  const all = [readings.site, readings.identity].filter((reading) => reading !== undefined);
  return all.length > 0 && all.every((reading) => now().ms - reading.at.ms <= maxAgeMs);
}
