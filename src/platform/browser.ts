import type { Browser } from 'webextension-polyfill';

export type { Permissions, Runtime, Tabs, WebRequest } from 'webextension-polyfill';

const scope = globalThis as unknown as { browser?: Browser; chrome: Browser };

/**
 * The browser's extension interface, for pages and the worker, as both browsers have it by themselves: `browser` in Firefox
 * and newer Chromium, else `chrome`, whose Manifest V3 calls return promises too. Answers to messages are the one thing in
 * which they differ: `answering.ts`. Content scripts use `content-browser.ts`, which promises less.
 */
export const browser: Browser = scope.browser?.runtime ? scope.browser : scope.chrome;
