import { requestSubmit } from './dom.ts';

/** The form that this element would send when it is pressed, if sending is all that it does by itself. */
export function formOf(held: HTMLElement): HTMLFormElement | null {
  if (held instanceof HTMLFormElement) return held;
  const sends =
    (held instanceof HTMLButtonElement && held.type === 'submit') ||
    (held instanceof HTMLInputElement && (held.type === 'submit' || held.type === 'image'));
  return sends ? held.form : null;
}

/**
 * Presses for the person what they pressed when it was held. The page hears that click as it would have heard theirs; a form
 * that a script sent, and a button that has been put to sleep by then, hear of none.
 */
export function reissue(held: HTMLElement): void {
  const form = formOf(held);
  if (form && (held === form || held.matches(':disabled'))) requestSubmit(form, held === form ? null : held);
  else held.click();
}

/** Stops an event here: no listener after ours hears it. */
export function hold(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
