import { plainWords, wordsThat } from './consent-words.ts';

/** What a control of a consent page does, as far as it can be told. */
export type ControlKind = 'deny' | 'approve' | 'unclear' | 'elsewhere';

/** What a person presses. */
export const CONTROLS =
  'button, input[type="submit"], input[type="button"], input[type="image"], [role="button"], a[href]';

/** Names and ids in Atlassian's own pages and tests (FACTS §2). */
const DENY_NAMES = new Set(['deny', 'cancel', 'decline', 'reject']);
const APPROVE_NAMES = new Set(['approve', 'allow', 'accept', 'authorize']);

/** The control that a click falls on, or undefined. `path` is the event's composed path. */
export function controlIn(path: readonly EventTarget[]): HTMLElement | undefined {
  // A form's own members may be hidden by fields of the same name; the prototype's are not.
  const { matches } = Element.prototype;
  return path.find((target): target is HTMLElement => target instanceof HTMLElement && matches.call(target, CONTROLS));
}

/**
 * Tells approving from denying: by name and id, and by words; a link that leads away from the consent is neither. What
 * cannot be told, or says both, is `unclear`, and held like approving.
 */
export function kindOfControl(control: HTMLElement): ControlKind {
  const names = namesOf(control);
  const words = plainWords(textOf(control));
  const denies = names.some((name) => DENY_NAMES.has(name)) || wordsThat('deny').has(words);
  const approves = names.some((name) => APPROVE_NAMES.has(name)) || wordsThat('approve').has(words);
  if (denies !== approves) return denies ? 'deny' : 'approve';
  if (denies) return 'unclear';
  return control instanceof HTMLAnchorElement && !staysHere(control) ? 'elsewhere' : 'unclear';
}

/** Whether pressing it could approve: what cannot be told could. */
export function mayApprove(control: HTMLElement): boolean {
  const kind = kindOfControl(control);
  return kind === 'approve' || kind === 'unclear';
}

/** Also a button's value, which nobody sees, and which says in English what one in any language sends. */
function namesOf(control: HTMLElement): string[] {
  const value = control instanceof HTMLButtonElement ? control.value : '';
  return [control.getAttribute('name') ?? '', control.id, value].map((name) => name.toLowerCase());
}

function textOf(control: HTMLElement): string {
  const text = control instanceof HTMLInputElement ? control.value : (control.textContent ?? '');
  return text.trim() || (control.getAttribute('aria-label') ?? '');
}

/** A link to the same page, with or without another query, may be how it approves; so may a script's. */
function staysHere(link: HTMLAnchorElement): boolean {
  if (!URL.canParse(link.href)) return true;
  const target = new URL(link.href);
  return (
    target.protocol === 'javascript:' || (target.origin === location.origin && target.pathname === location.pathname)
  );
}
