import { type Look, MOST_WALKED } from '../portal/look.ts';

/** And none begins another step after so long, in milliseconds: the first look is made by code that the browser has yet to read. */
const MOST_MS = 4;

/** A look at a page in as many tasks as its size wants, so that the page's own come in between. */
export interface InSteps<T> {
  /** Begins a look, or none, in place of one that is under way. */
  begin(look?: Look<T>): void;
  /** Ends one that is under way, now. */
  finish(): void;
  /** The page is another now, and what was seen of it is nothing. */
  drop(): void;
}

/** @param seen is told what a look that came to its end has seen */
export function inSteps<T>(seen: (what: T) => void): InSteps<T> {
  let look: Look<T> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A page may change again and again: after a look that came to nothing the next is made in one go.
  let most = MOST_WALKED;

  function go(): void {
    const begun = performance.now();
    const isTime = () => most > MOST_WALKED || performance.now() - begun < MOST_MS;
    for (let walked = 0; look && walked <= most && isTime(); ) {
      const current = look;
      // One that fails is none any more.
      look = undefined;
      const { done, value } = current.next();
      if (!done) look = current;
      if (done) {
        most = MOST_WALKED;
        seen(value);
      } else walked += value;
    }
    clearTimeout(timer);
    // The step before which it stopped is the first of the next task.
    if (look) timer = setTimeout(go);
  }

  return {
    begin(next) {
      look = next;
      go();
    },
    finish() {
      if (look) most = Number.POSITIVE_INFINITY;
      go();
    },
    drop() {
      if (look) most = Number.POSITIVE_INFINITY;
      look = undefined;
      clearTimeout(timer);
    },
  };
}
