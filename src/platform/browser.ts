/**
 * The browser's extension interface, for pages and the worker. Content scripts use `content-browser.ts`, which costs
 * nothing.
 */
export { default as browser } from 'webextension-polyfill';
export type { Permissions, Runtime, Tabs, WebRequest } from 'webextension-polyfill';
