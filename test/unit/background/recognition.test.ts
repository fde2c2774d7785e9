import { beforeEach, expect, it } from 'vitest';
import { forgetAll } from '../platform/fake-browser.ts';

const { Recognition } = await import('../../../src/background/recognition.ts');
const { jarOf } = await import('../../../src/platform/jar.ts');

beforeEach(forgetAll);

it('waits for what was opened while nobody was there to be told, before it calls a new tab nobody’s', async () => {
  let looked: () => void = () => undefined;
  const known = new Set<number>();
  const tabs = {
    hasLookedAround: () => new Promise<void>((resolve) => (looked = resolve)),
    caughtUp: async () => undefined,
    record: async (tabId: number) => (known.has(tabId) ? {} : undefined),
  };
  const recognition = new Recognition({ attempts: {}, trail: {}, tabs } as never);
  const held = { url: 'https://x.example/', tabId: 7, jar: jarOf({}), by: 'new', portal: undefined } as const;
  const isOurs = recognition.isOurs(held);
  await new Promise((resolve) => setTimeout(resolve));
  // Found by its opener in that look.
  known.add(7);
  looked();
  expect(await isOurs).toBe(true);
});
