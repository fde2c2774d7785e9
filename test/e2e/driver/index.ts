import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.ts';
import type { Driver } from './driver.ts';
import { launchFirefox } from './firefox.ts';
import type { Launch } from './launch.ts';

export type { Driver, Panel, Tab } from './driver.ts';

/**
 * Starts the browser that `MAU_BROWSER` names (`chromium`, the default, or `firefox`) with the extension in it, in a new
 * profile whose every host is the practice world's.
 */
export function launch(world: Launch['world'], options: Partial<Omit<Launch, 'world'>> = {}): Promise<Driver> {
  const firefox = process.env.MAU_BROWSER === 'firefox';
  const built = new URL(`../../../dist/${firefox ? 'firefox' : 'chrome'}`, import.meta.url);
  const start = firefox ? launchFirefox : launchChromium;
  return start({ dist: fileURLToPath(built), ...options, world });
}
