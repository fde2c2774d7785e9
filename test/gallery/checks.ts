import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 AA, and what axe calls good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the same elements in other colours can come to. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

type Axe = { run(options: unknown): Promise<AxeResults> };

/** What axe finds wrong with a page, each with the element and why; of some rules only, where that is asked for. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const found = await page.evaluate(
    async (runOnly) => {
      // Only what is wrong is told in full.
      const options = { runOnly, resultTypes: ['violations'] };
      return (await (window as unknown as { axe: Axe }).axe.run(options)).violations;
    },
    rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS },
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`),
  );
}

/** Texts and controls that do not fit into the window, or into the box that they stand in. */
export async function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const most = document.documentElement.clientWidth + 1;
    if (document.documentElement.scrollWidth > most)
      found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    const roots: ParentNode[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        const scrolls = (one: HTMLElement | null): boolean =>
          one !== null && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
        const { right, left, width } = element.getBoundingClientRect();
        // What scrolls does so downwards: only tables, and what people write in, are wider than what is seen of them.
        const isTable = element.closest('table, .scroll') !== null || element.querySelector('table') !== null;
        const mayBeWide = isTable || element.matches('textarea, input, select');
        if (width >= 2 && !mayBeWide && scrolls(element) && element.scrollWidth > element.clientWidth + 1)
          found.push(
            `${element.tagName} is ${element.scrollWidth} px wide inside, and ${element.clientWidth} are seen`,
          );
        if (width < 2 || !element.checkVisibility() || scrolls(element)) continue;
        const text = (element.innerText ?? element.tagName).slice(0, 40);
        if (right > most || left < -1)
          found.push(`${element.tagName} “${text}” ends at ${Math.round(right)} of ${most - 1} px`);
        const clips = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'hidden';
        if (clips) found.push(`${element.tagName} “${text}” is cut off`);
      }
    }
    return found;
  });
}

/** Controls smaller than WCAG 2.2 asks for (2.5.8: 24 by 24 px, or far enough from others; links in a sentence are free). */
export async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roots: ParentNode[] = [document];
    const found: string[] = [];
    for (const root of roots) {
      for (const element of root.querySelectorAll<HTMLElement>('*'))
        if (element.shadowRoot) roots.push(element.shadowRoot);
      for (const control of root.querySelectorAll<HTMLElement>('button, summary, select, input, textarea, a[href]')) {
        const target = control.closest('label') ?? control;
        const { width, height } = target.getBoundingClientRect();
        const inText = control.tagName === 'A' && getComputedStyle(control).display === 'inline';
        if (control.checkVisibility() && !inText && (width < 24 || height < 24)) {
          found.push(
            `${control.tagName} “${(control.innerText || control.getAttribute('name')) ?? ''}” is ${Math.round(width)} × ${Math.round(height)}`,
          );
        }
      }
    }
    return found;
  });
}
