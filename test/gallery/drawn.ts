/** Words that no scene can draw, each with who says it, or when. */
export const NOT_DRAWN: Readonly<Record<string, string>> = {
  extDescription: 'the browser, from the manifest',
  badgeMatch: 'the browser, over the toolbar button; so are all of these',
  badgeMismatch: 'the toolbar button',
  badgeIneligible: 'the toolbar button',
  badgeSignedOut: 'the toolbar button',
  badgeUnknown: 'the toolbar button',
  badgeNotSetUp: 'the toolbar button',
  badgeNotHolding: 'the toolbar button',
  badgeOtherJar: 'the toolbar button',
  badgePrivate: 'the toolbar button',
  badgeNoAccess: 'the toolbar button',
  badgeHidden: 'the toolbar button',
  badgeUnanswered: 'the toolbar button',
  badgeNoLicence: 'the toolbar button',
  notYetAwake: 'a button that was clicked while it slept, until it wakes: a moment later',
  optionsImportUnreadable: 'a file that was chosen and cannot be read any more, which a page cannot be given',
  checkpointMatch:
    'nobody: with a match the gate lets on, or has the person start over; each verdict has words all the same',
};

/** Of the forms of a number a scene shows one. */
const stemOf = (key: string) => key.replace(/_(?:one|many|other)$/, '');

/** What is wrong with the words that the scenes asked for, a line each. */
export function undrawn(keys: readonly string[], asked: ReadonlySet<string>): string[] {
  const drawn = new Set([...asked].map(stemOf));
  const isDrawn = (key: string) => drawn.has(stemOf(key));
  return [
    ...keys.filter((key) => !isDrawn(key) && !(key in NOT_DRAWN)).map((key) => `no scene draws ${key}`),
    ...Object.keys(NOT_DRAWN)
      .filter((key) => isDrawn(key) || !keys.includes(key))
      .map((key) => `${key} stands in the list of what no scene draws, and need not`),
  ];
}
