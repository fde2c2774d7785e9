import { beforeEach, describe, expect, test } from 'vitest';
import { NEVER_HOSTS } from '../../../src/portal/tree.ts';
import { WORK, WORK_AT_CHANGE } from '../../bench/budgets.ts';
import { worked } from '../../bench/growing-pages.ts';
import { PLAIN, ROW, SCENES, settled } from '../../bench/scenes.ts';
import { OURS } from '../../bench/stage.ts';
import { type Coverage, countWork, settledWork } from '../../bench/work.ts';
import { atDesk } from '../people.ts';
import { ours } from './our-worker.ts';

const desk = atDesk();
beforeEach(async () => {
  await desk.setUp();
  await desk.signedInAs('bot');
});

const contestant = () => ({ name: OURS, ...ours(desk.driver) });

describe('what our scripts do in a page, counted in letters of code that ran', () => {
  test.each(SCENES.map((scene) => ({ ...scene, budget: WORK[scene.name as keyof typeof WORK] })))(
    '$name: within its budget',
    async (scene) => {
      const { driver, origin } = contestant();
      const tab = await driver.newTab();
      await countWork(tab);
      await scene.open(tab);
      await settled(scene, tab, OURS);
      const work = await settledWork(tab, origin);
      expect(work).toBeGreaterThan(0);
      expect(work).toBeLessThanOrEqual(scene.budget);
    },
  );

  test.each(NEVER_HOSTS)('%s: can show no tree of its own, and is not looked at for one', async (name) => {
    const tab = await desk.driver.newTab('https://www.example.com/');
    const refused = tab.evaluate<string>(
      `try { document.createElement(arg).attachShadow({ mode: 'open' }); return ''; } catch ({ name }) { return name; }`,
      name,
    );
    expect(await refused).toBe('NotSupportedError');
  });

  test.each(
    [PLAIN, ROW].flatMap((scene) =>
      Object.entries(WORK_AT_CHANGE[scene.name as keyof typeof WORK_AT_CHANGE]).map(([nodes, budget]) => ({
        name: scene.name,
        scene,
        nodes,
        budget,
      })),
    ),
  )('$name, of $nodes elements more, one text changes: what is done does not grow with the page', async (one) => {
    const work = await worked(one.scene, contestant(), Number(one.nodes));
    expect(work).toBeLessThanOrEqual(one.budget);
  });

  test.each(['https://www.example.com/', 'https://acme.atlassian.net/browse/HELP-1'])(
    '%s: there is none',
    async (url) => {
      const { driver, origin } = contestant();
      const tab = await driver.newTab();
      await countWork(tab);
      await tab.goto(url);
      const { result } = await tab.send<{ result: Coverage[] }>('Profiler.takePreciseCoverage');
      expect(result.filter((script) => script.url.startsWith(origin))).toEqual([]);
    },
  );
});
