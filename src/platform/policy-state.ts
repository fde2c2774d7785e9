import { browser } from './browser.ts';
import { lastPolicy } from './stores.ts';

/**
 * How this browser stands to a policy. `in-force`: the browser names it, and it applies. `last-known`: it applies as it
 * was seen last, and the browser does not name it now. `not-loaded`: the browser has not said, or what it says does not
 * apply yet. `none`: it says that there is none.
 */
export type PolicyState = 'none' | 'not-loaded' | 'in-force' | 'last-known';

/** Chromium takes three to five seconds for its first answer after a start (PLATFORM). */
const PATIENCE_MS = 6_000;

/** Asks the browser itself, beside what is kept; only to be shown, since nothing that holds ever waits for it. */
export async function policyState(patience = PATIENCE_MS): Promise<PolicyState> {
  const told = await Promise.race([managedText(), new Promise<undefined>((done) => setTimeout(done, patience))]);
  const kept = await lastPolicy.get();
  if (kept === null) return told === 'none' ? 'none' : 'not-loaded';
  return told === JSON.stringify(kept.value) ? 'in-force' : 'last-known';
}

/** The policy as the browser tells it; Firefox rejects where there is none, Chromium's is empty. */
async function managedText(): Promise<string> {
  try {
    const values = await browser.storage.managed.get();
    return Object.keys(values).length === 0 ? 'none' : JSON.stringify(values);
  } catch {
    return 'none';
  }
}
