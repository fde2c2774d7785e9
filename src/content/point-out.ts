/** The control stays marked for so long, in milliseconds. */
const MARKED_MS = 4_000;
/** Seen on any ground: blue, in a ring of white. */
const MARK = { outline: '3px solid #1d4f91', outlineOffset: '3px', boxShadow: '0 0 0 9px #ffffff' };

/** Brings the person to a control, and marks it without touching the page's styles or layout. */
export function pointOut(control: HTMLElement): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  control.focus({ preventScroll: true });
  // Not `auto`, which the page's styles may make smooth.
  control.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
  control.animate([MARK, MARK], { duration: MARKED_MS });
}
