/** HTML by template strings in which every value is escaped unless it is HTML already. */

export class Html {
  constructor(readonly text: string) {}
}

type Value = string | number | Html | readonly Html[] | false | null | undefined;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function render(value: Value): string {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(render).join('\n');
  return escapeHtml(String(value));
}

export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(strings.map((part, index) => part + render(values[index])).join(''));
}

/** A value as a JavaScript literal inside a script element; `<` is escaped so that it cannot end the element. */
export function literal(value: unknown): Html {
  return new Html(JSON.stringify(value).replaceAll('<', '\\u003c'));
}

/** An inline script; values inside are literals. */
export function script(strings: TemplateStringsArray, ...values: readonly unknown[]): Html {
  const code = strings.map((part, index) => part + (index < values.length ? literal(values[index]).text : '')).join('');
  return new Html(`<script>${code}</script>`);
}

export const NOTHING = new Html('');
