/** Names of the row that shows the main user, in any case (FACTS §1). */
export const ROW_LABELS: readonly RegExp[] = [
  /^main\s+authori[sz]ed\s+(?:user|account)$/i,
  /^main\s+(?:user|account)$/i,
  /^application\s+link\s+user$/i,
];

/** Names of the control that begins a change: alone, or with the row's own name; never "Change plan". */
export const CHANGE_NAMES: readonly RegExp[] = [
  /^(?:change|edit|switch|replace)$/i,
  /^(?:change|edit|switch|replace)\s+(?:the\s+)?(?:main\s+)?(?:authori[sz]ed\s+)?(?:user|account)$/i,
];

/** A label as people read it: white space folded, without a closing colon or star. */
export function plainText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\s:*]+$/, '')
    .trim();
}

/** Whether any of the wordings fits. */
export function isOneOf(wordings: readonly RegExp[], text: string): boolean {
  const plain = plainText(text);
  return wordings.some((wording) => wording.test(plain));
}
