import { beforeEach, describe, expect, it } from 'vitest';
import { browser, forgetAll } from '../platform/fake-browser.ts';

const { Licence } = await import('../../../src/background/licence.ts');

const SITE = 'https://jira.acme.example/jira';
const CUSTOMERS = `${SITE}/servicedesk/customer/portals`;

let said: unknown[];
let put: number[];
let underWay: number[];
let licence: InstanceType<typeof Licence>;

beforeEach(() => {
  forgetAll();
  said = [];
  put = [];
  underWay = [5];
  Object.assign(browser, {
    scripting: { executeScript: async ({ target }: { target: { tabId: number } }) => void put.push(target.tabId) },
  });
  licence = new Licence({
    trail: { isUnderWay: async (tabId) => underWay.includes(tabId) },
    warnings: { set: async (...words) => void said.push(words) },
    sites: async () => [SITE],
  });
});

describe('the customer portal', () => {
  it('in place of a consent: said once, and shown when its page is there', async () => {
    await licence.arrived(5, CUSTOMERS, false);
    expect([said, put]).toEqual([[[5, 'no-licence', true]], []]);
    // From here on the tab is on no way any more.
    underWay = [];
    await licence.arrived(5, CUSTOMERS, true);
    expect([said, put]).toEqual([[[5, 'no-licence', true]], [5]]);
  });

  it('left: said no longer', async () => {
    await licence.arrived(5, CUSTOMERS, true);
    await licence.arrived(5, `${SITE}/browse/HELP-1`, true);
    expect(said.at(-1)).toEqual([5, 'no-licence', false]);
    expect(put).toEqual([5]);
  });

  it.each<[string, number, string]>([
    ['in a tab that was on no way', 6, CUSTOMERS],
    ['of a site that nobody set up', 5, 'https://help.example/servicedesk/customer/portals'],
    ['by a path that only begins like it', 5, `${SITE}/servicedesk/customers`],
  ])('%s: nothing is said', async (_, tabId, url) => {
    await licence.arrived(tabId, url, true);
    expect([said, put]).toEqual([[], []]);
  });
});
