/** What no schema can say of a key of the settings document. */
export interface KeyWords {
  /** What it is, in a sentence or two. */
  readonly says: string;
  /** What its value has to look like, where its type does not tell. */
  readonly form?: string;
  /** What applies without it, where no value says so. */
  readonly without?: string;
  /** A value that is right. Objects, and lists of them, are made of those of their keys. */
  readonly example?: unknown;
  /** Set where it is needed only, so the samples leave it out. */
  readonly aside?: true;
  /** It does nothing in a person's own settings. */
  readonly policyOnly?: true;
}

/** The keys of an account, wherever one is named. */
function account(path: string, id: string, name: string, email: string): Record<string, KeyWords> {
  return {
    [`${path}.id`]: {
      says: 'Cloud: the account id, which the popup shows of whoever is signed in. Data Center: the user key. Only this is compared.',
      example: id,
    },
    [`${path}.name`]: {
      says: 'Its display name, for people to read.',
      without: 'the id is shown',
      example: name,
    },
    [`${path}.email`]: {
      says: 'Its e-mail address, for people to read. In a policy leave it out where it is not known: Chromium takes no `null`.',
      without: 'not shown',
      example: email,
    },
  };
}

/**
 * The words of every key of the settings document (`src/domain/settings.ts`), by its path. Type, choices and defaults are
 * read off the schema and the settings themselves, so that nothing here can contradict them; a key that has no words, and
 * words that have no key, fail `test/unit/policy/keys.test.ts`.
 *
 * The people and addresses are those of the practice world, so that the samples can be tried in it as they are.
 */
export const WORDS: Readonly<Record<string, KeyWords>> = {
  version: {
    says: 'Version of this document. A file that is imported must name it; a policy may leave it out.',
    example: 1,
  },
  mode: {
    says: 'What happens when anybody but the intended account would be authorized: `block` holds the change; `warn` holds it, and it may go on with a written reason; `monitor` holds nothing, and only tells.',
    example: 'block',
  },
  connections: {
    says: 'The integrations to guard, one for each product, site and account.',
  },
  'connections[].name': {
    says: 'What people call it. It is shown where there are several.',
    example: 'Acme HelpDesk+',
  },
  'connections[].product': {
    says: 'The product whose main user is guarded.',
    example: 'helpdesk-plus',
  },
  'connections[].portal': {
    says: 'Where the main user is changed: the account portal of the vendor, or your own where it is self-hosted.',
    form: '`https` address, without query or fragment',
    example: 'https://account.nextup.ai',
  },
  'connections[].site': {
    says: 'The Jira that the product is connected to: a Cloud site, or the base URL of a Data Center with its context path.',
    form: '`https` address, without query or fragment; a Cloud site without a path',
    example: 'https://acme.atlassian.net',
  },
  'connections[].account': {
    says: 'The account that must be authorized, and no other.',
  },
  ...account(
    'connections[].account',
    '712020:0f3b6a52-9f1c-4c0e-8a56-2d7e41c0b9aa',
    'HelpDesk Bot',
    'helpdesk-bot@acme.example',
  ),
  'connections[].projects': {
    says: 'Keys of the projects that readiness checks.',
    form: 'project keys, such as `HELP`',
    without: 'all that the account sees',
    example: ['HELP', 'OPS'],
  },
  'connections[].role': {
    says: 'Name of the project role that readiness looks for, where yours is called otherwise.',
    without: 'the vendor’s: Service Desk Team',
    example: 'Service Desk Team',
    aside: true,
  },
  'connections[].next': {
    says: 'The account that takes over, for as long as the change is under way. Afterwards make it `account`, and take this away.',
    aside: true,
  },
  'connections[].next.account': {
    says: 'The account that takes over.',
  },
  ...account(
    'connections[].next.account',
    '712020:8c1e5d07-4b2a-4f6d-9a3e-7f0b2c4d6e81',
    'HelpDesk Bot 2',
    'helpdesk-bot-2@acme.example',
  ),
  'connections[].next.from': {
    says: 'The first day on which it is accepted, where the browser is.',
    form: 'a day, such as `2026-12-31`',
    example: '2027-01-15',
  },
  'connections[].next.accept': {
    says: 'What is accepted from that day on: `both` accounts, or the `next` one alone.',
    without: '`both`',
    example: 'both',
  },
  organization: {
    says: 'Who set this up. Named wherever something is held, or cannot be changed by the person.',
  },
  'organization.name': {
    says: 'The name that people know you by.',
    example: 'Acme IT',
  },
  'organization.support': {
    says: 'Where people ask for help.',
    form: '`https` or `mailto` address',
    without: 'no link is shown',
    example: 'mailto:it@acme.example',
  },
  ownConnect: {
    says: 'A person may connect their own account from a page of the portal: `ask` asks which of the two it is, and lets that go on; `hold` holds it.',
    example: 'hold',
  },
  logDays: {
    says: 'Days for which the activity log is kept in this browser, of which it keeps the newest 2,000 entries.',
    form: '1 to 3650',
    example: 365,
  },
  pointers: {
    says: 'Where the main-user row is, on a portal that names things otherwise. Best pointed at once in a browser and exported from there. They only help the guide to find the row.',
    aside: true,
  },
  'pointers[].portal': {
    says: 'The portal that it is for.',
    form: '`https` address, without query or fragment',
    example: 'https://account.nextup.ai',
  },
  'pointers[].row': {
    says: 'The name of the row.',
    form: 'at most 80 characters',
    example: 'Bot owner',
  },
  'pointers[].control': {
    says: 'The name of its control. Empty where it has none; then `place` tells it.',
    form: 'at most 80 characters',
    example: 'Reassign',
  },
  'pointers[].place': {
    says: 'Where the control stands, seen from the name of the row.',
    without: 'the names alone tell it',
  },
  'pointers[].place.up': {
    says: 'So many elements out from the name is the first that holds both.',
    form: '0 or more',
    example: 2,
  },
  'pointers[].place.tag': {
    says: 'Tag of the control.',
    example: 'button',
  },
  'pointers[].place.nth': {
    says: 'Which of the elements of that tag and name in it the control is, counted from 0.',
    form: '0 or more',
    example: 0,
  },
  'pointers[].place.of': {
    says: 'How many of them there are.',
    form: '0 or more',
    example: 1,
  },
  breakGlass: {
    says: 'Declares an emergency: where Atlassian cannot be read for long, a person may go on with a written reason, which is kept in the activity log. Whoever is seen to be somebody else is held all the same.',
    aside: true,
    policyOnly: true,
  },
  'breakGlass.who': {
    says: 'Whom it is meant for, in words. It is shown to everybody.',
    example: 'The help desk on call',
  },
  'breakGlass.until': {
    says: 'When it ends by itself.',
    form: 'a moment of ISO 8601, with its zone',
    example: '2026-12-31T18:00:00Z',
  },
};
