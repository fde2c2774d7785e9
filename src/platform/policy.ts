import { browser } from './browser.ts';
import { policyState } from './policy-state.ts';
import { lastPolicy, policyAsked, policySaid } from './settings-stores.ts';

/** An empty answer is believed so long after the first question since the browser started, in milliseconds. */
const BELIEVED_AFTER_MS = 55_000;

/**
 * Asks the browser for the policy and keeps it, so that guarding never waits for it. Firefox refuses where there is none.
 * Chromium takes seconds for its first answer after a start, and an empty one may then only mean "not loaded yet" (PLATFORM,
 * FACTS §5): it takes a kept policy away only when it is late enough to be believed, whoever asks and however often. Where
 * none is kept it is believed at once, so that a person may set up what nobody else does, and is asked for again all the same.
 *
 * @param told the browser says itself that the policy changed: what it answers is believed
 * @returns whether what was said may not be the last word, and should be asked for again later
 */
export async function acquirePolicy(told: boolean): Promise<boolean> {
  const [found, late] = await Promise.all([managedValues(), told || isLate()]);
  const isNews = (await policySaid.get()) !== 'none';
  const next = typeof found === 'string' ? null : { value: found };
  let stays = false;
  // First what is in force, then that it is known: nobody is offered a set-up in between. What is kept is looked at as it is
  // changed, since a policy may come in while an empty answer is on its way.
  await lastPolicy.update((before) => {
    stays = next === null && before !== null && !late;
    return stays || JSON.stringify(before) === JSON.stringify(next) ? before : next;
  });
  if (stays) return true;
  await policySaid.update(() => (next ? 'found' : 'none'));
  return found === 'empty' && isNews && !late;
}

/**
 * Counted from the first question, since an alarm does not tell: one of before a restart fires right after it, and one that
 * each waking worker sets anew may never do so.
 */
async function isLate(): Promise<boolean> {
  const first = await policyAsked.update((since) => since || Date.now());
  return Date.now() - first >= BELIEVED_AFTER_MS;
}

async function managedValues(): Promise<Record<string, unknown> | 'empty' | 'refused'> {
  try {
    const values = await browser.storage.managed.get();
    return Object.keys(values).length === 0 ? 'empty' : values;
  } catch {
    return 'refused';
  }
}

/** Calls back when what the browser had said is lost: a storage that is cleared under us is no start of the browser. */
export function onPolicyForgotten(forgotten: () => void): void {
  const look = async () => {
    const said = await policySaid.get();
    if (policyState((await lastPolicy.get()) !== null, said) === 'not-loaded') forgotten();
  };
  policySaid.watch(() => void look());
  lastPolicy.watch(() => void look());
}

/** Calls back when the browser says that the policy changed. Register it in the first tick. */
export function onPolicyChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') changed();
  });
}
