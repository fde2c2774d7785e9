// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { countIn } from '../../../src/portal/tree.ts';

it('elements are counted as far as it matters how many they are', () => {
  document.body.innerHTML = '<p><b>1</b></p><p>2</p>';
  expect([2, 3, 4].map((most) => countIn(document.body, most))).toEqual([Number.POSITIVE_INFINITY, 3, 3]);
  const part = document.createDocumentFragment();
  part.append(...document.body.childNodes);
  expect([2, 3, 4].map((most) => countIn(part, most))).toEqual([Number.POSITIVE_INFINITY, 3, 3]);
});
