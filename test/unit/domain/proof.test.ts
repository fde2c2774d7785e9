import { describe, expect, it } from 'vitest';
import { type Proof, proofAmong, proofOf } from '../../../src/domain/proof.ts';
import { BOT, HEIR, NAMESAKE, PAT } from './make.ts';

const CLOUD = { ...BOT, id: '712020:0f3b6a52-9f1c-4c0e-8a56-2d7e41c0b9aa' };
const OTHER_ID = '5b10ac8d82e05b22cc7d4ef5';
const OTHER_CLOUD_ID = '557058:6a1d0c3e-4b72-4f90-9d15-8c3e5b7a2f04';

describe('what a row proves', () => {
  it.each<[string, Proof]>([
    ['', 'nothing'],
    [' \n ', 'nothing'],
    [CLOUD.id, 'confirmed'],
    [`HelpDesk Bot (${CLOUD.id.toUpperCase()})`, 'confirmed'],
    ['bot@acme.example', 'confirmed'],
    ['Connected as BOT@acme.example', 'confirmed'],
    ['<bot@acme.example>', 'confirmed'],
    ['HelpDesk Bot', 'named'],
    ['helpdesk  bot', 'named'],
    ['HelpDesk Bot, since Monday', 'named'],
    ['HelpDesk Bots', 'unclear'],
    ['robot@acme.example', 'contradicted'],
    ['bot@acme.example.evil.test', 'contradicted'],
    [OTHER_ID, 'contradicted'],
    [`HelpDesk Bot ${OTHER_ID}`, 'contradicted'],
    [`HelpDesk Bot (${OTHER_CLOUD_ID})`, 'contradicted'],
    [`HelpDesk Bot, ticket ${OTHER_ID.slice(1)}`, 'named'],
    ['HelpDesk Bot helpdesk@other.example', 'unclear'],
    ['Pat Miller', 'contradicted'],
    ['pat@acme.example', 'contradicted'],
    // Who did it is not who it is.
    ['HelpDesk Bot, set by Pat Miller', 'named'],
    ['Connected. Last changed by Pat Miller', 'unclear'],
    ['Changed by Pat Miller', 'unclear'],
    ['Pat Miller · changed by HelpDesk Bot', 'contradicted'],
    ['Pat Miller (was HelpDesk Bot)', 'contradicted'],
    [`Pat Miller · previously ${CLOUD.id}`, 'contradicted'],
    [`${OTHER_ID} (was ${CLOUD.id})`, 'contradicted'],
    // Two people: which of them is it?
    ['HelpDesk Bot and Pat Miller', 'unclear'],
    ['Pat Miller (pat@acme.example), support contact bot@acme.example', 'unclear'],
    [`bot@acme.example ${OTHER_ID}`, 'unclear'],
    ['bot@acme.example.', 'confirmed'],
    ['HelpDesk Bot bot@acme.example', 'confirmed'],
    ['HelpDesk Bot Staging', 'unclear'],
    ['HelpDesk Bot 2', 'unclear'],
    ['HelpDesk Bot\n 2', 'unclear'],
    ['HelpDesk Bot  Staging', 'unclear'],
    ['HelpDesk Bot2', 'unclear'],
    ['Owner set by Pat Miller · HelpDesk Bot 2', 'unclear'],
    ['İlker, HelpDesk Bot 2', 'unclear'],
    ['HelpDesk Bots; HelpDesk Bot 2', 'unclear'],
    ['Changed by Pat HelpDesk Bot', 'unclear'],
    ['HelpDesk Bot previously Pat', 'named'],
    ['washed HelpDesk Bot', 'named'],
    [`HelpDesk Bot and Pat Miller ${OTHER_ID}`, 'contradicted'],
    ['HB HelpDesk Bot (connected)', 'named'],
    // Who did it, however it is told when.
    ['Sam Roe · last updated Mar 3, 2026 by bot@acme.example', 'unclear'],
    ['Sam Roe, changed on 3 March 2026 at 10:15 by HelpDesk Bot (bot@acme.example)', 'unclear'],
    ['HelpDesk Bot bot@acme.example, changed 3 days ago by Pat Miller', 'confirmed'],
    ['Sam Roe · connected by bot@acme.example', 'unclear'],
    // Not who it is, but no more, not yet, or for something else.
    ['Sam Roe. Previous: bot@acme.example', 'unclear'],
    ['Sam Roe. Alerts go to bot@acme.example', 'unclear'],
    ['Sam. Alerts go to bot@acme.example', 'unclear'],
    ['Sam Roe bot@acme.example', 'unclear'],
    ['Pending: bot@acme.example', 'unclear'],
    ['Alert: bot@acme.example', 'unclear'],
    ['Notifications go to bot@acme.example', 'unclear'],
    ['Replaced: bot@acme.example', 'unclear'],
    ['Report to bot@acme.example', 'unclear'],
    ['The main user, e.g. bot@acme.example', 'unclear'],
    ['Support|bot@acme.example', 'confirmed'],
    [`Changed from ${CLOUD.id} to Sam Roe`, 'unclear'],
    ['Connected Jira Account bot@acme.example', 'confirmed'],
    // Two words that are no first and second name.
    ['Our Bot bot@acme.example', 'unclear'],
    ['our Bot bot@acme.example', 'confirmed'],
    ['Authorized Bot bot@acme.example', 'confirmed'],
    ['Authorised Bot bot@acme.example', 'confirmed'],
    ['Bot Email bot@acme.example', 'confirmed'],
    ['Bot E-mail bot@acme.example', 'confirmed'],
    ['Acme-Cloud Bot bot@acme.example', 'confirmed'],
    ['bot@acme.example Jira Administrator', 'confirmed'],
    [`Sam Roe (${CLOUD.id})`, 'confirmed'],
    ['Do not use your own account. HelpDesk Bot bot@acme.example', 'confirmed'],
    // Cut off, or masked: nobody's.
    ['HelpDesk Bot b•••@acme.example', 'named'],
    ['b***@acme.example', 'unclear'],
    ['HelpDesk Bot bot@acme.exam…', 'named'],
    ['bot@acme.exam...', 'unclear'],
    ['Patricia Miller', 'unclear'],
    ['Connected', 'unclear'],
  ])('%j: %s', (shows, proof) => {
    expect(proofOf(shows, CLOUD, [PAT])).toBe(proof);
  });

  it('an e-mail says nothing against an account whose e-mail nobody knows', () => {
    expect(proofOf('helpdesk@acme.example', { id: CLOUD.id, name: 'HelpDesk Bot' })).toBe('unclear');
    expect(proofOf('HelpDesk Bot helpdesk@acme.example', { id: CLOUD.id, name: 'HelpDesk Bot' })).toBe('named');
  });

  it('a namesake who is signed in proves nothing by the name that both have', () => {
    for (const name of ['HelpDesk Bot', 'Helpdesk bot'])
      expect(proofOf('HelpDesk Bot', CLOUD, [{ ...NAMESAKE, name, email: null }])).toBe('named');
  });

  it('the intended account among the known people is nobody else', () => {
    expect(proofOf('HelpDesk Bot', CLOUD, [CLOUD])).toBe('named');
  });

  it('somebody else who is known by the same id is not somebody else', () => {
    expect(proofOf('Pat Miller', { id: PAT.id, name: 'Patricia' }, [PAT])).toBe('unclear');
  });

  it('nobody known: names say nothing', () => {
    expect(proofOf('Pat Miller', CLOUD)).toBe('unclear');
  });

  it('where no e-mail is intended, one beside the name takes nothing away', () => {
    expect(proofOf('HelpDesk Bot  x@acme.example', { id: CLOUD.id, name: 'HelpDesk Bot' })).toBe('named');
    expect(proofOf('HelpDesk Bot 7x@acme.example', { id: CLOUD.id, name: 'HelpDesk Bot' })).toBe('named');
    expect(proofOf('HelpDesk Bot 7 x@acme.example', { id: CLOUD.id, name: 'HelpDesk Bot' })).toBe('unclear');
  });

  it('a short id of Data Center is found as a whole word alone', () => {
    expect(proofOf('JIRAUSER10100', { id: 'JIRAUSER10100' })).toBe('confirmed');
    expect(proofOf('JIRAUSER101001', { id: 'JIRAUSER10100' })).toBe('unclear');
  });

  it('an id is not in something longer', () => {
    for (const shows of ['bot1@other.example', 'old-bot1', 'bot1-old', 'bot1.test', 'x.bot1', 'bot1_2', '@bot1'])
      expect([shows, proofOf(shows, { id: 'bot1' })]).toEqual([shows, 'unclear']);
    for (const shows of ['bot1', 'Sam (bot1).', 'id:bot1', 'bot1, active'])
      expect([shows, proofOf(shows, { id: 'bot1' })]).toEqual([shows, 'confirmed']);
  });

  it('another person’s user name that is a word says nothing among others', () => {
    const other = { id: 'admin', name: 'Pat Miller' };
    expect(proofOf('Robot, Jira admin', CLOUD, [other])).toBe('unclear');
    expect(proofOf('admin', CLOUD, [other])).toBe('contradicted');
  });

  it('another person’s e-mail is not in a longer one', () => {
    const other = { id: OTHER_ID, email: 'pat@acme.example' };
    expect(proofOf('deputy-pat@acme.example', { id: CLOUD.id, name: 'HelpDesk Bot' }, [other])).toBe('unclear');
    expect(proofOf('pat@acme.example', { id: CLOUD.id, name: 'HelpDesk Bot' }, [other])).toBe('contradicted');
  });

  it('words of the account’s own name lead to nobody else', () => {
    const support = { id: CLOUD.id, name: 'Support Reports', email: 'support@acme.example' };
    expect(proofOf('Support Reports (support@acme.example)', support)).toBe('confirmed');
    expect(proofOf('Alerts go to al@acme.example', { id: CLOUD.id, name: 'Al', email: 'al@acme.example' })).toBe(
      'unclear',
    );
  });

  it('a user name that is a word is no mark among others', () => {
    expect(proofOf('bot', { id: 'bot', name: 'HelpDesk Bot' })).toBe('confirmed');
    expect(proofOf('Some bot', { id: 'bot', name: 'HelpDesk Bot' })).toBe('unclear');
  });

  it('without a name there is nothing to name', () => {
    expect(proofOf('HelpDesk Bot', { id: CLOUD.id })).toBe('unclear');
    expect(proofOf('HelpDesk Bot', { id: CLOUD.id, name: '' })).toBe('unclear');
  });

  it.each([[undefined], ['']])('without a name (%j), one beside the e-mail takes nothing away', (name) => {
    expect(proofOf('HelpDesk Bot bot@acme.example', { ...CLOUD, name })).toBe('confirmed');
  });

  it.each([['HelpDesk Bot (EU)'], ['Bot [v1.5]'], ['A+B'], ['Why?'], ['Große Hilfe']])(
    'the name %s is found as it is written, and not in a longer one',
    (name) => {
      expect(proofOf(`Connected: ${name}`, { ...CLOUD, name })).toBe('named');
      expect(proofOf(`Connected: ${name} 2`, { ...CLOUD, name })).toBe('unclear');
    },
  );

  it('an e-mail that is only written alike is another', () => {
    expect(proofOf('gross@acme.example', { id: CLOUD.id, email: 'groß@acme.example' })).toBe('contradicted');
  });
});

describe('while one account takes over from another, a row proves which of them it shows', () => {
  const { email: _, ...heir } = HEIR;
  it.each<[string, Proof, string]>([
    ['bot@acme.example', 'confirmed', BOT.id],
    ['heir@acme.example', 'confirmed', HEIR.id],
    ['Desk Bot', 'named', HEIR.id],
    ['pat@acme.example', 'contradicted', BOT.id],
    ['', 'nothing', BOT.id],
    ['the main user', 'unclear', BOT.id],
    ['Pat Miller', 'contradicted', BOT.id],
    // Neither is a stranger beside the other.
    ['HelpDesk Bot, Desk Bot', 'named', BOT.id],
  ])('%s', (shows, proof, id) => {
    expect(proofAmong(shows, [BOT, HEIR], [PAT, HEIR])).toMatchObject({ proof, account: { id } });
  });

  it('an e-mail that may be the one of whom only the name is known contradicts nobody', () => {
    expect(proofAmong('heir@acme.example', [BOT, heir])).toMatchObject({ proof: 'unclear' });
  });

  it('an e-mail of one says more than a name of the other', () => {
    expect(proofAmong('bot@acme.example (Desk Bot)', [BOT, heir])).toEqual({ proof: 'confirmed', account: BOT });
  });
});
