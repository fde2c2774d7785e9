import { CONNECTION } from '../../unit/pages/cast.ts';

/** Settings with each fault that a document can have somewhere, and a key that nobody knows. */
export const EVERY_FAULT = {
  version: 2,
  mode: 'strict',
  ownConnect: 'never',
  logDays: 0,
  organization: { name: ' ', support: 'call us' },
  breakGlass: { who: 'administrators on call', until: 'tomorrow' },
  connections: [
    { ...CONNECTION, product: 'helpdesk', site: 'https://acme.atlassian.net/jira', projects: ['1ST'] },
    {
      ...CONNECTION,
      portal: 'tools',
      account: { name: 'HelpDesk Bot' },
      next: { account: { id: 4711 }, from: 'tomorrow', accept: 'either' },
    },
  ],
  pointers: [
    { row: 'word '.repeat(40), control: '' },
    { row: 'Bot owner', control: '' },
  ],
  theme: 'dark',
};
