import { OWN_LANE, OWN_WINDOWS_ONLY } from './lane.ts';

/** Whose cookies a tab has. */
export interface Jar {
  readonly name: string;
  /** The background has these cookies too, and may read for the tab; else only a page of ours in that tab can. */
  readonly shared: boolean;
}

const DEFAULT_STORE = 'firefox-default';

/** The jar that the background reads from. */
export const SHARED_JAR: Jar = { name: OWN_LANE === 'main' ? 'default' : OWN_LANE, shared: true };

/**
 * The jar of a tab or request. A worker of Chromium's is told of its own windows only; Firefox's background is told of
 * all, and has neither private nor container cookies (PLATFORM).
 */
export function jarOf(
  of: { readonly incognito?: boolean | undefined; readonly cookieStoreId?: string | undefined } | undefined,
): Jar {
  if (!of || OWN_WINDOWS_ONLY) return SHARED_JAR;
  const store = of.cookieStoreId ?? (of.incognito ? 'firefox-private' : DEFAULT_STORE);
  return store === DEFAULT_STORE ? SHARED_JAR : { name: store, shared: false };
}
