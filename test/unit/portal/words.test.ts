import { describe, expect, it } from 'vitest';
import {
  afterRowLabel,
  hintsAtRow,
  isRowLabel,
  plainText,
  reachOf,
  toldInSentence,
} from '../../../src/portal/words.ts';

describe('a text as people read it', () => {
  it.each([
    ['Main user', 'Main user'],
    ['  Main\n\t user ', 'Main user'],
    ['Main user:', 'Main user'],
    [': Pat Miller (', 'Pat Miller'],
    ['Pat [ ]', 'Pat'],
    ['Pat ( ).', 'Pat'],
    ['Pat ( admin )', 'Pat ( admin )'],
    ['Pat ]', 'Pat'],
    ['Pat . ', 'Pat'],
    ['Pat Jr.', 'Pat Jr.'],
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
    'HelpDesk+ main authorized user',
    'Main authorized user for HelpDesk+',
    'Main authorised user for Jira Integration+',
    'Main authorized user account',
    'Main authorized user required',
    'Your main authorized user',
    '3. Main authorized user',
    'Step 3: Main authorized user',
    '2) Main user',
    'Main authorized user in Jira',
    'Main authorized user for acme.atlassian.net',
    'Main user on acme-2.atlassian.net',
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
    '1 main user',
    '3.1 main user',
    'Main user in Jira changed',
    'Change main user',
    'Your main account',
    'Your main user',
    'Main user account',
    'The main authorized user',
    'Main authorized user for everybody',
    'Main authorized user required for replies',
    'Main authorized user is Pat',
  ])('not %j', (label) => {
    expect(isRowLabel(label)).toBe(false);
  });
});

describe('the name of the row with what it shows, in one text', () => {
  it.each([
    ['Main user: Pat', 'Pat'],
    ['Main authorized user – Pat Miller (', 'Pat Miller'],
    [' Application Link User：svc', 'svc'],
    ['HelpDesk+ main authorized user: Pat', 'Pat'],
    ['Main authorized user for HelpDesk+: Pat', 'Pat'],
    ['Main authorized user (required): Pat', 'Pat'],
    ['Main user', undefined],
    ['Main user changed: Pat', undefined],
    ['The main user is Pat: a bot', undefined],
  ])('%j shows %j', (text, value) => {
    expect(afterRowLabel(text)).toBe(value);
  });
});

describe('a sentence that says the row’s name and who it is', () => {
  it.each([
    ['The main authorized user is HelpDesk Bot.', 'HelpDesk Bot'],
    ['Main authorized user is HelpDesk Bot [', 'HelpDesk Bot'],
    ['Your main authorized user is currently pat@acme.example.', 'pat@acme.example'],
    ['The main user is J. Doe (', 'J. Doe'],
    ['The main authorized user is the account that acts for all.', undefined],
    ['The main authorized user is required.', undefined],
    ['The main authorized user is not set.', undefined],
    ['The main authorized user is Pat: a bot', undefined],
    ['The main authorized user is Pat, who left.', undefined],
    ['The main authorized user is HelpDesk Bot. It acts for all.', undefined],
    ['Ask who the main authorized user is.', undefined],
    ['If the main authorized user is Pat', undefined],
    ['Our main user is Pat', undefined],
    ['The main authorized user: Pat', undefined],
  ])('%j tells %j', (text, value) => {
    expect(toldInSentence(text)).toBe(value);
  });

  it('costs no time where it is none', () => {
    const start = performance.now();
    toldInSentence(`The main authorized user is ${'Aa.'.repeat(50)}${'A'.repeat(1_500)} !`);
    afterRowLabel(`${'Главный '.repeat(2_000)}!`);
    expect(performance.now() - start).toBeLessThan(500);
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
    ['Change authorized user', 'card'],
    ['Change Jira account', 'card'],
    ['Change user account', 'card'],
    ['Change this account', 'card'],
    ['Switch the authorized user account', 'card'],
    ['Edit main account', 'card'],
    ['Change main account for acme.atlassian.net', 'card'],
    ['Replace main user', 'page'],
    ['Change the main authorized user', 'page'],
    ['Change main authorized account for acme.atlassian.net', 'page'],
    ['Change your main authorized user', 'page'],
    ['Main authorized user: change', 'page'],
  ])('%s reaches over the %s', (name, reach) => {
    expect(reachOf(name)).toBe(reach);
  });

  it.each([
    '',
    'Change plan',
    'Edit Jira account',
    'Change your Jira account',
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
