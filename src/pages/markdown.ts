/** Names are text, and no Markdown: no markup, no entity, no mention, and no address that becomes a link. */
export function plain(words: string): string {
  return words
    .replace(/[\\`*_{}[\]<>|#~!&$]/g, '\\$&')
    .replace(/(?<=^|[^\w.+-])@(?=\w)|(?<=\b(?:https?|ftp)):(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
    .replace(/\s+/g, ' ');
}
