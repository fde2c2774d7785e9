/** Names are text, and no Markdown. */
export function plain(words: string): string {
  return words.replace(/[\\`*_{}[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ');
}
