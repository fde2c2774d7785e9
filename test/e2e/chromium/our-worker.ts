import { ChromiumDriver } from '../driver/chromium.ts';
import type { Driver } from '../driver/driver.ts';

/** A driver of Chromium, which alone tells of workers and of work done, and where the extension lives in it. */
export function ours(driver: Driver): { readonly driver: ChromiumDriver; readonly origin: string } {
  if (!(driver instanceof ChromiumDriver)) throw new Error('Chromium alone tells that');
  return { driver, origin: driver.extensionUrl('') };
}
