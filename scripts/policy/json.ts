const WIDTH = 120;

/** A JSON file as the formatter leaves it: objects over several lines, lists of plain values on one where they fit. */
export function jsonFile(value: unknown): string {
  return `${drawn(value, '', 0)}\n`;
}

function drawn(value: unknown, indent: string, before: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const line = `[${value.map((one) => JSON.stringify(one)).join(', ')}]`;
    // One more for a comma behind it.
    if (value.every(isPlain) && indent.length + before + line.length < WIDTH) return line;
    return `[\n${value.map((one) => deeper + drawn(one, deeper, 0)).join(',\n')}\n${indent}]`;
  }
  const lines = Object.entries(value).map(([key, inner]) => {
    const name = `${JSON.stringify(key)}: `;
    return deeper + name + drawn(inner, deeper, name.length);
  });
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}
