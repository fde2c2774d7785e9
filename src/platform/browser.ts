/**
 * The browser's extension interface, for pages and the worker. Content scripts use `content-browser.ts`, which costs
 * nothing.
 */

export type { Permissions, Runtime, Tabs, WebRequest } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';
