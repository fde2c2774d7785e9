/** Lines of a table for spreadsheets (RFC 4180). */
export function csv(lines: readonly (readonly (string | undefined)[])[]): string {
  return `${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A spreadsheet takes what begins with these for a formula; an apostrophe makes it a text. */
function cell(value = ''): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
