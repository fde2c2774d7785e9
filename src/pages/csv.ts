/** Lines of a table for spreadsheets (RFC 4180). */
export function csv(lines: readonly (readonly (string | undefined)[])[]): string {
  return `${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/**
 * A spreadsheet takes what begins with these for a formula; an apostrophe makes it a text. Where people write commas in
 * numbers, it begins a cell after a semicolon too, and quotes within a line do not keep it from that.
 */
function cell(value = ''): string {
  const safe = value.replace(/((?:^|[;\t\r\n])\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])|^(?=[\t\r\n])/g, "$1'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
