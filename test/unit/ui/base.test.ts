// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';

const css = readFileSync('src/ui/base.css', 'utf8');

afterEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});

/** The colour of a control's border, by the sheet that every page has. */
function borderOf(control: string): string {
  const style = document.createElement('style');
  style.textContent = `:root { --bad: rgb(1, 0, 0); --line-strong: rgb(0, 0, 1); } ${css}`;
  document.head.append(style);
  document.body.innerHTML = control;
  return getComputedStyle(document.body.firstElementChild as Element).borderTopColor;
}

test.each(['<input type="text"', '<input type="url"', '<input type="date"', '<select', '<textarea'])(
  'a control at fault has a border of its own: %s',
  (control) => {
    expect(borderOf(`${control} aria-invalid="false">`)).toBe('rgb(0, 0, 1)');
    document.head.replaceChildren();
    expect(borderOf(`${control} aria-invalid="true">`)).toBe('rgb(1, 0, 0)');
  },
);
