import { describe, expect, it, vi } from 'vitest';
import type { Refusal } from '../../../src/atlassian/refusals.ts';
import type { Account } from '../../../src/domain/account.ts';
import type { Connection } from '../../../src/domain/connection.ts';
import type { Proof } from '../../../src/domain/proof.ts';
import type { UnknownReason } from '../../../src/domain/reading.ts';
import type { Verdict } from '../../../src/domain/verdict.ts';
import type { GuideReply, PanelView, RowFinding } from '../../../src/platform/messages.ts';
import { ACME, BOT, judged, PAT } from '../domain/make.ts';

/** These have a second line, of which it counts whether it is true. */
const LONG = vi.hoisted(() => /^guide(?:Unknown|NotSetUp)$/);
vi.mock('../../../src/platform/content-browser.ts', () => ({
  browser: {
    i18n: {
      getMessage: (key: string, words: string[] = []) =>
        key === 'language' ? 'en' : [key, ...words].join(' ') + (LONG.test(key) ? `\n${key}Means` : ''),
      getUILanguage: () => 'en-US',
    },
  },
}));
const { guideContent } = await import('../../../src/content/guide-view.ts');
const { gravest } = await import('../../../src/content/guide-proof.ts');
const { likenessOf } = await import('../../../src/content/pair.ts');

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
  readonly sessionsDiffer?: boolean;
  readonly copied?: 'yes';
  readonly reason?: UnknownReason;
  readonly view?: Partial<PanelView>;
}

/** What the panel says first: the keys of its lines, without what is put into them. */
const said = ({ words }: { readonly words: string }) => words.split('\n').map((line) => line.split(' ')[0]);
const mains = ({ actions }: ReturnType<typeof shown>) =>
  actions.filter(({ quiet }) => !quiet).map(({ label }) => label);
const labels = ({ actions }: ReturnType<typeof shown>) => actions.map(({ label }) => label.split(' ')[0]);
const keys = (notes: readonly string[]) => notes.map((note) => note.split(' ')[0]);

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
  const judgement = {
    ...(rest.account ? judged(verdict, rest.account) : reply.view.judgement),
    sessionsDiffer: rest.sessionsDiffer ?? false,
    reason: rest.reason,
  };
  return guideContent(
    {
      reply: {
        ...reply,
        readiness: rest.readiness ?? reply.readiness,
        view: { ...reply.view, judgement, holding, ...rest.view },
      },
      row: { shows: 'Somebody' } as never,
      finding: rest.finding,
      busy: false,
      stopped,
      unanswered,
      place: { side: 'right', folded },
      copied: rest.copied,
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
    expect(said(shown(given))[0]).toBe(sentence);
  });

  it.each<[string, Case, string[], string | undefined]>([
    [
      'in the midst of a change',
      { attempt: 'open', refusal: 'refusalKeys' },
      ['refusalTitle', 'refusalKeys'],
      undefined,
    ],
    [
      'after one that went through',
      { attempt: 'allowed', refusal: 'refusalUsedUp' },
      ['guideAllowed'],
      'refusalUsedUp',
    ],
    ['without any change of ours', { attempt: 'none', refusal: 'refusalKeys' }, ['guideMatch'], undefined],
    ['of a denial', { attempt: 'denied', refusal: 'refusalDenied' }, ['guideDenied'], undefined],
    ['and somebody else is there now', { attempt: 'denied', verdict: 'mismatch' }, ['guideMismatch'], 'guideDenied'],
    ['of a row that changed', { attempt: 'denied', finding: finding('unclear', DRIFT) }, ['guideDrift'], 'guideDenied'],
  ])('a change that came to nothing, %s', (_what, given, words, note) => {
    const content = shown(given);
    expect(said(content)).toEqual(words);
    expect(content.notes.filter((one) => /^(?:refusal|guideDenied)/.test(one))).toEqual(
      note === undefined ? [] : [note],
    );
  });

  it.each<[string, Case, string | undefined]>([
    ['denied: Change can be clicked', { attempt: 'denied' }, 'guideMatch'],
    ['refused: it would be refused again', { attempt: 'open', refusal: 'refusalNotPermitted' }, undefined],
    [
      'refused, and nobody is there now',
      { attempt: 'open', refusal: 'refusalNotPermitted', verdict: 'signed-out' },
      'guideSignedOut',
    ],
  ])('who is signed in comes second where the change was %s', (_what, given, note) => {
    expect(keys(shown(given).notes).filter((one) => /^guide(?:Match|SignedOut)/.test(one ?? ''))).toEqual(
      note ? [note] : [],
    );
  });

  it('a change that came to nothing is no good news, and is not folded away', () => {
    const failed = shown({ attempt: 'denied', folded: true });
    expect(failed.tone).toBe('neutral');
    expect(failed.notes).not.toEqual([]);
    expect(failed.tools?.map(({ label }) => label)).toEqual(['panelToLeft']);
  });

  it.each<[string, Case, string | undefined]>([
    ['who is signed in is right', {}, undefined],
    ['the row confirms it', { attempt: 'allowed', finding: finding('confirmed') }, 'good'],
    ['the row is to be looked at', { attempt: 'allowed', finding: finding('unclear') }, 'neutral'],
    ['it went through, and was not compared', { attempt: 'allowed' }, 'neutral'],
    ['the row changed', { finding: finding('unclear', DRIFT) }, 'bad'],
    ['the account is not ready', { readiness: 'not-ready' }, 'neutral'],
    ['the other session is somebody else’s', { sessionsDiffer: true }, 'neutral'],
    ['what the row shows is to be confirmed once', { finding: finding('unclear') }, 'neutral'],
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

  it.each<[string, Case, string[]]>([
    ['nothing stands against it', {}, []],
    ['nobody is signed in', { verdict: 'signed-out' }, ['signIn']],
    ['nobody is known', { verdict: 'unknown', reason: 'network' }, ['tryAgain']],
    ['nobody is known, perhaps signed out', { verdict: 'unknown', reason: 'redirected' }, ['signIn']],
    ['nobody is known, perhaps without access', { verdict: 'unknown', reason: 'forbidden' }, ['switchAccount']],
    ['another account is there', { verdict: 'mismatch' }, ['switchAccount']],
    ['only one session is the right one’s', { sessionsDiffer: true }, ['switchAccount']],
    ['it lacked something', { readiness: 'not-ready' }, ['readinessTitle']],
    ['Jira does not permit it', { attempt: 'open', refusal: 'refusalNotPermitted' }, ['readinessTitle']],
    ['the page is old', { attempt: 'allowed', finding: finding('unclear'), unchanged: true }, ['guideReload']],
    [
      'whose row it is is not known',
      { attempt: 'allowed', finding: finding('unclear', { connection: undefined }) },
      ['guideShowMe'],
    ],
    ['the row shows another', { finding: finding('contradicted') }, ['guideShowMe']],
    [
      'the row shows another, and another is there',
      { verdict: 'mismatch', finding: finding('contradicted') },
      ['switchAccount'],
    ],
  ])('there is one main button at most, and it stands first: %s', (_what, given, buttons) => {
    const content = shown(given);
    expect(mains(content)).toEqual(buttons);
    expect(content.actions[0]?.quiet).toBe(buttons.length === 0);
    // Each is there once.
    expect(new Set(labels(content)).size).toBe(content.actions.length);
  });

  it.each<[string, Case, string]>([
    ['only one session is the right one’s', { sessionsDiffer: true }, 'guideOneSession'],
    ['it lacked something', { readiness: 'not-ready' }, 'guideNotReady'],
    ['both', { sessionsDiffer: true, readiness: 'not-ready' }, 'guideOneSession'],
  ])('the right account, but %s: that is said first, and not that Change can be clicked', (_what, given, words) => {
    const content = shown(given);
    expect(said(content)).toEqual([words]);
    expect(keys(content.notes)).not.toContain('guideMatch');
    expect(keys(content.notes)).not.toContain('guideSessionsDiffer');
  });

  it.each<[Verdict, boolean]>([
    ['match', true],
    ['signed-out', false],
    ['unknown', false],
    ['not-set-up', false],
  ])('whether the account is ready, and what a change means, is for whom it may be made: %s', (verdict, isThere) => {
    const content = shown({ verdict });
    expect(labels(content).filter((label) => label === 'readinessTitle' || label === 'guideCopy')).toHaveLength(
      isThere ? 2 : 0,
    );
    expect(keys(content.notes).includes('guideMeansHelpdesk')).toBe(isThere);
  });

  it('nor is a message to be sent where the change is not safe', () => {
    const content = shown({ holding: 'no-access', copied: 'yes' });
    expect(labels(content)).not.toContain('guideCopy');
    expect(content.notes).toEqual([]);
  });

  it.each<[string, Account['kind'], string[]]>([
    ['is closed', 'inactive', ['guideItselfInactive', 'kindReactivate']],
    ['is an app’s', 'app', ['guideItself', 'kindApp', 'kindUseOne']],
    ['is a service account', 'service', ['guideItself', 'kindService', 'kindUseOne']],
    ['is a customer’s', 'customer', ['guideItself', 'kindCustomer', 'kindUseOrdinary']],
  ])('the very account that is set up %s: why, what it needs, and nobody is to switch to it', (_what, kind, words) => {
    const content = shown({ verdict: 'ineligible', account: { ...BOT, kind } });
    expect(said(content)).toEqual(words);
    expect(keys(content.notes)).not.toContain('guideWhy');
    expect(labels(content)).not.toContain('switchAccount');
    // What a policy sets up nobody here can set up otherwise.
    const byPolicy = shown({ verdict: 'ineligible', account: { ...BOT, kind }, view: { managed: true } });
    expect(said(byPolicy)).toEqual([...words.slice(0, -1), 'organizationAskManager']);
  });

  it('why it matters is said of a person, and not of an account that can never be', () => {
    expect(keys(shown({ verdict: 'mismatch' }).notes)).toContain('guideWhy');
    const other = shown({ verdict: 'ineligible' });
    expect(said(other)).toEqual(['guideIneligible']);
    expect(keys(other.notes)).not.toContain('guideWhy');
    expect(mains(other)).toEqual(['switchAccount']);
  });

  it('a click that was stopped: nothing was changed, and what to do', () => {
    expect(said(shown({ verdict: 'mismatch', stopped: true }))).toEqual(['guideStopped', 'guideStoppedMeans']);
    expect(said(shown({ verdict: 'ineligible', stopped: true }))).toEqual(['guideStopped', 'guideIneligible']);
  });

  it.each<[Verdict, string[]]>([
    ['match', ['guideDriftMeans']],
    ['mismatch', ['guideMismatch', 'guideDriftSwitch']],
    ['signed-out', ['guideSignedOut', 'guideDriftSwitch']],
  ])('a row that changed: what to do as whoever is there (%s)', (verdict, notes) => {
    const { notes: all } = shown({ verdict, finding: finding('unclear', DRIFT) });
    expect(keys(all).filter((key) => /^guide(?:Drift|Match|Mismatch|SignedOut)/.test(key ?? ''))).toEqual(notes);
  });

  it.each<[string, Case, string | undefined]>([
    ['to click Change', {}, 'guideStep6'],
    ['to sign in', { verdict: 'signed-out' }, 'guideStep3'],
    ['to allow', { attempt: 'open' }, 'guideStep7'],
    ['not said where nobody is known', { verdict: 'unknown' }, undefined],
    ['not said where something else comes first', { readiness: 'not-ready' }, undefined],
    ['not said where the change was refused', { attempt: 'open', refusal: 'refusalKeys' }, undefined],
    ['not said where it is not safe', { holding: 'refused' }, undefined],
  ])('the next step is %s', (_what, given, step) => {
    const { steps } = shown(given);
    expect([steps?.next, steps?.all.length]).toEqual([step, 8]);
  });

  it('what was refused is to be begun anew: the click on Change counts no more', () => {
    const clicked = (given: Case) => shown(given).steps?.all[5]?.state;
    expect(clicked({ attempt: 'open' })).toBe('done');
    expect(clicked({ attempt: 'open', refusal: 'refusalKeys' })).toBe('open');
  });

  it.each([
    ['refused', 'guideNotHolding'],
    ['no-access', 'guideNoAccess'],
  ] as const)(
    'where the gate cannot hold (%s) that comes first, and nothing says that all is well',
    (holding, words) => {
      const content = shown({ holding });
      const { tone, urgent } = content;
      expect({ said: said(content), tone, urgent }).toEqual({ said: [words], tone: 'bad', urgent: true });
      expect(keys(content.notes)).not.toContain('guideMatch');
      for (const of of [finding('contradicted'), finding('unclear', DRIFT)]) {
        expect(keys(shown({ holding, finding: of }).notes)).not.toContain('guideMatch');
      }
      const wrong = shown({ holding, verdict: 'mismatch' });
      expect(said(wrong)).toEqual(['guideMismatch']);
      expect(wrong.notes).toContain(words);
      const confirmed = shown({ holding, attempt: 'allowed', finding: finding('confirmed', { by: 'gate' }) });
      expect(confirmed.notes.some((note) => note.startsWith('guideConfirmed'))).toBe(true);
    },
  );

  it.each<[string, Case, 'same' | 'different' | 'nobody' | 'unclear' | undefined]>([
    ['the right account', {}, 'same'],
    ['another account', { verdict: 'mismatch' }, 'different'],
    ['nobody', { verdict: 'signed-out' }, 'nobody'],
    ['nobody known', { verdict: 'unknown' }, 'unclear'],
    ['a row that shows another', { finding: finding('contradicted') }, 'different'],
    ['a row that changed, to whom is not known', { finding: finding('unclear', DRIFT) }, undefined],
    ['a row to be looked at', { attempt: 'allowed', finding: finding('unclear') }, undefined],
    ['a row that is confirmed', { attempt: 'allowed', finding: finding('confirmed') }, 'same'],
    ['a row that was not compared yet', { attempt: 'allowed' }, undefined],
    [
      'a row of nobody knows whom',
      { attempt: 'allowed', finding: finding('unclear', { connection: undefined }) },
      undefined,
    ],
  ])('two accounts are said to be one or two only where that is known: %s', (_what, given, likeness) => {
    const { pair } = shown(given);
    expect(pair && likenessOf(pair)).toBe(likeness);
  });

  it.each<[string, Case, string | undefined]>([
    ['before a change: who is signed in', {}, undefined],
    ['after it: what the row shows', { attempt: 'allowed' }, 'Somebody'],
    ['after it, as Pat: who is signed in', { attempt: 'allowed', verdict: 'mismatch' }, undefined],
    ['a row that shows another', { finding: finding('contradicted') }, 'Somebody'],
  ])('whose faces are shown %s', (_what, given, shows) => {
    expect(shown(given).pair?.row?.shows).toBe(shows);
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
    const content = shown({ folded: true });
    const { pair, notes, steps, actions, tools } = content;
    expect(said(content)).toEqual(['guideMatch']);
    expect({ pair, notes, steps, actions }).toEqual({ pair: undefined, notes: [], steps: undefined, actions: [] });
    expect(tools?.map(({ label }) => label)).toEqual(['panelToLeft', 'panelUnfold']);
  });
});

describe('what does not hold here is not said', () => {
  const policy = { managed: true, organization: { name: 'Acme IT', support: 'https://it.acme.example' } };
  it.each<[string, Case, string[]]>([
    ['nothing waits in mode "monitor"', { verdict: 'unknown', view: { mode: 'monitor' } }, ['popupModeMonitor']],
    ['all waits in mode "warn"', { verdict: 'unknown', view: { mode: 'warn' } }, ['guideUnknownMeans']],
    ['whoever may sets it up', { verdict: 'not-set-up' }, ['guideNotSetUpMeans']],
    ['a policy sets it up', { verdict: 'not-set-up', view: policy }, ['organizationAskSetUp']],
    [
      'a policy sets it up, and whom to ask is not known',
      { verdict: 'not-set-up', view: { managed: true } },
      ['organizationAskManager'],
    ],
  ])('%s', (_what, given, means) => {
    expect(said(shown(given)).slice(1)).toEqual(means);
  });

  it('who cannot be told may be asked for again, beside the way on', () => {
    expect(labels(shown({ verdict: 'unknown', reason: 'redirected' })).slice(0, 2)).toEqual(['signIn', 'tryAgain']);
  });

  it('a heading that is a note ends as a sentence', () => {
    expect(shown({ verdict: 'unknown', finding: finding('unclear', DRIFT) }).notes[0]).toMatch(
      /^guideUnknown[^\n]*\.$/,
    );
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
    expect(look.words).toBe(`guideLookAndConfirm Somebody ${name}`);
    expect(look.actions.map(({ label }) => label)).toContain(`guideVouch ${name}`);
    expect(shown({ finding: named(account, { proof: 'contradicted' }) }).words).toBe(
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
