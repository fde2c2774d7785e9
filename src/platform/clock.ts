import type { Moment } from '../domain/in-force.ts';
import type { Instant } from '../domain/reading.ts';

/** Tells this context's life from every other's: a reading never outlives the context that made it (DESIGN §3). */
const context = crypto.randomUUID();

/** This context's monotonic clock. */
export function now(): Instant {
  return { context, ms: performance.now() };
}

/** Now, as a calendar on this machine has it. */
export function moment(now = new Date()): Moment {
  const two = (part: number) => String(part).padStart(2, '0');
  return { day: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`, ms: now.getTime() };
}

/** Milliseconds since 1970, as finely as the browser tells: what a worker is told one after the other seldom gets the same. */
export function finely(): number {
  return performance.timeOrigin + performance.now();
}
