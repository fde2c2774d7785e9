import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { pack } from '../../scripts/package.mjs';
import { unpack } from './driver/packed.ts';
import { atDesk, intending } from './people.ts';

/* From the package of the last release (test/samples/packages) to the one that is built now, while a change is held. */

const store = process.env.MAU_BROWSER === 'firefox' ? 'firefox' : 'chrome';
const KEPT = fileURLToPath(new URL('../samples/packages', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mau-guard-update-'));
const previous = join(folder, 'previous');
const present = join(folder, 'present');

beforeAll(async () => {
  const [kept, ...others] = readdirSync(KEPT).filter((name) => name.endsWith(`-${store}.zip`));
  if (!kept || others.length > 0) throw new Error(`${KEPT} should have one package for ${store}.`);
  await unpack(readFileSync(join(KEPT, kept)), previous);
  const made = (await pack()).get(`mau-guard-${packageJson.version}-${store}.zip`);
  if (!made) throw new Error(`There is no package for ${store}.`);
  await unpack(made, present);
});
// After the browser is closed: hooks of the end run the other way round.
afterAll(() => rm(folder, { recursive: true, force: true }));

const desk = atDesk({ dist: previous });

interface Stored {
  readonly settings: unknown;
  readonly salt: string;
  readonly activity: readonly { readonly what: string }[];
  readonly attempts: readonly { readonly id: string; readonly standing: string }[];
  readonly repairs?: readonly string[];
}

const stored = () => desk.driver.inExtension<Stored>('return browser.storage.local.get(null)');
const version = () => desk.driver.inExtension<string>('return browser.runtime.getManifest().version');

test('settings, log and a held change are all there afterwards, and it is still held', async () => {
  const settings = intending(desk.account('bot'), { logDays: 30, organization: { name: 'Acme IT' } });
  await desk.setUp(settings);
  await desk.signedInAs('pat');
  const portal = await desk.openPortal();
  await portal.evaluate<void>('location.href = "/main-user/change"');
  const held = await (await desk.held('mismatch')).url();
  // It is written down a moment after it is shown.
  await expect.poll(async () => (await stored()).activity?.map(({ what }) => what)).toContain('held');
  const before = await stored();
  expect(before.attempts).toHaveLength(1);
  expect(await version()).not.toBe(packageJson.version);

  await desk.driver.update(present);

  expect(await version()).toBe(packageJson.version);
  const after = await stored();
  expect(after).toMatchObject({ settings, salt: before.salt });
  expect(after.repairs ?? []).toEqual([]);
  expect(after.activity.slice(0, before.activity.length)).toEqual(before.activity);
  expect(after.attempts.map(({ id, standing }) => ({ id, standing }))).toEqual(
    before.attempts.map(({ id, standing }) => ({ id, standing })),
  );

  // Its address, from wherever it comes again, is under the same attempt.
  await desk.driver.newTab(held.slice(held.indexOf('&to=') + '&to='.length));
  await desk.held('mismatch');
  expect(desk.ledger()).toEqual([]);
  expect((await stored()).attempts.map(({ id }) => id)).toEqual(before.attempts.map(({ id }) => id));

  // And what is begun anew by the right account passes.
  await desk.signedInAs('bot');
  await (await desk.openPortal()).clickNamed('Change');
  const consent = await desk.consentPage();
  await consent.waitForPanel('guard', 'match');
  await consent.clickNamed('Allow');
  expect(await desk.bound()).toEqual(['bot: main-user']);
});
