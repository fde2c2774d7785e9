import type { Connection } from '../domain/connection.ts';
import { inForce, type Settings, untilPolicyIsKnown } from '../domain/in-force.ts';
import { readPolicy } from '../domain/policy-reading.ts';
import type { Fault } from '../domain/settings-faults.ts';
import { moment } from './clock.ts';
import { type PolicyState, policyState } from './policy-state.ts';
import { lastPolicy, ownSettings, policySaid } from './settings-stores.ts';

/** Settings in force, with the policy as it was written and what is wrong in it. */
export interface SettingsNow {
  readonly settings: Settings;
  readonly policyFaults: readonly Fault[];
  /** `value` is undefined where none is known. */
  readonly policy: { readonly state: PolicyState; readonly value: unknown };
}

// What the browser says anew of a policy comes with one that is kept elsewhere, and told of by itself.
policySaid.watch(() => lastPolicy.lookAgain());

/** Reads the person's own settings and lays the last known policy over them. Never waits for the browser's policy. */
export async function currentSettings(): Promise<SettingsNow> {
  // What was said first: a policy that comes in between is then there, and not taken for none.
  const said = await policySaid.get();
  const { settings, policy, read } = await documents();
  const state = policyState(policy !== null, said);
  return {
    settings: state === 'not-loaded' ? untilPolicyIsKnown(settings) : settings,
    policyFaults: read?.faults ?? [],
    policy: { state, value: policy?.value },
  };
}

/** The connections in force, a way to the browser sooner: they are the same whatever it has said of a policy. */
export async function currentConnections(): Promise<readonly Connection[]> {
  return (await documents()).settings.connections;
}

async function documents() {
  const [own, policy] = await Promise.all([ownSettings.get(), lastPolicy.get()]);
  const read = policy === null ? undefined : readPolicy(policy.value);
  return { settings: inForce(own ?? undefined, read?.settings, moment()), policy, read };
}

/** Calls back when the settings in force may have changed. */
export function onSettingsChanged(changed: () => void): void {
  ownSettings.watch(changed);
  lastPolicy.watch(changed);
  policySaid.watch(changed);
}

/** What a page of ours has just written is read anew: it is told in another way than the page's message. */
export function lookAgainAtSettings(): void {
  for (const value of [ownSettings, lastPolicy, policySaid]) value.lookAgain();
}
