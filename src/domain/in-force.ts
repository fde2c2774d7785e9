import { asOf, type Connection } from './connection.ts';
import type { Pointer } from './pointer.ts';
import {
  type BreakGlass,
  LOG_DAYS,
  type Mode,
  type Organization,
  type OwnConnect,
  type SettingsDocument,
} from './settings.ts';

/** What is in force: the person's own settings, with the organisation's above them. */
export interface Settings {
  readonly mode: Mode;
  readonly connections: readonly Connection[];
  readonly organization: Organization | undefined;
  readonly ownConnect: OwnConnect;
  readonly logDays: number;
  readonly pointers: readonly Pointer[];
  /** They come from the organisation, and are not a person's to change. */
  readonly pointersManaged: boolean;
  /** Settings come from the organisation: shown read-only, and set-up is not offered. */
  readonly managed: boolean;
  /** Declared by the organisation, and not over yet. */
  readonly emergency: BreakGlass | undefined;
  /** The browser has not told yet whether there is a policy: nobody is offered to set up what may be set up already. */
  readonly mayBeManaged?: true;
  /** What a policy wanted guarded and told wrongly: nobody is accepted there. */
  readonly faultyPortals?: readonly string[] | undefined;
}

/** When settings are looked at. */
export interface Moment {
  /** The day as `2026-12-31`, where this browser is. */
  readonly day: string;
  /** Milliseconds since 1970. */
  readonly ms: number;
}

/**
 * Lays policy over a person's own settings. Policy wins for every key that it has; under policy an absent mode is
 * `block` and own connections hold, so that a gap in it never loosens anything.
 */
export function inForce(
  own: SettingsDocument | undefined,
  policy: SettingsDocument | undefined,
  { day, ms }: Moment,
): Settings {
  const connections = policy?.connections ?? own?.connections ?? [];
  return {
    mode: policy ? (policy.mode ?? 'block') : (own?.mode ?? 'block'),
    connections: connections.map((one) => asOf(one, day)),
    organization: policy?.organization ?? own?.organization,
    ownConnect: policy ? (policy.ownConnect ?? 'hold') : (own?.ownConnect ?? 'ask'),
    logDays: policy?.logDays ?? own?.logDays ?? LOG_DAYS,
    pointers: policy?.pointers ?? own?.pointers ?? [],
    pointersManaged: policy?.pointers !== undefined,
    managed: policy !== undefined,
    faultyPortals: policy?.faultyPortals,
    emergency: policy?.breakGlass && ms < Date.parse(policy.breakGlass.until) ? policy.breakGlass : undefined,
  };
}

/**
 * What is in force while the browser has not told yet whether there is a policy. What a person has set up guards
 * meanwhile; where nothing is, the strict choices of a policy apply, so that nothing goes on that one would hold.
 */
export function untilPolicyIsKnown(own: Settings): Settings {
  const strict = own.connections.length === 0 ? { mode: 'block' as const, ownConnect: 'hold' as const } : {};
  return { ...own, ...strict, mayBeManaged: true };
}
