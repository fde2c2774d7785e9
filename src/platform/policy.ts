import { browser } from './browser.ts';
import { lastPolicy } from './stores.ts';

/**
 * Asks the browser for the policy and keeps it, so that guarding never waits for it. Firefox rejects where there is none.
 * Chromium takes seconds for its first answer after a start, and `{}` may then only mean "not loaded yet" (PLATFORM,
 * FACTS §5): an empty answer takes a kept policy away only when it is `late` enough to be believed.
 *
 * @returns whether an empty answer was not believed, and should be asked for again later
 */
export async function acquirePolicy(late: boolean): Promise<boolean> {
  const found = await managedValues();
  if (found === undefined && !late) return (await lastPolicy.get()) !== null;
  const next = found === undefined ? null : { value: found };
  await lastPolicy.update((kept) => (JSON.stringify(kept) === JSON.stringify(next) ? kept : next));
  return false;
}

async function managedValues(): Promise<Record<string, unknown> | undefined> {
  try {
    const values = await browser.storage.managed.get();
    return Object.keys(values).length === 0 ? undefined : values;
  } catch {
    return undefined;
  }
}

/** Calls back when the browser says that the policy changed. Register it in the first tick. */
export function onPolicyChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') changed();
  });
}
