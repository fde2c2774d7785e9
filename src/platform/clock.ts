import type { Instant } from '../domain/reading.ts';

/** Tells this context's life from every other's: a reading never outlives the context that made it (DESIGN §3). */
const context = crypto.randomUUID();

/** This context's monotonic clock. */
export function now(): Instant {
  return { context, ms: performance.now() };
}

/** The day of this machine's calendar, as `2026-12-31`. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
