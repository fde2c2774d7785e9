import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Tab } from '../driver/index.ts';
import { atDesk } from '../people.ts';

/*
 * The gallery is looked at in Chromium. Here the pages stand as Firefox draws them: axe finds nothing wrong, and a picture of
 * each is left in out/gallery/firefox.
 */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(tab: Tab): Promise<string[]> {
  return tab.evaluate<string[]>(
    `if (!('axe' in window)) (0, eval)(arg.axe);
     const { violations } = await axe.run({ runOnly: { type: 'tag', values: arg.tags } });
     return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => [id, target, failureSummary].join(' ')));`,
    { axe: AXE, tags: TAGS },
  );
}

/** Nothing is read, and no button that is to be seen sleeps; some lie in a part that is folded. */
const AT_REST = `const asleep = [...document.querySelectorAll('.button--deliberate[aria-disabled=true]')];
  return document.querySelector('main[data-mau-guard]')?.dataset.busy === 'false' && !asleep.some((one) => one.checkVisibility()) &&
    document.querySelector('main button') !== null`;

describe.each(['light', 'dark'] as const)('in the %s', (theme) => {
  const desk = atDesk({ theme });
  const picture = (tab: Tab, name: string) => tab.screenshot(join('out', 'gallery', 'firefox', `${name}-${theme}.png`));

  test.each([
    ['popup', 380],
    ['options', 1_100],
    ['readiness', 1_100],
  ] as const)('%s: axe finds nothing wrong', async (page, width) => {
    await desk.setUp();
    await desk.signedInAs('pat');
    const tab = await desk.driver.newTab(desk.driver.extensionUrl(`src/pages/${page}/index.html`));
    await tab.resize(width, 2_000);
    await tab.waitFor(AT_REST, 'the page at rest');
    await picture(tab, page);
    expect(await violations(tab)).toEqual([]);
  });

  test('the checkpoint: axe finds nothing wrong; the panels beside it', async () => {
    await desk.setUp();
    await desk.signedInAs('bot');
    const portal = await desk.openPortal();
    await portal.waitForPanel('guide', 'match');
    await portal.clickNamed('Change');
    const consent = await desk.consentPage();
    await consent.waitForPanel('guard', 'match');
    await picture(consent, 'guard');
    await desk.signedInAs('pat');
    const again = await desk.openPortal();
    await again.waitForPanel('guide', 'mismatch');
    await picture(again, 'guide');
    await again.evaluate('location.href = "/main-user/change"');
    const checkpoint = await desk.held('mismatch');
    await picture(checkpoint, 'checkpoint');
    expect(await violations(checkpoint)).toEqual([]);
  });
});
