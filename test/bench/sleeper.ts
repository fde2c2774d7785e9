import type { ChromiumDriver } from '../e2e/driver/chromium.ts';
import { sleep } from './stage.ts';

/** A worker that was stopped is looked at for so long before it counts as asleep: something may wake it at once. */
const ASLEEP_MS = 400;
const TRIES = 20;

/** Ids of the extension's workers that run now. */
export async function running(driver: ChromiumDriver, origin: string): Promise<string[]> {
  const { targetInfos } = await driver.send<{ targetInfos: { targetId: string; url: string }[] }>('Target.getTargets', {
    filter: [{ type: 'service_worker' }, { exclude: true }],
  });
  return targetInfos.filter(({ url }) => url.startsWith(origin)).map(({ targetId }) => targetId);
}

/**
 * Stops the worker until it stays stopped.
 *
 * @throws when something wakes it again and again
 */
export async function fallAsleep(driver: ChromiumDriver, origin: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    await driver.stopBackground();
    await sleep(ASLEEP_MS);
    if ((await running(driver, origin)).length === 0) return;
  }
  throw new Error('the worker does not stay asleep');
}

/** How often the sleeping worker starts while something goes on: once, since it then stays awake for 30 s. */
export async function startsWhile(driver: ChromiumDriver, origin: string, act: () => Promise<void>): Promise<number> {
  await fallAsleep(driver, origin);
  await act();
  return (await running(driver, origin)).length;
}

/** Whether the worker that runs now, if any, is told of what happens to tabs. */
export async function isToldOfTabs(driver: ChromiumDriver, origin: string): Promise<boolean> {
  const told = (await running(driver, origin)).map(async (targetId) => {
    const { sessionId } = await driver.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    const { result } = await driver.send<{ result: { value: boolean } }>(
      'Runtime.evaluate',
      { expression: 'chrome.tabs.onUpdated.hasListeners()', returnByValue: true },
      sessionId,
    );
    await driver.send('Target.detachFromTarget', { sessionId });
    return result.value;
  });
  return (await Promise.all(told)).includes(true);
}
