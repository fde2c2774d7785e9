import { type Refusal, refusalInAddress } from '../atlassian/refusals.ts';

/*
 * An element that a page names like a member of `document` or of a form hides that member, from us too
 * (`<form name="documentElement">`, `<input name="requestSubmit">`). What we need is asked of the prototypes.
 */

/** What the document itself has by this name. Asked anew each time: a page that loads has not paid for it yet. */
function own<T>(name: 'documentElement' | 'body' | 'readyState'): T {
  return Reflect.get(Document.prototype, name, document) as T;
}

export function rootElement(): Element | null {
  return own('documentElement');
}

export function bodyElement(): HTMLElement | null {
  return own('body');
}

export function isLoaded(): boolean {
  return own('readyState') === 'complete';
}

/** The problem that this page's address reports. */
export function refusalHere(): Refusal | undefined {
  return refusalInAddress(new URLSearchParams(location.search));
}

/** The first element that fits, anywhere in the document. */
export function firstThat(selector: string): Element | null {
  return Document.prototype.querySelector.call(document, selector);
}

export function makeElement(name: string): HTMLElement {
  return Document.prototype.createElement.call(document, name);
}

export function makeDrawing(name: string): Element {
  return Document.prototype.createElementNS.call(document, 'http://www.w3.org/2000/svg', name);
}

/** Sends a form as its button would. */
export function requestSubmit(form: HTMLFormElement, submitter: HTMLElement | null): void {
  HTMLFormElement.prototype.requestSubmit.call(form, submitter);
}
