import type { Pointed } from '../domain/pointer.ts';
import type { Bearing } from '../portal/changes.ts';
import type { Sighting } from '../portal/locator.ts';
import { atOnce, type Look, MOST_WALKED } from '../portal/look.ts';
import { bodyElement } from './dom.ts';
import { inSteps } from './in-steps.ts';
import { SHOWING } from './lookout.ts';
import { shared } from './shared.ts';

/** What may show other things through the page's styles is looked at with what comes next, or after so long. */
const LATE_MS = 5_000;
/** More changes until the next look are not looked through: the whole page is. */
const MOST_CHANGES = 50;

interface Tools {
  /** What was pointed at on this portal. */
  readonly pointers: () => readonly Pointed[];
  /** The whole page was looked at. */
  readonly seen: (sighting: Sighting) => void;
  /** The page changed, and its rows did not. */
  readonly same: () => void;
  /** A person points at something: nothing is looked at meanwhile. */
  readonly picking: () => void;
}

interface RowWatch {
  /** Looks from now on. */
  start(): void;
  stop(): void;
  /** Looks at all of the page; a large one is looked at in several tasks. */
  look(): void;
  /** The same, soon. */
  lookSoon(): void;
  /** What a look that is under way will see is known at once; where none has come to its end yet, one does. */
  finish(): void;
  /** The same, for the first look of all alone: one look is short. */
  finishFirst(): void;
}

/** Knows the rows of a page that changes: looks at all of it only where a change could have to do with them. */
export function watchRows({ pointers, seen, same, picking }: Tools): RowWatch {
  const { Lookout, bearingOn, countIn, lookForRows, treesIn } = shared();
  const lookout = new Lookout(lookAgain, SHOWING, keep);
  const steps = inSteps<Sighting>((sighting) => {
    hasSeen = true;
    known = sighting;
    seen(sighting);
  });
  let hasSeen = false;
  /** What was seen, until something else could be. */
  let known: Sighting | undefined;
  /** Since the last look. */
  let changes: MutationRecord[] = [];
  let late: ReturnType<typeof setTimeout> | undefined;

  function forget(): void {
    clearTimeout(late);
    late = known = undefined;
    steps.begin();
  }

  function look(): void {
    forget();
    const body = bodyElement();
    if (!body) return;
    if (shared().picking) {
      // Its end changes the page, which is looked at again then.
      picking();
      return;
    }
    steps.begin(lookAt(body));
  }

  function* lookAt(body: HTMLElement): Look<Sighting> {
    yield countIn(body, MOST_WALKED);
    const trees = treesIn(body);
    lookout.watch(trees);
    const look = lookForRows(trees, pointers());
    // What is pressed in a frame is heard once its rows are known, and would end no look.
    const isWithFrames = trees.some((tree) => tree.ownerDocument !== document);
    return isWithFrames && !hasSeen ? atOnce(look) : yield* look;
  }

  function keep(more?: readonly MutationRecord[]): void {
    steps.drop();
    if (more && changes.length + more.length <= MOST_CHANGES) changes.push(...more);
    else known = undefined;
  }

  /** What can't be told, and what a person's pointing has to take away, is for a look. */
  function bearingNow(): Bearing {
    try {
      return known && !shared().picking ? bearingOn(known, changes, pointers()) : 'some';
    } catch {
      return 'some';
    }
  }

  function lookAgain(): void {
    const bearing = bearingNow();
    changes = [];
    if (bearing === 'some') look();
    else {
      if (bearing === 'late') late ??= setTimeout(look, LATE_MS);
      same();
    }
  }

  return {
    start() {
      lookout.watch([document]);
      look();
    },
    stop() {
      forget();
      lookout.stop();
    },
    look,
    lookSoon() {
      known = undefined;
      lookout.lookSoon();
    },
    finish() {
      this.finishFirst();
      steps.finish();
    },
    finishFirst() {
      if (hasSeen) return;
      // The page may have changed meanwhile, and what was begun be given up.
      look();
      steps.finish();
    },
  };
}
