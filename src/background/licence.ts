import { isCustomerPortal } from '../atlassian/addresses.ts';
import { LICENCE_HINT, putInto } from './injection.ts';
import type { TabWarnings } from './tab-warnings.ts';
import type { Trail } from './trail.ts';

interface Parts {
  readonly trail: Pick<Trail, 'isUnderWay'>;
  readonly warnings: Pick<TabWarnings, 'set'>;
  /** Base URLs of the sites that are set up. */
  readonly sites: () => Promise<readonly string[]>;
}

/**
 * Whoever has no licence is taken to the customer portal in place of the consent page (FACTS §2): said there, on the badge
 * and in the popup. Only a tab that was on the way of a change is spoken to.
 */
export class Licence {
  private readonly told = new Set<number>();

  constructor(private readonly parts: Parts) {}

  /** A tab shows this address, and maybe all of its page. Call before the tab's way is forgotten. */
  async arrived(tabId: number, url: string, isComplete: boolean): Promise<void> {
    const isThere = (await this.parts.sites()).some((site) => isCustomerPortal(url, site));
    if (!isThere && !this.told.has(tabId)) return;
    const underWay = isThere && (await this.parts.trail.isUnderWay(tabId));
    // What tells so ends with the first word of the page; later ones are about the same page.
    const lacks = isThere && (underWay || this.told.has(tabId));
    if (lacks !== this.told.has(tabId)) {
      if (lacks) this.told.add(tabId);
      else this.told.delete(tabId);
      await this.parts.warnings.set(tabId, 'no-licence', lacks);
    }
    if (lacks && isComplete) await putInto(tabId, LICENCE_HINT);
  }
}
