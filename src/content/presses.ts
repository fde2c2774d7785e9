import { ask, Orphaned } from './port.ts';

/** A worker that is just falling asleep may not hear it: it is told again, after so many milliseconds each. */
const AGAIN_MS = [50, 150, 400];

/** A worker that sleeps hears too late of what this page opens, or not who opened it (PLATFORM): this comes first. */
export function wake(pressed = Date.now(), later: readonly number[] = AGAIN_MS): void {
  ask({ type: 'portal/wake', pressed }).catch((error) => {
    const [wait, ...rest] = later;
    if (wait !== undefined && !(error instanceof Orphaned)) setTimeout(() => wake(pressed, rest), wait);
  });
}

/** What is pressed, and wakes the worker. */
export const PRESSES = {
  pointerdown: () => wake(),
  keydown: (event: Event) => ['Enter', ' '].includes((event as KeyboardEvent).key) && wake(),
};

/** Hears what is pressed from now on: while a page loads, this is all that we do in it. */
export function hearPresses(): void {
  for (const [type, listener] of Object.entries(PRESSES)) window.addEventListener(type, listener, true);
}

/** Hears nothing more. */
export function forgetPresses(): void {
  for (const [type, listener] of Object.entries(PRESSES)) window.removeEventListener(type, listener, true);
}
