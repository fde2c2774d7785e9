import { describe, expect, it } from 'vitest';
import { CHANGE_NAMES, isOneOf, plainText, ROW_LABELS } from '../../../src/portal/words.ts';

describe('a label as people read it', () => {
  it.each([
    ['Main user', 'Main user'],
    ['  Main\n\t user ', 'Main user'],
    ['Main user:', 'Main user'],
    ['Main user : *', 'Main user'],
    ['', ''],
    [' : ', ''],
  ])('%j is %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});

describe('names of the row', () => {
  it.each([
    'Main authorized user',
    'main authorized user',
    'Main Authorized User',
    'Main authorised account',
    'main user',
    'main account',
    'Application Link User',
    ' Main  authorized user: ',
  ])('%s', (label) => {
    expect(isOneOf(ROW_LABELS, label)).toBe(true);
  });

  it.each(['', 'user', 'Connected Users', 'Main authorized users', 'Our main user', 'Main', 'Application Link'])(
    'not %j',
    (label) => {
      expect(isOneOf(ROW_LABELS, label)).toBe(false);
    },
  );
});

describe('names of the control', () => {
  it.each([
    'Change',
    'change',
    'Edit',
    'Switch account',
    'Replace main user',
    'Change the main authorized user',
    'Change user',
  ])('%s', (name) => {
    expect(isOneOf(CHANGE_NAMES, name)).toBe(true);
  });

  it.each([
    '',
    'Change plan',
    'Changes',
    'Exchange',
    'Change your user',
    'Remove connection',
    'Save settings',
    'Allow',
  ])('not %j', (name) => {
    expect(isOneOf(CHANGE_NAMES, name)).toBe(false);
  });
});
