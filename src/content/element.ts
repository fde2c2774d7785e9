import { makeElement } from './dom.ts';

/** An element of ours in a page, with its style and text: neither is ever markup. */
export function element(name: string, css = '', text = ''): HTMLElement {
  const made = makeElement(name);
  style(made, css);
  made.textContent = text;
  return made;
}

/** Through the object model, which the page's content security policy does not touch. */
export function style(target: HTMLElement, css: string): void {
  target.style.cssText = css;
}
