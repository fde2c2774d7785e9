import { describe, expect, test } from 'vitest';
import type { Happening, Request } from '../world/journal.ts';
import { Choice } from './choice.ts';
import { secretsIn, unreadChanges } from './rules.ts';

const KEY = 'a token/+==';
const change: Request = { key: KEY, purpose: 'main-user', flow: 'oauth1', site: 'https://acme.atlassian.net' };

const issued: Happening = { what: 'issued', key: KEY };
const approved: Happening = { what: 'approved', key: KEY, proof: 'a proof', handle: 'bot' };
const arrived: Happening = { what: 'arrived', key: KEY, approval: true };
const read = (handle: string | undefined, session: 'site' | 'identity' = 'site', host = 'acme.atlassian.net') =>
  ({ what: 'read', session, host, handle }) as const;

const faults = (journal: Happening[], request: Partial<Request> = {}) =>
  unreadChanges(journal, () => ({ ...change, ...request }));

describe('an approval that reached the vendor', () => {
  test('was read before and after: nothing to say', () => {
    expect(faults([issued, read('bot'), approved, read('bot'), arrived])).toEqual([]);
  });

  test.each<[string, Happening[], string]>([
    ['nobody read before', [issued, approved, read('bot'), arrived], 'before'],
    ['nobody read after', [issued, read('bot'), approved, arrived], 'after'],
    ['Pat was read before', [issued, read('pat'), approved, read('bot'), arrived], 'before'],
    ['a fault was read after', [issued, read('bot'), approved, read(undefined), arrived], 'after'],
    ['the other session was read', [issued, read('bot'), approved, read('bot', 'identity'), arrived], 'after'],
    [
      'another site was read',
      [issued, read('bot'), approved, read('bot', 'site', 'beta.atlassian.net'), arrived],
      'after',
    ],
    ['it was read before its time', [read('bot'), issued, approved, read('bot'), arrived], 'before'],
    ['it was read too late', [issued, read('bot'), approved, arrived, read('bot')], 'after'],
  ])('%s: told', (_what, journal, when) => {
    expect(faults(journal)).toEqual([expect.stringContaining(when)]);
  });

  test('of 3LO: the identity session decides', () => {
    const journal = [issued, read('bot', 'identity'), approved, read('bot', 'identity'), arrived];
    expect(faults(journal, { flow: '3lo' })).toEqual([]);
    expect(faults(journal)).toHaveLength(2);
  });

  test("of somebody's own connection is nobody's business", () => {
    expect(faults([issued, approved, arrived], { purpose: 'own-connect' })).toEqual([]);
  });

  test('a denial may pass unread', () => {
    expect(faults([issued, { what: 'denied', key: KEY }, { what: 'arrived', key: KEY, approval: false }])).toEqual([]);
  });
});

describe('secrets in a text', () => {
  test.each([KEY, encodeURIComponent(KEY), 'a proof'])('"%s" is found', (secret) => {
    expect(secretsIn(JSON.stringify({ deep: [`x${secret}x`] }), [issued, approved])).toHaveLength(1);
  });

  test('a hash is none', () => {
    expect(secretsIn('{"attempts":[{"id":"5f2c"}]}', [issued, approved])).toEqual([]);
  });
});

describe('a choice', () => {
  test('a number makes the same choices each time, and every one of a table can be made', () => {
    const tables = [
      ['a', 'b'],
      ['c', 'd', 'e'],
    ] as const;
    const made = (pick: number) => {
      const choice = new Choice(pick);
      return tables.map((table) => choice.of<string>(table)).join('');
    };
    expect(made(5)).toBe(made(5));
    expect(new Set([0, 1, 2, 3, 4, 5].map(made))).toEqual(new Set(['ac', 'ad', 'ae', 'bc', 'bd', 'be']));
  });

  test('of nothing is nothing', () => {
    expect(new Choice(7).of([])).toBeUndefined();
  });
});
