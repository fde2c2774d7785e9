import type { Instant } from '../domain/reading.ts';

/** Tells this context's life from every other's: a reading never outlives the context that made it (DESIGN §3). */
const context = crypto.randomUUID();

/** This context's monotonic clock. */
export function now(): Instant {
  return { context, ms: performance.now() };
}
