import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../src/domain/connection.ts';
import type { SettingsDocument } from '../../../src/domain/settings.ts';
import { takenBack } from '../../../src/pages/options/taken-back.ts';
import { ACME, BOT, HEIR } from '../domain/make.ts';

const [A, B, C] = ['A', 'B', 'C'].map((name) => ({ ...ACME, name })) as [Connection, Connection, Connection];
const of = (...connections: Connection[]): SettingsDocument => ({ version: 1, connections });

describe('a change that is taken back', () => {
  it.each<[string, SettingsDocument | null, SettingsDocument, SettingsDocument | null]>([
    ['a connection that was removed, to its place', of(A, B, C), of(A, C), of(A, B, C)],
    ['a connection that was added', of(A), of(A, B), of(A)],
    ['a connection that was edited', of(A, B), of({ ...A, account: HEIR }, B), of(A, B)],
    ['a mode', { version: 1, mode: 'warn' }, { version: 1, mode: 'block' }, { version: 1, mode: 'warn' }],
    ['a mode where none was set', of(A), { ...of(A), mode: 'warn' }, of(A)],
    ['the first thing that was ever set', null, of(A), null],
    ['a whole document', of(A, B), { version: 1, mode: 'monitor', logDays: 5 }, of(A, B)],
  ])('%s', (_, before, after, expected) => {
    expect(takenBack(before, after, after)).toEqual(expected);
  });

  it.each<[string, SettingsDocument | null, SettingsDocument, SettingsDocument | null, SettingsDocument]>([
    ['another key', of(A, B), of(A), { ...of(A), mode: 'warn' }, { ...of(A, B), mode: 'warn' }],
    ['a role kept with another connection', of(A, B), of(A), of({ ...A, role: 'Bot' }), of({ ...A, role: 'Bot' }, B)],
    ['a connection added beside', of(A, B), of(A), of(A, C), of(A, B, C)],
    ['another key, where nothing was set before', null, of(A), { ...of(A), logDays: 9 }, { version: 1, logDays: 9 }],
  ])('leaves what changed since: %s', (_, before, after, now, expected) => {
    expect(takenBack(before, after, now)).toEqual(expected);
  });

  it.each<[string, SettingsDocument | null, SettingsDocument, SettingsDocument | null]>([
    ['the mode was changed again', of(A), { ...of(A), mode: 'warn' }, { ...of(A), mode: 'monitor' }],
    ['what was added was edited', of(A), of(A, B), of(A, { ...B, account: HEIR })],
    ['everything was cleared', of(A), of(A, B), null],
    ['what was edited was removed', of(A), of({ ...A, account: HEIR }), of()],
  ])('does nothing where %s', (_, before, after, now) => {
    expect(takenBack(before, after, now)).toBeUndefined();
  });

  it('knows what was stored, though its keys come back in another order', () => {
    const stored = { ...A, account: { name: BOT.name, id: BOT.id, email: BOT.email } };
    const [first, ...others] = Object.entries(stored).reverse();
    const turned = Object.fromEntries([...others, first as [string, unknown]]) as unknown as Connection;
    expect(takenBack(of(B), of(B, stored), of(B, turned))).toEqual(of(B));
  });
});
