import { browser } from './browser.ts';
import { lastPolicy } from './stores.ts';

/**
 * Asks the browser for the policy and keeps it. Chromium may take seconds for its first answer, and answers `{}` where
 * there is none; Firefox rejects then (PLATFORM, FACTS §5). An empty answer within the first seconds of a browser start
 * may only mean "not loaded yet", so it takes a kept policy away only when it is asked for again later.
 */
export async function acquirePolicy(trustEmpty: boolean): Promise<void> {
  const found = await managedValues();
  if (found === undefined && !trustEmpty) return;
  const next = found === undefined ? null : { value: found };
  await lastPolicy.update((kept) => (JSON.stringify(kept) === JSON.stringify(next) ? kept : next));
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
