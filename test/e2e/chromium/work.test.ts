import { beforeEach, describe, expect, test } from 'vitest';
import { NEVER_HOSTS } from '../../../src/portal/tree.ts';
import { WORK, WORK_AT_CHANGE } from '../../bench/budgets.ts';
import { worked } from '../../bench/growing-pages.ts';
import { PLAIN, SCENES, settled } from '../../bench/scenes.ts';
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

  test.each(Object.entries(WORK_AT_CHANGE))('one text changes on a page of %s elements', async (nodes, budget) => {
    expect(await worked(PLAIN, contestant(), Number(nodes))).toBeLessThanOrEqual(budget);
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
