import { locale, say, type WordKey } from './words.ts';

/** Words that differ with a number have a key for each plural category of their language: `…_one`, `…_other`. */
type CountKey = WordKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** A number as it is written in the person's language. */
export function sayNumber(count: number): string {
  return new Intl.NumberFormat(locale()).format(count);
}

/**
 * The words of a key for so many.
 *
 * @param more what else is put into the sentence, after the number itself, which is `$1`
 */
export function sayCount(key: CountKey, count: number, ...more: string[]): string {
  const category = new Intl.PluralRules(locale()).select(count);
  const words = (category_: string) => say(`${key}_${category_}` as WordKey, sayNumber(count), ...more);
  // A language that has this category without words for it in this file says what it says of most numbers.
  return words(category) || words('other');
}
