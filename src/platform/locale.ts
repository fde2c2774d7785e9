/**
 * In which locale dates and numbers are written: the language of our words, and in the way of the person's region where
 * the browser speaks that language too (`en-GB` for English words in a British browser).
 */
export function localeOf(language: string, browserLanguage: string): string {
  const speaks = browserLanguage.split('-')[0] === language.split('-')[0];
  return speaks && isLocale(browserLanguage) ? browserLanguage : language;
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
