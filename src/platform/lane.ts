import { browser } from './browser.ts';

/**
 * Chromium runs a worker of its own for private windows (`split`) and gives both workers the same storage and the same
 * session rules (PLATFORM). Neither may undo what the other keeps, so each writes in a lane of its own, and only looks
 * into the other's. Firefox has one background for all windows, and so one lane.
 */
export type Lane = 'main' | 'private';

/** This context knows of the windows of its own kind alone. */
export const OWN_WINDOWS_ONLY = browser.runtime.getManifest().incognito === 'split';

/** The lane of this context. */
export const OWN_LANE: Lane = OWN_WINDOWS_ONLY && browser.extension.inIncognitoContext ? 'private' : 'main';

/** The lanes that other workers may write in. */
export const OTHER_LANES: readonly Lane[] = OWN_WINDOWS_ONLY ? [OWN_LANE === 'main' ? 'private' : 'main'] : [];

/** The name of a stored value in a lane. */
export function inLane(name: string, lane: Lane = OWN_LANE): string {
  return lane === 'main' ? name : `${name}.${lane}`;
}
