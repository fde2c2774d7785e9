import { afterAll, beforeAll, expect, test } from 'vitest';
import '../unit/pages/english.ts';
import { BOT, CONNECTION, PAT } from '../unit/pages/cast.ts';
import { MANY, ORGANIZATION } from './cast.ts';
import { overflows } from './checks.ts';
import { Gallery } from './look.ts';
import { nameOf, type Scene } from './scene.ts';

const { SCENES } = await import('./scenes/all.ts');

/** Names as people give them, and what no name is allowed to do all the same. Neither has a place to break. */
const UNBROKEN = ['svc_helpdeskplus_integration_production', 'w'.repeat(300)];
const NAMES = [BOT.name, PAT.name, CONNECTION.name, ORGANIZATION.name, ...MANY.slice(0, 3).map(({ name }) => name)];
/** A page of each kind that names people, connections and organizations beside buttons. */
const WANTED = [
  'checkpoint-mismatch',
  'checkpoint-set-by-policy',
  'checkpoint-which-connection-or-an-own-one',
  'first-run-done',
  'guard-mismatch',
  'guard-set-by-policy',
  'guide-contradicted',
  'guide-look-and-confirm',
  'guide-mismatch',
  'options-removed-with-undo',
  'options-set-by-policy',
  'popup-set-by-policy',
  'readiness-not-ready',
  'verify-set-by-policy',
];
const scenes = SCENES.map((scene) => [nameOf(scene), scene] as const).filter(([name]) => WANTED.includes(name));

let gallery: Gallery;
beforeAll(async () => {
  gallery = await Gallery.open();
}, 60_000);
afterAll(() => gallery.close());

/** For the page, as text: puts a name in the place of each of ours, also in what a page cannot see of our panels. */
function renaming(name: string): string {
  return `{
    const roots = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        for (const known of ${JSON.stringify(NAMES)})
          texts.currentNode.data = texts.currentNode.data.replaceAll(known, ${JSON.stringify(name)});
      }
    }
  }`;
}

/** A popup is as wide as its page says. */
const narrowest = ({ kind }: Scene) => (kind === 'popup' ? undefined : 320);

test('all of them are looked at', () => expect(scenes.map(([name]) => name).sort()).toEqual(WANTED));

test.each(scenes)('%s: names without a place to break are broken all the same', async (_, scene) => {
  const wrong: string[] = [];
  for (const name of UNBROKEN) {
    const found = await gallery.show(scene, { width: narrowest(scene) }, async (page) => {
      await page.evaluate(renaming(name));
      return overflows(page);
    });
    wrong.push(...found);
  }
  expect(wrong.join('\n')).toBe('');
});
