/** Texts, whole numbers and switches; lists and objects of them. */
export type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

/**
 * A file for the Windows registry, as Chromium reads policies from it: an object is a key, a list a key with numbered
 * names (`components/policy/core/common/registry_dict.cc`). Plain ASCII, so that it needs no byte order mark.
 * @param policies by the key that they are below
 */
export function registryFile(policies: Readonly<Record<string, { readonly [key: string]: Value }>>): string {
  const sections = Object.entries(policies).flatMap(([path, value]) => sectionsOf(path, value));
  return ['Windows Registry Editor Version 5.00', ...sections].join('\r\n\r\n').concat('\r\n');
}

function sectionsOf(path: string, value: object): string[] {
  const entries = Array.isArray(value)
    ? value.map((one, index): [string, Value] => [String(index + 1), one])
    : Object.entries(value as { [key: string]: Value });
  const plain = entries.filter(([, inner]) => typeof inner !== 'object');
  const deeper = entries.filter(([, inner]) => typeof inner === 'object');
  const lines = plain.map(([name, inner]) => `${quoted(name)}=${data(inner)}`);
  return [
    ...(lines.length > 0 ? [[`[${path}]`, ...lines].join('\r\n')] : []),
    ...deeper.flatMap(([name, inner]) => sectionsOf(`${path}\\${name}`, inner as object)),
  ];
}

function data(value: Value): string {
  if (typeof value === 'string') return quoted(value);
  return `dword:${Number(value).toString(16).padStart(8, '0')}`;
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
