import { locale } from './words.ts';

/** Several names or addresses as a sentence of the person's language lists them. */
export function sayList(parts: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts);
}
