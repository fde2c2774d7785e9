import { type Attempt, mayBeLifted, mayBeOwn, type Stage } from '../domain/attempt.ts';
import { type Chosen, DEFAULT_PORTAL } from '../domain/connection.ts';
import type { Settings } from '../domain/in-force.ts';
import type { Readings } from '../domain/reading.ts';
import { isUnread, type Judgement } from '../domain/verdict.ts';
import type { HeldView } from '../platform/messages.ts';

/** What a held change is made of, as the gate knows it. */
export interface Facts {
  readonly stage: Stage;
  readonly attempt: Attempt;
  readonly chosen: Chosen;
  /** Site that was to be read, where the consent's address names none. */
  readonly site: string | undefined;
  readonly judgement: Judgement;
  readonly readings: Readings;
  readonly startOver: boolean;
  readonly unseenCallback: string | undefined;
  readonly notHolding: boolean;
}

/** A held change as its checkpoint shows it. Pure. */
export function heldView(facts: Facts, settings: Settings): HeldView {
  const { stage, attempt, chosen, judgement, readings, startOver, unseenCallback, notHolding } = facts;
  const atPortal = settings.connections.filter((c) => attempt.portal === undefined || c.portal === attempt.portal);
  return {
    stage,
    route: attempt.route,
    judgement,
    readings,
    connection: chosen.kind === 'one' ? chosen.connection : undefined,
    candidates: chosen.kind === 'several' ? chosen.connections : [],
    site: attempt.site ?? facts.site,
    portal: attempt.portal ?? DEFAULT_PORTAL,
    knownSites: [...new Set(atPortal.map((c) => c.site))],
    mode: settings.mode,
    organization: settings.organization,
    managed: settings.managed,
    startOver,
    mayBeOwn: judgement.verdict !== 'match' && mayBeOwn(attempt, settings),
    mayBeLifted: mayBeLifted(attempt, settings, isUnread(judgement)),
    emergency: settings.emergency,
    maySetUp: judgement.verdict === 'not-set-up' && atPortal.length === 0 && isOurs(settings),
    mayBeManaged: judgement.verdict === 'not-set-up' && settings.mayBeManaged === true,
    unseenCallback,
    notHolding,
  };
}

/** Whether the person who sits here sets things up. */
function isOurs({ managed, mayBeManaged }: Settings): boolean {
  return !managed && !mayBeManaged;
}
