import { locale } from './words.ts';

const FORMATS = {
  time: { hour: 'numeric', minute: '2-digit' },
  date: { dateStyle: 'medium' },
  moment: { dateStyle: 'medium', timeStyle: 'short' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** To make one takes a hundred times as long as to use it, and a log has thousands of times. */
const made: Record<string, Intl.DateTimeFormat> = {};

function written(format: keyof typeof FORMATS, ms: number, timeZone?: string): string {
  const key = format + timeZone + locale();
  made[key] ??= new Intl.DateTimeFormat(locale(), { ...FORMATS[format], ...(timeZone && { timeZone }) });
  return made[key].format(ms);
}

/** A time of day, from milliseconds since 1970, as it is written in the person's language. */
export function sayTime(ms: number): string {
  return written('time', ms);
}

/** A date, from milliseconds since 1970. */
export function sayDate(ms: number): string {
  return written('date', ms);
}

/** Date and time, from milliseconds since 1970. */
export function sayMoment(ms: number): string {
  return written('moment', ms);
}

/** A day of the calendar, from `2026-12-31`; what is no day stays as it is. */
export function sayDay(day: string): string {
  const ms = Date.parse(day);
  return Number.isNaN(ms) ? day : written('date', ms, 'UTC');
}
