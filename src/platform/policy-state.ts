/**
 * How sure it is what the organisation has set: the browser has told; the last known policy is in force and the browser has
 * not told yet; it has not told yet and none is known; it has told that there is none.
 */
export type PolicyState = 'in-force' | 'kept' | 'not-loaded' | 'none';

/** Tells "not loaded yet" from "none", by what is kept and what the browser has said since it started. Pure. */
export function policyState(isKept: boolean, said: 'nothing' | 'found' | 'none'): PolicyState {
  if (isKept) return said === 'found' ? 'in-force' : 'kept';
  return said === 'none' ? 'none' : 'not-loaded';
}
