import { parseArgs } from 'node:util';

export interface Wanted {
  readonly parts: readonly string[];
  readonly peers: readonly string[];
  readonly times: number;
}

/**
 * What is asked for on the command line: names of parts (all, when none is named), `--peer DIR` as often as one likes,
 * `--times N`.
 *
 * @throws naming the word that is not understood
 */
export function wanted(words: readonly string[], known: readonly string[], times: number): Wanted {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { peer: { type: 'string', multiple: true }, times: { type: 'string' } },
  });
  const strange = positionals.find((name) => !known.includes(name));
  if (strange !== undefined) throw new Error(`There is no part "${strange}", only ${known.join(', ')}.`);
  const often = Number(values.times ?? times);
  if (!Number.isInteger(often) || often < 1) throw new Error(`--times wants a number of times, not "${values.times}".`);
  return { parts: positionals.length > 0 ? positionals : known, peers: values.peer ?? [], times: often };
}
