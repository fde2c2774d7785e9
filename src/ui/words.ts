import { browser } from '../platform/content-browser.ts';
import { localeOf } from '../platform/locale.ts';

/** Every visible word has a key in `_locales`; English is the catalogue. */
export type WordKey = Exclude<keyof typeof import('../../public/_locales/en/messages.json'), 'default'>;

/** Hebrew, Arabic and their neighbours: names that would reorder the sentence around them. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * The words of a key in the person's language. Names and addresses that are put into a sentence are text, and keep
 * their own direction.
 */
export function say(key: WordKey, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions.map(isolated));
}

/** In which locale dates and numbers are written. */
export function locale(): string {
  return localeOf(say('language'), browser.i18n.getUILanguage());
}

/** Text in which the other direction stays its own, wherever it is put. */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
