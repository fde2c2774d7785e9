import { beforeEach, expect, test } from 'vitest';
import { SCENES, settled } from '../../bench/scenes.ts';
import { OURS } from '../../bench/stage.ts';
import { atDesk } from '../people.ts';
import { ours } from './our-worker.ts';

const desk = atDesk();
beforeEach(async () => {
  await desk.setUp();
  await desk.signedInAs('bot');
});

test.each(SCENES.filter(({ panel }) => panel))(
  '$name: nothing shifts, neither of the page nor of our panel',
  async (scene) => {
    const tab = await ours(desk.driver).driver.newTab();
    await scene.open(tab);
    await tab.evaluate(`
      window.shifts = [];
      const note = (list) => shifts.push(...list.getEntries().map(({ value }) => value));
      new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true });`);
    await settled(scene, tab, OURS);
    // What the row shows is compared a second after it stands, and asked about.
    if (scene.panel === 'guide') {
      await expect.poll(async () => (await tab.panel('guide'))?.text()).toContain('The row shows “Not set yet”');
    }
    // What was drawn last has been by then.
    await tab.evaluate(
      'return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))',
    );
    expect(await tab.evaluate('return shifts')).toEqual([]);
  },
);
