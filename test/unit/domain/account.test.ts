import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ineligibleAs, kindOf, nameOf, sameAccount, sameName } from '../../../src/domain/account.ts';
import { BOT, KINDS, NAMESAKE } from './make.ts';

const person = {
  id: '712020:pat',
  email: 'pat@acme.example',
  accountType: 'atlassian',
  appType: undefined,
  active: true,
};

describe('what kind of account Atlassian shows', () => {
  it.each([
    ['a person of Jira Cloud', {}, 'ordinary'],
    ['a person whose e-mail is hidden', { email: null }, 'ordinary'],
    [
      'a person of Data Center, which names no account type',
      { accountType: undefined, id: 'JIRAUSER10100' },
      'ordinary',
    ],
    ['a portal-only customer by type', { accountType: 'customer' }, 'customer'],
    ['a portal-only customer by id, whatever the type says', { id: 'qm:8f3:pat' }, 'customer'],
    ['a portal-only customer by id on Data Center', { id: 'qm:8f3:pat', accountType: undefined }, 'customer'],
    ['an app', { accountType: 'app' }, 'app'],
    ['an agent', { accountType: 'app', appType: 'agent' }, 'app'],
    ['an app of unknown type', { accountType: 'app', appType: 'unknown' }, 'app'],
    ['an app type on an account that claims to be a person', { appType: 'agent' }, 'app'],
    ['a service account by app type', { accountType: 'app', appType: 'service' }, 'service'],
    ['a service account by its e-mail', { email: 'bot-1@serviceaccount.atlassian.com' }, 'service'],
    ['a service account by its e-mail in capitals', { email: 'BOT@ServiceAccount.Atlassian.COM' }, 'service'],
    ['a deactivated person', { active: false }, 'inactive'],
    ['a deactivated customer stays a customer', { active: false, accountType: 'customer' }, 'customer'],
    ['a type that Atlassian calls unknown', { accountType: 'unknown' }, 'unclear'],
    ['a type that nobody has heard of', { accountType: 'robot' }, 'unclear'],
    ['an empty type', { accountType: '' }, 'unclear'],
  ])('%s', (_who, hints, kind) => {
    expect(kindOf({ ...person, ...hints })).toBe(kind);
  });

  it('an e-mail that only contains the service domain makes nobody a service account', () => {
    expect(kindOf({ ...person, email: 'serviceaccount.atlassian.com@acme.example' })).toBe('ordinary');
  });

  it('whatever the hints, an inactive, foreign or app account is never ordinary', () => {
    const hints = fc.record({
      id: fc.oneof(fc.string(), fc.constant('qm:1')),
      email: fc.option(fc.oneof(fc.string(), fc.constant('a@serviceaccount.atlassian.com'))),
      accountType: fc.option(fc.constantFrom('atlassian', 'app', 'customer', 'unknown', 'other'), { nil: undefined }),
      appType: fc.option(fc.constantFrom('service', 'agent', 'unknown', ''), { nil: undefined }),
      active: fc.boolean(),
    });
    fc.assert(
      fc.property(hints, (hint) => {
        const { id, email, accountType, appType, active } = hint;
        const person = accountType === undefined || accountType === 'atlassian';
        const plain = person && appType === undefined && active && !id.startsWith('qm:');
        const robot = email?.endsWith('@serviceaccount.atlassian.com') ?? false;
        expect(kindOf(hint) === 'ordinary').toBe(plain && !robot);
      }),
    );
  });
});

describe('who can never be main user', () => {
  it.each(KINDS.map((kind) => [kind]))('%s', (kind) => {
    const mayBe = kind === 'ordinary' || kind === 'unclear';
    expect(ineligibleAs({ ...BOT, kind })).toBe(mayBe ? undefined : kind);
  });
});

describe('an account is called by', () => {
  it.each([
    ['its name', { id: '5b', name: ' Pat Doe ', email: 'a@b.c' }, 'Pat Doe'],
    ['its e-mail, where it has no name', { id: '5b', email: 'a@b.c' }, 'a@b.c'],
    ['its e-mail, where its name is empty', { id: '5b', name: ' ', email: 'a@b.c' }, 'a@b.c'],
    ['its id, where it has neither', { id: '5b', name: '', email: ' ' }, '5b'],
    ['its id, where its e-mail is hidden', { id: '5b', email: null }, '5b'],
  ])('%s', (_what, account, name) => expect(nameOf(account)).toBe(name));
});

describe('two accounts are the same', () => {
  it('by id', () => {
    expect(sameAccount(BOT, { id: BOT.id })).toBe(true);
  });

  it('not by name and e-mail', () => {
    expect(sameAccount(BOT, NAMESAKE)).toBe(false);
  });

  it('not when neither has an id', () => {
    expect(sameAccount({ id: '' }, { id: '' })).toBe(false);
  });

  it('not when only the case of the id agrees', () => {
    expect(sameAccount({ id: '5b10AC' }, { id: '5b10ac' })).toBe(false);
  });
});

describe('two accounts are called the same', () => {
  it.each([
    ['HelpDesk Bot', 'HelpDesk Bot'],
    ['HelpDesk Bot', ' helpdesk BOT '],
    // A ligature, and full-width letters, look like the plain ones.
    ['Office Bot', 'Oﬃce Bot'],
    ['Bot', 'Ｂｏｔ'],
  ])('%j and %j', (one, other) => {
    expect(sameName({ name: one }, { name: other })).toBe(true);
  });

  it.each([
    ['HelpDesk Bot', 'HelpDesk Bot 2'],
    ['HelpDesk Bot', 'HelpDeskBot'],
  ])('not %j and %j', (one, other) => {
    expect(sameName({ name: one }, { name: other })).toBe(false);
  });

  it.each([{}, { name: undefined }, { name: '' }, { name: ' ' }])('nor two without a name: %j', (nameless) => {
    expect(sameName(nameless, {})).toBe(false);
    expect(sameName(nameless, { name: 'HelpDesk Bot' })).toBe(false);
  });
});
