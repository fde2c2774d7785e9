/** A time of day in the person's own way of writing it, from milliseconds since 1970. */
export function timeOf(ms: number): string {
  return new Date(ms).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
}
