import { ask, isOrphaned } from './port.ts';

/** A worker that is just falling asleep may not hear it: it is told again, after so many milliseconds each. */
const AGAIN_MS = [50, 150, 400];

/** A worker that sleeps hears too late of what this page opens, or not who opened it (PLATFORM): this comes first. */
export function wake(pressed = Date.now(), later: readonly number[] = AGAIN_MS): void {
  ask({ type: 'portal/wake', pressed }).catch(() => {
    const [wait, ...rest] = later;
    if (wait !== undefined && !isOrphaned()) setTimeout(() => wake(pressed, rest), wait);
  });
}

/** What is pressed, and wakes the worker. */
const PRESSES = {
  pointerdown: () => wake(),
  keydown: (event: Event) => ['Enter', ' '].includes((event as KeyboardEvent).key) && wake(),
};
export type Presses = typeof PRESSES;

/** Hears what is pressed from now on: while a page loads, this is all that we do in it. */
export function hearPresses(): Presses {
  const { pointerdown, keydown } = PRESSES;
  window.addEventListener('pointerdown', pointerdown, true);
  window.addEventListener('keydown', keydown, true);
  return PRESSES;
}
