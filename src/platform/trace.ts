/**
 * The query of a request that a page of a portal makes to its own address, for what the browser has kept of that: nothing, and
 * so it never leaves. The browser tells of it all the same.
 */
export const TRACE = '?mau-guard-is-here';
