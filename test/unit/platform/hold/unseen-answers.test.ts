import { beforeEach, describe, expect, it } from 'vitest';
import { browser, FakeEvent } from '../fake-browser.ts';

const { ChromiumHold } = await import('../../../../src/platform/hold/chromium.ts');
const { books, heldAnswers } = await import('../../../../src/platform/stores.ts');

const CONSENT = 'https://acme.atlassian.net/plugins/servlet/oauth/authorize?oauth_token=';
const UNSEEN = 'https://connect.vendor.example/back?oauth_verifier=v&oauth_token=';

let answered: FakeEvent;
let hold: InstanceType<typeof ChromiumHold>;

beforeEach(() => {
  answered = new FakeEvent();
  Object.assign(browser, { webRequest: { onBeforeRequest: new FakeEvent(), onHeadersReceived: answered } });
  browser.permissions.withheld.add('connect.vendor.example');
  hold = new ChromiumHold();
  hold.start({ decide: async () => 'checkpoint', foresee: () => undefined, caughtUp: async () => undefined });
});

async function sendsOn(tabId: number, token: string): Promise<void> {
  const responseHeaders = [{ name: 'Location', value: UNSEEN + token }];
  answered.emit({ tabId, url: CONSENT + token, responseHeaders });
  await hold.answerIn(tabId);
}

describe('where a consent page’s server sends the browser, out of our reach', () => {
  it('is kept for a request of ours, so that the checkpoint can tell', async () => {
    await books.requests.update(() => ({ one: { key: { flow: 'oauth1', token: 'ours' }, callback: undefined } }));
    await sendsOn(7, 'ours');
    expect(await hold.answerIn(7)).toBe(`${UNSEEN}ours`);
  });

  it('is not kept for anybody else’s: what they were granted is not ours to know', async () => {
    await sendsOn(8, 'theirs');
    expect(await hold.answerIn(8)).toBeUndefined();
    expect(JSON.stringify(await heldAnswers.get())).not.toContain('theirs');
  });
});
