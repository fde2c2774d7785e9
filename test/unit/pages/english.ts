import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

/** Import this first: it stands in for the browser's own words, with the English catalogue. */
interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** A message as the browser would put it together; empty for a key that does not exist. */
export function english(key: string, substitutions: string | readonly string[] = []): string {
  const found = (messages as Readonly<Record<string, Message>>)[key];
  const given = typeof substitutions === 'string' ? [substitutions] : substitutions;
  return (found?.message ?? '').replace(/\$(\w+)\$/g, (_, name: string) => {
    const content = found?.placeholders?.[name.toLowerCase()]?.content ?? '';
    return content.replace(/\$(\d)/g, (_all, index: string) => given[Number(index) - 1] ?? '');
  });
}

(globalThis as { browser?: unknown }).browser = {
  runtime: { id: 'test' },
  i18n: { getMessage: english, getUILanguage: () => 'en' },
};
