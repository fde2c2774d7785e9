/**
 * A look at a page that can be made in pieces: before each step it says how many elements that walks, so that whoever makes it
 * may let the page come in between. When the page changes meanwhile, it has to be begun anew.
 */
export type Look<T> = Generator<number, T>;

/** One task walks no more elements, but for a walk of the browser's own: a few milliseconds. A usual page is smaller. */
export const MOST_WALKED = 20_000;

/** One of the trees that a page is drawn of, and how many elements it has: up to `MOST_WALKED`, or infinitely many. */
export interface Tree {
  readonly node: Node;
  readonly size: number;
}

/** Makes a look in one go. */
export function atOnce<T>(look: Look<T>): T {
  for (;;) {
    const { done, value } = look.next();
    if (done) return value;
  }
}
