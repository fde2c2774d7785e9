/** A message of `_locales`, as far as tests need it. */
interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
export type Catalogue = Readonly<Record<string, Message>>;

/** A message as the browser would put it together; empty for a key that does not exist. */
export function messageOf(catalogue: Catalogue, key: string, parts: readonly string[] = []): string {
  const found = catalogue[key];
  return (found?.message ?? '').replace(/\$(\w+)\$/g, (_, name: string) => {
    const content = found?.placeholders?.[name.toLowerCase()]?.content ?? '';
    return content.replace(/\$(\d)/g, (_all, index: string) => parts[Number(index) - 1] ?? '');
  });
}
