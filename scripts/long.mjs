// @ts-check
// Which end-to-end tests run with the matrix alone, so that `npm test` stays below ten minutes.

/** What goes through tables of moments and tricks, or takes its time. */
export const LONG = [
  'adversity',
  'bad-input',
  'chromium/quiet',
  'chromium/refused',
  'chromium/work',
  'crash',
  'driver',
  'faults',
  'first-run',
  'focus',
  'hostile',
  'hosts',
  'modes',
  'options-editor',
  'pointing',
  'policy',
  'private',
  'proof',
  'refusals',
  'roads',
  'service-workers',
  'set-up',
  'survives',
  'update',
];

/** What `npm test` takes in Chromium alone, or not at all. */
export const LONG_IN_FIREFOX = ['firefox/looks', 'readiness', 'said', 'verify'];
