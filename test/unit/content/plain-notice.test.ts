// @vitest-environment happy-dom
import '../pages/english.ts';
import { afterEach, expect, it, vi } from 'vitest';

// The environment has no getters at `Document.prototype`.
vi.mock('../../../src/content/dom.ts', () => ({
  rootElement: () => document.documentElement,
  makeElement: (name: string) => document.createElement(name),
}));
const { sayNoMore, sayPlainly } = await import('../../../src/content/plain-notice.ts');

afterEach(sayNoMore);

/** What is closed to the page is looked at all the same. */
function opened(): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  });
  return roots;
}

it('says who speaks, and offers the way out; said anew, it is still one notice', () => {
  const roots = opened();
  const actions = [{ label: 'Reload this page', run: () => undefined }];
  sayPlainly({ words: 'The extension was updated\nReload this page.', actions });
  sayPlainly({ words: 'Your click was stopped.', actions });
  const [root] = roots;
  expect(roots).toHaveLength(1);
  expect(root?.querySelector('[role=alert]')?.textContent).toBe('MAU Guard: Your click was stopped.');
  expect([...(root?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent)).toEqual([
    'Reload this page',
  ]);
  expect(document.querySelectorAll('[data-mau-guard=guard]')).toHaveLength(1);
});
