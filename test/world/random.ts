import { randomBytes, randomInt } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A random word of letters and digits, as request tokens and session ids are. */
export function word(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** A random `state` in base64, always with the characters that must be percent-encoded in an address. */
export function stateOf(length: number): string {
  const wanted = Math.max(40, length);
  return `${randomBytes(wanted)
    .toString('base64')
    .slice(0, wanted - 5)}/+a==`;
}
