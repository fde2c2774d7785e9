import { type Attempt, inJar, newAttempt } from '../domain/attempt.ts';
import type { Settings } from '../domain/in-force.ts';
import { answersIn, type CallbackAddress, type ConsentAddress, type RequestKey } from '../domain/route.ts';
import { armedSite } from '../platform/arming.ts';
import type { Attempts } from './attempts.ts';
import type { Held } from './gate.ts';
import type { PortalTabs } from './portal-tabs.ts';
import type { Trail } from './trail.ts';
import { portalsOf } from './watchman.ts';

interface Parts {
  readonly attempts: Attempts;
  readonly tabs: PortalTabs;
  readonly trail: Trail;
}

/** An attempt, and what came back for it. */
export interface Answered {
  readonly known: Attempt;
  readonly answer: CallbackAddress;
}

/** Which attempt a navigation belongs to that was held, and whether it is any of ours. */
export class Recognition {
  constructor(private readonly parts: Parts) {}

  /** The attempt of a consent page: by its request, or by its tab where the page hides that. */
  async out({ tabId, jar }: Pick<Held, 'tabId' | 'jar'>, address: ConsentAddress): Promise<Attempt | undefined> {
    const found = await (address.key
      ? this.parts.attempts.byKey(address.key)
      : this.parts.trail.followed(tabId, address));
    return found && inJar(found, jar.name);
  }

  /** The attempts that this answers, in each of the flows that it looks like. */
  async back(address: CallbackAddress): Promise<Answered[]> {
    const found: Answered[] = [];
    for (const answer of answersIn(address)) {
      const known = await this.parts.attempts.byCallback(answer);
      if (known && known.standing !== 'own') found.push({ known, answer });
    }
    return found;
  }

  /**
   * What was caught for anything but where it came from is none of ours, unless the tab is a portal's: a blind look, a
   * new tab, a piece of a key that fits another's request, a tab that was taken for a portal's while its rule was made.
   * Nor is the site that was armed in windows of another kind, whose rules catch here too.
   */
  async isOurs({ by, tabId, wasHeld }: Held): Promise<boolean> {
    if (by === 'armed' && (await armedSite()) !== undefined) return true;
    if (by === 'portal' || by === 'answer') return true;
    // Whatever is still known of its tab.
    if ((by === 'tab' || by === 'new') && wasHeld) return true;
    // What opened while nobody was there to be told is known by its opener alone.
    await this.parts.tabs.hasLookedAround();
    await this.parts.tabs.caughtUp();
    return (await this.parts.tabs.record(tabId)) !== undefined;
  }

  /**
   * A new attempt for a consent that was caught.
   *
   * @param earlier one of the same key that this visit begins anew
   */
  async begin(
    held: Held,
    address: ConsentAddress,
    key: RequestKey,
    settings: Settings,
    earlier?: Attempt,
  ): Promise<Attempt> {
    const record = await this.parts.tabs.record(held.tabId);
    const { route, decidedBy, site } = address;
    const attempt = newAttempt({
      ...(await this.parts.attempts.idsOf(key)),
      route,
      decidedBy,
      site,
      callback: address.callback === undefined ? undefined : new URL(address.callback).origin,
      portal: record?.portal ?? portalsOf(settings).find((portal) => portal === held.portal) ?? earlier?.portal,
      jar: held.jar.name,
      began: Date.now(),
      recognised: await this.isRecognised(held),
    });
    return { ...attempt, picked: earlier?.picked };
  }

  /** Whether this can be nobody's own connection. */
  async isRecognised({ by, tabId }: Held): Promise<boolean> {
    return by === 'armed' || this.parts.tabs.isRecognised(tabId, by === 'portal');
  }
}
