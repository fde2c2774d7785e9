import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { messageOf } from '../../words.ts';

/* Import this first: it stands in for the browser's own words, with the English catalogue. */

/** A message as the browser would put it together; empty for a key that does not exist. */
export function english(key: string, substitutions: string | readonly string[] = []): string {
  return messageOf(messages, key, typeof substitutions === 'string' ? [substitutions] : substitutions);
}

(globalThis as { browser?: unknown }).browser = {
  runtime: { id: 'test' },
  i18n: { getMessage: english, getUILanguage: () => 'en' },
};
