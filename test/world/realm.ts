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

  rightsOf(account: Account): Rights {
    return { ...(RIGHTS[account.handle] ?? ORDINARY_RIGHTS), ...this.dials.rights[account.handle] };
  }

  /** Sessions stay: they belong to browsers. */
  reset(): void {
    restoreDials(this.dials);
    this.seen.length = 0;
    this.journal.length = 0;
    this.books.clear();
    this.grants.clear();
  }
}
