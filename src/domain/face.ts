/** What stands for nobody, and for somebody without a name: one path on a grid of 24. */
export const FIGURE = 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.8-3.6 3.9-5.5 7.5-5.5s6.7 1.9 7.5 5.5';

/** A letter with its marks. `Intl.Segmenter` knows more, and takes a page ten milliseconds to begin with. */
const LETTER = /[\p{L}\p{N}]\p{M}*/u;
/** Scripts that are written without spaces: one sign says as much as two letters. */
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** One or two signs that stand for a name; empty where the name has no letter. */
export function initials(name: string): string {
  const [first = '', ...more] = name
    .split(/\s/)
    .map(firstLetter)
    .filter((letter) => letter !== '');
  return (IDEOGRAPH.test(first) ? first : first + (more.at(-1) ?? '')).toUpperCase();
}

/** The word's first letter with all its marks; signs before it, such as a parenthesis, are passed over. */
function firstLetter(word: string): string {
  return LETTER.exec(word)?.[0] ?? '';
}

/** How many colours the faces have (`--face-N`). */
const FACES = 8;

/** The colour of an account's face: by its id, so that two accounts of one name can be told apart. */
export function faceOf(id: string): number {
  let hash = 0;
  for (const sign of id) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) >>> 0;
  return hash % FACES;
}
