import type { Account, Dials, Rights, Seen } from './api.ts';
import { Books } from './books.ts';
import { ORDINARY_RIGHTS, RIGHTS } from './cast.ts';
import { defaultDials, restoreDials } from './dials.ts';
import { Grants } from './grants.ts';
import type { Happening } from './journal.ts';
import { Sessions } from './sessions.ts';

/** All that the hosts share. One realm a world. */
export class Realm {
  readonly dials: Dials = defaultDials();
  readonly seen: Seen[] = [];
  readonly journal: Happening[] = [];
  readonly books = new Books();
  readonly sessions = new Sessions();
  readonly grants = new Grants(this.journal);

  /** Counts the requests of readiness. */
  readonly restCount = { nth: 0, next: () => ++this.restCount.nth };

  rightsOf(account: Account): Rights {
    return { ...(RIGHTS[account.handle] ?? ORDINARY_RIGHTS), ...this.dials.rights[account.handle] };
  }

  /** An approval was given: from now on the sessions can't be read, if the dial says so. */
  breakReadings(): void {
    const { afterwardsFault } = this.dials.consent;
    if (afterwardsFault !== 'none') Object.assign(this.dials.faults, { myself: afterwardsFault, me: afterwardsFault });
  }

  /** Sessions stay: they belong to browsers. */
  reset(): void {
    restoreDials(this.dials);
    this.restCount.nth = 0;
    this.seen.length = 0;
    this.journal.length = 0;
    this.books.clear();
    this.grants.clear();
  }
}
