/**
 * Whether two values are stored alike. The browser gives back what it keeps with its members in another order, and
 * without those that are undefined.
 */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [members(a), new Map(members(b))];
  return left.length === right.size && left.every(([key, value]) => isSame(value, right.get(key)));
}

function members(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}
