/** What a control of a consent page does, as far as it can be told. */
export type ControlKind = 'deny' | 'approve' | 'unclear' | 'elsewhere';

const CONTROLS = 'button, input[type="submit"], input[type="button"], input[type="image"], [role="button"], a[href]';

/** Names and ids in Atlassian's own pages and tests (FACTS §2). */
const DENY_NAMES = new Set(['deny', 'cancel', 'decline', 'reject']);
const APPROVE_NAMES = new Set(['approve', 'allow', 'accept', 'authorize']);

/** What the buttons say, in the languages of the product; whole texts, lower case. */
const DENY_WORDS = new Set([
  ...['deny', 'cancel', 'decline', 'reject', "don't allow", 'no thanks', 'go back'],
  ...['verweigern', 'ablehnen', 'abbrechen', 'nicht zulassen'],
  ...['refuser', 'annuler', 'denegar', 'rechazar', 'cancelar', 'negar', 'recusar'],
  ...['拒否', '拒否する', 'キャンセル', '許可しない'],
]);
const APPROVE_WORDS = new Set([
  ...['allow', 'accept', 'approve', 'authorize', 'authorise', 'allow access', 'grant access', 'agree'],
  ...['zulassen', 'erlauben', 'akzeptieren', 'annehmen', 'genehmigen'],
  ...['autoriser', 'accepter', 'permitir', 'aceptar', 'aceitar', 'autorizar'],
  ...['許可', '許可する', '承認', '同意する', '同意'],
]);

/** The control that a click falls on, or undefined. `path` is the event's composed path. */
export function controlIn(path: readonly EventTarget[]): HTMLElement | undefined {
  return path.find((target): target is HTMLElement => target instanceof HTMLElement && target.matches(CONTROLS));
}

/** The first control that is known to approve, to lay nothing over it; undefined while there is none. */
export function approveControl(root: ParentNode): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>(CONTROLS)].find((control) => kindOfControl(control) === 'approve');
}

/**
 * Tells approving from denying: by name and id, and by words; a link that leads away from the consent is neither. What
 * cannot be told, or says both, is `unclear`, and held like approving.
 */
export function kindOfControl(control: HTMLElement): ControlKind {
  const names = [control.getAttribute('name'), control.id].map((name) => name?.toLowerCase() ?? '');
  const words = textOf(control);
  const denies = names.some((name) => DENY_NAMES.has(name)) || DENY_WORDS.has(words);
  const approves = names.some((name) => APPROVE_NAMES.has(name)) || APPROVE_WORDS.has(words);
  if (denies !== approves) return denies ? 'deny' : 'approve';
  if (denies) return 'unclear';
  return control instanceof HTMLAnchorElement && !staysHere(control) ? 'elsewhere' : 'unclear';
}

function textOf(control: HTMLElement): string {
  const text = control instanceof HTMLInputElement ? control.value : (control.textContent ?? '');
  return (text.trim() || (control.getAttribute('aria-label') ?? '')).replace(/\s+/g, ' ').trim().toLowerCase();
}

/** A link to the same page, with or without another query, may be how it approves; so may a script's. */
function staysHere(link: HTMLAnchorElement): boolean {
  if (!URL.canParse(link.href)) return true;
  const target = new URL(link.href);
  return (
    target.protocol === 'javascript:' || (target.origin === location.origin && target.pathname === location.pathname)
  );
}
