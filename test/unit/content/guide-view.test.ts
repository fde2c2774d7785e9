import { describe, expect, it, vi } from 'vitest';
import type { Refusal } from '../../../src/atlassian/refusals.ts';
import type { Account } from '../../../src/domain/account.ts';
import type { Connection } from '../../../src/domain/connection.ts';
import type { Proof } from '../../../src/domain/proof.ts';
import type { Verdict } from '../../../src/domain/verdict.ts';
import type { GuideReply, PanelView, RowFinding } from '../../../src/platform/messages.ts';
import { ACME, BOT, judged, PAT } from '../domain/make.ts';

vi.mock('../../../src/platform/content-browser.ts', () => ({
  browser: {
    i18n: {
      getMessage: (key: string, words: string[] = []) => (key === 'language' ? 'en' : [key, ...words].join(' ')),
      getUILanguage: () => 'en-US',
    },
  },
}));
const { gravest, guideContent } = await import('../../../src/content/guide-view.ts');

const DEEDS = {
  switchAccount() {},
  tryAgain() {},
  showMe() {},
  readiness() {},
  vouch() {},
  copy() {},
  hide() {},
  reload() {},
  point() {},
  put() {},
};

function finding(proof: Proof, more: Partial<RowFinding> = {}): RowFinding {
  return { proof, connection: ACME, drift: undefined, by: 'seen', ...more };
}
const DRIFT = { drift: { before: 'HelpDesk Bot', at: 0 } };

function replied(attempt: GuideReply['attempt'], verdict: Verdict): GuideReply {
  return {
    attempt,
    place: { side: 'right', folded: false },
    pointers: [],
    mayPoint: true,
    product: 'helpdesk-plus',
    readiness: undefined,
    view: {
      judgement: judged(verdict, verdict === 'match' ? BOT : isNobody(verdict) ? undefined : PAT),
      connection: ACME,
      managed: false,
      organization: undefined,
      mode: 'block',
      otherMatches: false,
      ageMs: 0,
      holding: 'yes',
    },
  };
}

const isNobody = (verdict: Verdict) => verdict === 'signed-out' || verdict === 'unknown';

interface Case {
  readonly attempt?: GuideReply['attempt'];
  readonly verdict?: Verdict;
  /** Who is signed in, where that is not the usual one of this verdict. */
  readonly account?: Account;
  readonly finding?: RowFinding;
  readonly folded?: boolean;
  readonly stopped?: boolean;
  readonly readiness?: GuideReply['readiness'];
  readonly unanswered?: boolean;
  readonly holding?: PanelView['holding'];
  readonly refusal?: Refusal;
  readonly unchanged?: boolean;
}

function shown({
  attempt = 'none',
  verdict = 'match',
  folded = false,
  stopped = false,
  unanswered = false,
  holding = 'yes',
  ...rest
}: Case) {
  const reply = replied(attempt, verdict);
  const judgement = rest.account ? judged(verdict, rest.account) : reply.view.judgement;
  return guideContent(
    {
      reply: { ...reply, readiness: rest.readiness ?? reply.readiness, view: { ...reply.view, judgement, holding } },
      row: { shows: 'Somebody' } as never,
      finding: rest.finding,
      busy: false,
      stopped,
      unanswered,
      place: { side: 'right', folded },
      copied: undefined,
      refusal: rest.refusal,
      unchanged: rest.unchanged ?? false,
    },
    DEEDS,
  );
}

describe('what the panel says of the row', () => {
  it.each<[string, Case, string]>([
    ['nothing yet', {}, 'guideMatch'],
    ['allowed, and nothing yet', { attempt: 'allowed' }, 'guideAllowed'],
    ['allowed, and nothing yet, as Pat', { attempt: 'allowed', verdict: 'mismatch' }, 'guideMismatch'],
    ['allowed, and the e-mail agrees', { attempt: 'allowed', finding: finding('confirmed') }, 'guideConfirmed'],
    [
      'allowed, and the name agrees',
      { attempt: 'allowed', finding: finding('named', { by: 'gate' }) },
      'guideConfirmed',
    ],
    [
      'allowed with a reason, and a name agrees',
      { attempt: 'allowed', finding: finding('named') },
      'guideLookAndConfirm',
    ],
    [
      'allowed, and it says nobody',
      { attempt: 'allowed', finding: finding('unclear', { by: 'gate' }) },
      'guideLookAndConfirm',
    ],
    [
      'allowed, and a person has looked',
      { attempt: 'allowed', finding: finding('unclear', { by: 'person' }) },
      'guideConfirmed',
    ],
    ['allowed, and it shows another', { attempt: 'allowed', finding: finding('contradicted') }, 'guideContradicted'],
    ['allowed, and drifted since', { attempt: 'allowed', finding: finding('unclear', DRIFT) }, 'guideDrift'],
    [
      'allowed, of a row that may be any connection’s',
      { attempt: 'allowed', finding: finding('unclear', { connection: undefined }) },
      'guideLookYourself',
    ],
    [
      'allowed, and this very page still shows another',
      { attempt: 'allowed', finding: finding('contradicted'), unchanged: true },
      'guideStale',
    ],
    [
      'allowed, and this very page has shown the right one all the time',
      { attempt: 'allowed', finding: finding('confirmed'), unchanged: true },
      'guideConfirmed',
    ],
    ['a visit, and it shows another', { finding: finding('contradicted') }, 'guideContradicted'],
    ['a visit, and it changed', { finding: finding('unclear', DRIFT) }, 'guideDrift'],
    ['a visit, and all is as it was', { finding: finding('named') }, 'guideMatch'],
    [
      'allowed, and then Pat signs in',
      { attempt: 'allowed', verdict: 'mismatch', finding: finding('confirmed') },
      'guideMismatch',
    ],
  ])('%s', (_what, given, sentence) => {
    expect(shown(given).sentence.split(' ')[0]).toBe(sentence);
  });

  it.each<[string, Case, string, string | undefined]>([
    ['in the midst of a change', { attempt: 'open', refusal: 'refusalKeys' }, 'refusalKeys', undefined],
    ['after one that went through', { attempt: 'allowed', refusal: 'refusalUsedUp' }, 'guideAllowed', 'refusalUsedUp'],
    ['without any change of ours', { attempt: 'none', refusal: 'refusalKeys' }, 'guideMatch', undefined],
    ['of a denial', { attempt: 'denied', refusal: 'refusalDenied' }, 'guideDenied', undefined],
    ['and somebody else is there now', { attempt: 'denied', verdict: 'mismatch' }, 'guideMismatch', 'guideDenied'],
    ['of a row that changed', { attempt: 'denied', finding: finding('unclear', DRIFT) }, 'guideDrift', 'guideDenied'],
  ])('a change that came to nothing, %s', (_what, given, sentence, note) => {
    const { sentence: said, notes } = shown(given);
    expect(said.split(' ')[0]).toBe(sentence);
    expect(notes.filter((one) => /^(?:refusal|guideDenied)/.test(one))).toEqual(note === undefined ? [] : [note]);
  });

  it('a change that came to nothing is no good news, has its own title, and is not folded away', () => {
    const failed = shown({ attempt: 'denied', folded: true });
    expect(failed).toMatchObject({ tone: 'neutral', title: 'refusalTitle' });
    expect(failed.notes).toContain('guideMatch');
    expect(failed.tools?.map(({ label }) => label)).toEqual(['panelToLeft']);
  });

  it.each<[string, Case, string | undefined]>([
    ['who is signed in is right', {}, undefined],
    ['the row confirms it', { attempt: 'allowed', finding: finding('confirmed') }, 'good'],
    ['the row is to be looked at', { attempt: 'allowed', finding: finding('unclear') }, 'neutral'],
    ['it went through, and was not compared', { attempt: 'allowed' }, 'neutral'],
    ['the row changed', { finding: finding('unclear', DRIFT) }, 'bad'],
    ['the account is not ready', { readiness: 'not-ready' }, 'neutral'],
    ['the wrong account is there', { attempt: 'allowed', verdict: 'mismatch' }, undefined],
  ])('what is still open is no good news: %s', (_what, given, tone) => {
    expect(shown(given).tone).toBe(tone);
  });

  it.each<[string, Case]>([
    ['changed', { finding: finding('unclear', DRIFT) }],
    ['is to be looked at', { attempt: 'allowed', finding: finding('unclear') }],
  ])('whoever is asked about a row that %s looks first: the word for it is no main button', (_what, given) => {
    const { actions } = shown(given);
    expect(actions.filter(({ quiet }) => !quiet).map(({ label }) => label)).toEqual(['guideShowMe']);
    expect(actions.map(({ label }) => label.split(' ')[0])).toContain('guideVouch');
  });

  it('the very account that is set up can never be: what it needs, and nobody is to switch to it', () => {
    const closed = shown({ verdict: 'ineligible', account: { ...BOT, kind: 'inactive' } });
    expect(closed.sentence).toBe('ineligibleItself');
    expect(closed.notes).toContain('kindReactivate');
    expect(closed.notes).not.toContain('guideWhy');
    expect(closed.actions.map(({ label }) => label)).not.toContain('switchAccount');
    const other = shown({ verdict: 'ineligible' });
    expect(other.sentence).toBe('guideIneligible');
    expect(other.actions[0]?.label).toBe('switchAccount');
  });

  it('a click that was stopped: nothing was changed, and what to do', () => {
    expect(shown({ verdict: 'mismatch', stopped: true }).sentence).toMatch(/^guideStoppedMeans /);
    expect(shown({ verdict: 'ineligible', stopped: true }).sentence).toBe('guideIneligible');
  });

  it('what was refused is to be begun anew: the click on Change counts no more', () => {
    const clicked = (given: Case) => shown(given).steps[5]?.state;
    expect(clicked({ attempt: 'open' })).toBe('done');
    expect(clicked({ attempt: 'open', refusal: 'refusalKeys' })).toBe('open');
  });

  it.each([
    ['refused', 'guideNotHolding'],
    ['no-access', 'guideNoAccess'],
  ] as const)(
    'where the gate cannot hold (%s) that comes first, and nothing says that all is well',
    (holding, words) => {
      const { sentence, tone, urgent, notes } = shown({ holding });
      expect({ sentence, tone, urgent }).toEqual({ sentence: words, tone: 'bad', urgent: true });
      expect(notes).not.toContain('guideMatch');
      for (const of of [finding('contradicted'), finding('unclear', DRIFT)]) {
        expect(shown({ holding, finding: of }).notes).not.toContain('guideMatch');
      }
      const wrong = shown({ holding, verdict: 'mismatch' });
      expect(wrong.sentence).toBe('guideMismatch');
      expect(wrong.notes).toContain(words);
      const confirmed = shown({ holding, attempt: 'allowed', finding: finding('confirmed', { by: 'gate' }) });
      expect(confirmed.notes.some((note) => note.startsWith('guideConfirmed'))).toBe(true);
    },
  );

  it.each<[string, Case, 'same' | 'different' | undefined]>([
    ['the right account', {}, 'same'],
    ['another account', { verdict: 'mismatch' }, 'different'],
    ['nobody', { verdict: 'signed-out' }, 'different'],
    ['nobody known', { verdict: 'unknown' }, undefined],
    ['a row that shows another', { finding: finding('contradicted') }, 'different'],
    ['a row that changed, to whom is not known', { finding: finding('unclear', DRIFT) }, undefined],
    ['a row to be looked at', { attempt: 'allowed', finding: finding('unclear') }, undefined],
  ])('two accounts are said to be one or two only where that is known: %s', (_what, given, likeness) => {
    expect(shown(given).likeness).toBe(likeness);
  });

  it.each<[string, Case, boolean]>([
    ['of the same name', { account: { ...PAT, name: ` ${BOT.name?.toUpperCase()}` } }, true],
    ['of another name', { account: PAT }, false],
    [
      'while the row is spoken of',
      { account: { ...PAT, name: BOT.name ?? '' }, finding: finding('contradicted') },
      false,
    ],
  ])('a wrong account is said to be a namesake: %s', (_what, given, said) => {
    expect(shown({ verdict: 'mismatch', ...given }).notes.includes('guideNamesake')).toBe(said);
  });

  it('no good news is drawn over a wrong account', () => {
    const { tone, shape, urgent } = shown({ attempt: 'allowed', verdict: 'mismatch', finding: finding('confirmed') });
    expect({ tone, shape, urgent }).toEqual({ tone: undefined, shape: 'banner', urgent: true });
  });

  it.each<[string, Case]>([
    ['nobody met the click on Change', { unanswered: true, attempt: 'denied' }],
    ['the row shows another', { finding: finding('contradicted') }],
    ['the row changed', { finding: finding('unclear', DRIFT) }],
    ['the wrong account is signed in', { verdict: 'mismatch' }],
    ['access was denied', { attempt: 'denied' }],
  ])('nothing is folded away when %s', (_what, given) => {
    expect(shown({ ...given, folded: true }).notes).not.toEqual([]);
  });

  it('folded, it leaves its first lines', () => {
    const { sentence, people, notes, steps, actions, tools } = shown({ folded: true });
    expect({ sentence, people, notes, steps, actions }).toEqual({
      sentence: 'guideMatch',
      people: [],
      notes: [],
      steps: [],
      actions: [],
    });
    expect(tools?.map(({ label }) => label)).toEqual(['panelToLeft', 'panelUnfold']);
  });
});

describe('an account whose name is empty', () => {
  const named = (account: Connection['account'], more: Partial<RowFinding>) =>
    finding('unclear', { connection: { ...ACME, account }, ...more });

  it.each<[string, Connection['account'], string]>([
    ['is called by its e-mail', { id: BOT.id, name: ' ', email: BOT.email }, 'bot@acme.example'],
    ['else by its id', { id: BOT.id, name: '', email: null }, BOT.id],
  ])('%s in every sentence and on the button', (_what, account, name) => {
    const look = shown({ attempt: 'allowed', finding: named(account, {}) });
    expect(look.sentence).toBe(`guideLookAndConfirm Somebody ${name}`);
    expect(look.actions.map(({ label }) => label)).toContain(`guideVouch ${name}`);
    expect(shown({ finding: named(account, { proof: 'contradicted' }) }).sentence).toBe(
      `guideContradicted Somebody ${name}`,
    );
  });
});

it('of several rows the panel speaks of the one that is worst', () => {
  const reply = replied('none', 'match');
  expect(gravest(reply, [], false)).toBe(0);
  expect(gravest(reply, [finding('named'), finding('unclear', DRIFT), finding('contradicted')], false)).toBe(2);
  expect(gravest(reply, [finding('named'), finding('named')], false)).toBe(0);
});
