import { describe, expect, it } from 'vitest';
import { afterRowLabel, hintsAtRow, isRowLabel, plainText, reachOf } from '../../../src/portal/words.ts';

describe('a text as people read it', () => {
  it.each([
    ['Main user', 'Main user'],
    ['  Main\n\t user ', 'Main user'],
    ['Main user:', 'Main user'],
    [': Pat Miller (', 'Pat Miller'],
    ['', ''],
    [' : ', ''],
  ])('%j is %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});

describe('names of the row', () => {
  it.each([
    'Main authorized user',
    'MAIN AUTHORIZED USER',
    'Main authorised account',
    'main user',
    'Main Jira account',
    'Current main user',
    'Application Link User',
    ' Main  authorized user: ',
    'Main user *',
    '„Main authorized user“',
    'Main-user',
    'Main authorized user (required)',
    'Mainauthorizeduser',
  ])('%s', (label) => {
    expect(isRowLabel(label)).toBe(true);
    expect(hintsAtRow(label)).toBe(true);
  });

  it.each([
    '',
    'user',
    'Connected Users',
    'Main authorized users',
    'Our main user',
    'Main',
    'Application Link',
    'Main user of your choice',
    'Main account for invoices',
    'Main user changed',
    'Change main user',
  ])('not %j', (label) => {
    expect(isRowLabel(label)).toBe(false);
  });
});

describe('the name of the row with what it shows, in one text', () => {
  it.each([
    ['Main user: Pat', 'Pat'],
    ['Main authorized user – Pat Miller (', 'Pat Miller'],
    [' Application Link User：svc', 'svc'],
    ['Main user', undefined],
    ['Main user changed: Pat', undefined],
    ['The main user is Pat: a bot', undefined],
  ])('%j shows %j', (text, value) => {
    expect(afterRowLabel(text)).toBe(value);
  });
});

describe('names of the control', () => {
  it.each([
    ['Change', 'row'],
    ['change…', 'row'],
    ['[edit]', 'row'],
    ['Edit user', 'row'],
    ['Switch account', 'card'],
    ['Change user', 'card'],
    ['Replace main user', 'page'],
    ['Change the main authorized user', 'page'],
    ['Change main account for acme.atlassian.net', 'page'],
    ['Main authorized user: change', 'page'],
  ])('%s reaches over the %s', (name, reach) => {
    expect(reachOf(name)).toBe(reach);
  });

  it.each([
    '',
    'Change plan',
    'Changes',
    'Exchange',
    'Change your user',
    'Change of main user',
    'How to change the main user',
    'Remove connection',
    'Save settings',
    'Switch workspace',
    'Allow',
  ])('not %j', (name) => {
    expect(reachOf(name)).toBeUndefined();
  });
});
