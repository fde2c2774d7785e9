import { browser } from '../browser.ts';
import { ChromiumHold } from './chromium.ts';
import { FirefoxHold } from './firefox.ts';
import type { Hold } from './hold.ts';

/** The implementation for this browser, chosen once by what the manifest was granted. */
export function hold(): Hold {
  return browser.runtime.getManifest().permissions?.includes('webRequestBlocking')
    ? new FirefoxHold()
    : new ChromiumHold();
}
