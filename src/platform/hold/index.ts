import { ChromiumHold } from './chromium.ts';
import { FirefoxHold } from './firefox.ts';
import type { Hold } from './hold.ts';

/** Which browser this is built for: vite.config.ts puts it in, so that each gets the code of its own way of holding alone. */
declare const BUILT_FOR: 'chrome' | 'firefox';

/** The implementation for this browser. */
export function hold(): Hold {
  return BUILT_FOR === 'firefox' ? new FirefoxHold() : new ChromiumHold();
}
