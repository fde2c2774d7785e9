import { type Refusal, refusalInAddress } from '../atlassian/refusals.ts';

/*
 * An element that a page names like a member of `document` or of a form hides that member, from us too
 * (`<form name="documentElement">`, `<input name="requestSubmit">`). What we need is asked of the prototypes.
 */

function getter<T>(of: object, name: string): () => T {
  return Object.getOwnPropertyDescriptor(of, name)?.get as () => T;
}

const documentElement = getter<Element | null>(Document.prototype, 'documentElement');
const body = getter<HTMLElement | null>(Document.prototype, 'body');
const readyState = getter<DocumentReadyState>(Document.prototype, 'readyState');

export function rootElement(): Element | null {
  return documentElement.call(document);
}

export function bodyElement(): HTMLElement | null {
  return body.call(document);
}

export function isLoaded(): boolean {
  return readyState.call(document) === 'complete';
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

/** Sends a form as its button would. */
export function requestSubmit(form: HTMLFormElement, submitter: HTMLElement | null): void {
  HTMLFormElement.prototype.requestSubmit.call(form, submitter);
}
