import type { HeldView } from '../../platform/messages.ts';
import { isItself } from '../../ui/people.ts';

/** What a held change needs of the person; exactly one of them is put before them. */
export type Situation =
  /** The browser refused to hold the way back. */
  | 'not-holding'
  /** The callback's host can't be seen. */
  | 'unseen-callback'
  /** The address names no site, and several connections fit. */
  | 'pick'
  | 'set-up'
  /** Nobody set this site up, though others are. */
  | 'unknown-site'
  /** The organization did not set this up. */
  | 'not-set-up-managed'
  /** The browser has not told yet whether the organization sets this up. */
  | 'policy-not-loaded'
  /** Another account, or none; and nobody knows whether it is the main-user change or a person's own connection. */
  | 'own-or-main'
  /** The very account that is set up is of a kind that cannot be: nobody is to switch to it. */
  | 'itself'
  | 'switch'
  | 'start-over'
  | 'try-again';

/** Reads a held view. Pure: what holds the change although the account is right comes first. */
export function situationOf(view: HeldView): Situation {
  const { verdict } = view.judgement;
  if (view.notHolding) return 'not-holding';
  if (view.unseenCallback !== undefined) return 'unseen-callback';
  if (view.candidates.length > 0) return 'pick';
  if (verdict === 'not-set-up') {
    if (view.mayBeManaged) return 'policy-not-loaded';
    if (view.maySetUp) return 'set-up';
    if (view.site !== undefined && view.knownSites.length > 0) return 'unknown-site';
    return 'not-set-up-managed';
  }
  if (verdict === 'ineligible' && isItself(view.connection, view.judgement.account)) return 'itself';
  if (verdict === 'mismatch' || verdict === 'ineligible' || verdict === 'signed-out')
    return view.mayBeOwn ? 'own-or-main' : 'switch';
  return view.startOver ? 'start-over' : 'try-again';
}
