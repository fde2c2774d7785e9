import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.ts';
import type { Driver } from './driver.ts';
import { launchFirefox } from './firefox.ts';
import type { Launch } from './launch.ts';

export type { Driver, Jar, Panel, Tab } from './driver.ts';

export interface Options extends Partial<Omit<Launch, 'world'>> {
  /**
   * Hosts (`https://host/*`) that the person has granted beside the manifest's. Nothing can press the button of the
   * browser's own question, so the extension is loaded from a copy whose manifest names them.
   */
  readonly granted?: readonly string[];
}

/**
 * Starts the browser that `MAU_BROWSER` names (`chromium`, the default, or `firefox`) with the extension in it, in a new
 * profile whose every host is the practice world's.
 */
export async function launch(world: Launch['world'], { granted, ...options }: Options = {}): Promise<Driver> {
  const firefox = process.env.MAU_BROWSER === 'firefox';
  const built = fileURLToPath(new URL(`../../../dist/${firefox ? 'firefox' : 'chrome'}`, import.meta.url));
  const start = firefox ? launchFirefox : launchChromium;
  const dist = options.dist ?? built;
  if (!granted) return start({ ...options, dist, world });
  const copy = await copyWith(granted, dist);
  const driver = await start({ ...options, dist: copy, world });
  void driver.exited.then(() => rm(copy, { recursive: true, force: true }));
  return driver;
}

async function copyWith(granted: readonly string[], dist: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'mau-guard-granted-'));
  await cp(dist, copy, { recursive: true });
  const manifest = JSON.parse(await readFile(join(dist, 'manifest.json'), 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(...granted);
  await writeFile(join(copy, 'manifest.json'), JSON.stringify(manifest));
  return copy;
}
