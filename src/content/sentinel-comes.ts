import { runs } from './once.ts';
import { ask, isOrphaned } from './port.ts';

/** A worker that does not answer is asked again after so many milliseconds each; then when the page is shown anew. */
const AGAIN_MS = [500, 2_000, 8_000];

const isHere = () => runs('sentinel');

/**
 * Has the worker put into this page who looks at it from now on: each page reads and compiles what stands in it while it loads,
 * and this is more than all else.
 */
export function bringSentinel(): void {
  // What was asked when the page was left may never be answered, or have come into the page after it.
  window.addEventListener('pageshow', ({ persisted }) => persisted && !isHere() && void bring(AGAIN_MS));
  void bring(AGAIN_MS);
}

async function bring([wait, ...later]: readonly number[]): Promise<void> {
  // Whether it has come, the page itself knows best.
  await ask({ type: 'portal/idle' }).catch(() => undefined);
  if (isHere() || isOrphaned()) return;
  if (wait !== undefined) setTimeout(() => void bring(later), wait);
  else document.addEventListener('visibilitychange', () => void bring(AGAIN_MS), { once: true });
}
