import { type Fault, inForce, readPolicy, type Settings } from '../domain/settings.ts';
import { moment } from './clock.ts';
import { lastPolicy, ownSettings } from './stores.ts';

/** Settings in force, with what is wrong in the policy. */
export interface SettingsNow {
  readonly settings: Settings;
  readonly policyFaults: readonly Fault[];
}

/** Reads the person's own settings and lays the last known policy over them. Never waits for the browser's policy. */
export async function currentSettings(): Promise<SettingsNow> {
  const [own, policy] = await Promise.all([ownSettings.get(), lastPolicy.get()]);
  const read = policy === null ? undefined : readPolicy(policy.value);
  return { settings: inForce(own ?? undefined, read?.settings, moment()), policyFaults: read?.faults ?? [] };
}

/** Calls back when the settings in force may have changed. */
export function onSettingsChanged(changed: () => void): void {
  ownSettings.watch(changed);
  lastPolicy.watch(changed);
}
