import type { Account, Bound, Flow } from './api.ts';

/** What a vendor asked for, and remembers until the callback. */
export interface Request {
  readonly flow: Flow;
  readonly purpose: Bound['purpose'];
  /** The name that the consent page shows. */
  readonly app: string;
  /** Base URL of the Jira. */
  readonly site: string;
  /** Address that the consent page returns to. */
  readonly callback: string;
  /** Where the vendor's callback sends the browser afterwards. */
  readonly home: string;
}

/** Who was bound, and who is the main user of which site. */
export class Books {
  readonly ledger: Bound[] = [];
  readonly #mainUsers = new Map<string, Account>();

  bind(request: Request, account: Account, callbackHost: string): void {
    const { purpose, flow, site } = request;
    const { accountId, handle } = account;
    this.ledger.push({ purpose, accountId, handle, flow, site, callbackHost, at: Date.now() });
    if (purpose === 'main-user') this.#mainUsers.set(site, account);
  }

  mainUser(site: string): Account | undefined {
    return this.#mainUsers.get(site);
  }

  setMainUser(site: string, account: Account | undefined): void {
    if (account) this.#mainUsers.set(site, account);
    else this.#mainUsers.delete(site);
  }

  clear(): void {
    this.ledger.length = 0;
    this.#mainUsers.clear();
  }
}
