import { describe, expect, it, vi } from 'vitest';
import type { UnknownReason } from '../../../src/domain/reading.ts';
import type { Mode } from '../../../src/domain/settings.ts';
import type { Judgement, Verdict } from '../../../src/domain/verdict.ts';
import type { PanelView } from '../../../src/platform/messages.ts';
import { ACME, BOT, judged, PAT, REASONS } from '../domain/make.ts';

/** These have a second line, of which it counts whether it is true. */
const LONG = vi.hoisted(() => /^guard(?:Unknown|NotSetUp|Itself)$/);
vi.mock('../../../src/platform/content-browser.ts', () => ({
  browser: {
    i18n: {
      getMessage: (key: string, words: string[]) => [key, ...words].join(' ') + (LONG.test(key) ? `\n${key}Means` : ''),
      getUILanguage: () => 'en',
    },
  },
}));

const { guardContent } = await import('../../../src/content/guard-view.ts');
const { switchKey } = await import('../../../src/content/view-words.ts');
const { REMEDIES } = await import('../../../src/ui/verdict-words.ts');
type GuardState = import('../../../src/content/guard-view.ts').GuardState;

const nothing = () => undefined;
const DEEDS = { switchAccount: nothing, tryAgain: nothing, close: nothing, reload: nothing };

function shown(verdict: Verdict, more: Partial<GuardState> = {}) {
  return guardContent({ ...stateOf(verdict), ...more }, DEEDS);
}

function stateOf(verdict: Verdict): GuardState {
  const account = verdict === 'match' ? BOT : verdict === 'mismatch' || verdict === 'not-set-up' ? PAT : undefined;
  return {
    view: {
      judgement: {
        verdict,
        decidedBy: 'site',
        sessionsDiffer: false,
        ...(account && { account: { ...account, kind: 'ordinary', active: true } }),
      } as never,
      otherMatches: false,
      connection: verdict === 'not-set-up' ? undefined : ACME,
      organization: undefined,
      managed: false,
      mode: 'block',
      holding: 'yes',
    } as never,
    orphaned: false,
    busy: false,
    stopped: false,
    clickAgain: undefined,
    refusal: undefined,
    noApprove: undefined,
    noDeny: false,
    edge: 'bottom',
  };
}

type View = Omit<PanelView, 'judgement'> & { readonly judgement: Partial<Judgement> };

/** The very account that is set up. */
const ITSELF: Partial<View> = { judgement: { account: { ...BOT, kind: 'inactive' } } };

function viewOf(verdict: Verdict, { judgement, ...more }: Partial<View>): PanelView {
  const view = stateOf(verdict).view as PanelView;
  return { ...view, ...more, judgement: { ...view.judgement, ...judgement } };
}

const labels = (content: ReturnType<typeof shown>) => content.actions.map(({ label }) => label);
const lines = (content: ReturnType<typeof shown>) => content.words.split('\n');
/** As the mock says a word for HelpDesk Bot. */
const bot = (key: string) => `${key} ${BOT.name}`;

describe('who is not right', () => {
  it.each<[Verdict, string, string[]]>([
    ['match', bot('guardMatch'), []],
    ['mismatch', bot('guardMismatch'), ['switchAccount']],
    ['signed-out', bot('guardSignedOut'), ['signIn']],
    ['unknown', `${bot('guardUnknown')}\nguardUnknownMeans`, ['tryAgain']],
    // It may be anybody's: to switch is no way out.
    ['not-set-up', 'guardNotSetUp \nguardNotSetUpMeans', ['checkpointClose']],
  ])('%s: what is, and the one way on', (verdict, words, ways) => {
    const content = shown(verdict);
    expect([content.words, labels(content), content.notes]).toEqual([words, ways, []]);
    // The one way on is the main button.
    expect(content.actions.filter(({ quiet }) => quiet)).toEqual([]);
  });

  it('where nothing is set up, nobody is to click, and that is not said as calmly as a hint', () => {
    expect(shown('not-set-up').tone).toBe('doubt');
  });

  it('a click that was stopped is said first, and then why', () => {
    expect(lines(shown('mismatch', { stopped: true }))).toEqual(['guardStopped', bot('guardMismatch')]);
    expect(lines(shown('unknown', { stopped: true }))).toEqual([
      'guardStopped',
      bot('guardUnknown'),
      'guardUnknownMeans',
    ]);
  });

  it('the very account that is set up can never be: nobody is to switch to it', () => {
    const content = shown('ineligible', { view: viewOf('ineligible', ITSELF) });
    expect([content.words, labels(content)]).toEqual([`${bot('guardItself')}\nguardItselfMeans`, ['checkpointClose']]);
  });

  it.each<[UnknownReason, string[]]>([
    ['redirected', ['signIn', 'tryAgain']],
    ['no-account', ['signIn', 'tryAgain']],
    ['forbidden', ['switchAccount', 'tryAgain']],
    ['network', ['tryAgain']],
  ])('nobody known for the reason %s: the way on that it names, and to ask again', (reason, ways) => {
    const content = shown('unknown', { view: viewOf('unknown', { judgement: { reason } }) });
    expect(labels(content)).toEqual(ways);
    expect(content.actions.map(({ quiet = false }) => quiet)).toEqual(ways.map((_, at) => at > 0));
  });

  it('the ways on are those of our own pages', () => {
    for (const reason of REASONS) expect(switchKey({ ...judged('unknown'), reason })).toBe(REMEDIES[reason]);
  });
});

describe('what does not hold here is not said', () => {
  it('in mode "monitor" nothing waits', () => {
    const of = (mode: Mode) => lines(shown('unknown', { view: viewOf('unknown', { mode }) }));
    expect(of('monitor')).toEqual([bot('guardUnknown'), 'popupModeMonitor']);
    expect(of('warn')).toEqual([bot('guardUnknown'), 'guardUnknownMeans']);
  });

  const policy = { managed: true, organization: { name: 'Acme IT', support: 'https://it.acme.example' } };
  it.each<[string, Verdict, Partial<View>, string[]]>([
    ['nobody', 'not-set-up', policy, ['guardNotSetUp ', 'organizationAskSetUp Acme IT']],
    [
      'nobody, and whom to ask is not known',
      'not-set-up',
      { ...policy, organization: { name: 'Acme IT' } },
      ['guardNotSetUp ', 'organizationAskManager'],
    ],
    ['one that can never be', 'ineligible', { ...policy, ...ITSELF }, [bot('guardItself'), 'organizationAskManager']],
    ['somebody else', 'mismatch', policy, [bot('guardMismatch')]],
  ])('a policy has set up %s: not that it can be done from the toolbar', (_who, verdict, of, words) => {
    expect(lines(shown(verdict, { view: viewOf(verdict, of) }))).toEqual(words);
  });
});

describe('where nobody answers', () => {
  it.each<[string, Partial<GuardState>, string[]]>([
    ['after an update', { orphaned: true }, ['guardReload']],
    ['after an update, and a click', { orphaned: true, stopped: true }, ['guardStopped', 'guardReload']],
    ['after a click', { stopped: true }, ['guardStopped', 'guardNoAnswer']],
  ])('%s: said, with the button that loads the page anew', (_what, more, words) => {
    const content = shown('match', { view: undefined, ...more });
    expect([lines(content), labels(content)]).toEqual([words, ['guideReload']]);
  });
});

describe('a page that gives no consent', () => {
  const refusal = 'refusalNotPermitted';

  it('is no good news, though the right account is there: what it says is the news, and nothing can be cancelled', () => {
    const content = shown('match', { refusal, noApprove: 'guardNoApprove', noDeny: true });
    expect(content.tone).toBe('neutral');
    expect(lines(content)).toEqual(['refusalTitle', bot(refusal)]);
    expect(content.notes).toEqual([]);
    expect(labels(content)).toEqual(['checkpointClose']);
  });

  it.each(['mismatch', 'ineligible'] as const)('as a wrong account (%s): to switch is what helps', (verdict) => {
    const content = shown(verdict, { refusal, noApprove: 'guardNoApprove' });
    expect([content.words, content.notes]).toEqual([bot('guardNothingToAllow'), []]);
    expect(labels(content)).toEqual(['switchAccount']);
  });

  it('as nobody: what it says comes second', () => {
    expect(shown('signed-out', { refusal }).notes).toEqual([refusal]);
  });

  it('without a word of why has a button that is not known, which is no good news either', () => {
    const content = shown('match', { noApprove: 'guardNoApprove' });
    expect([content.tone, content.notes]).toEqual(['neutral', ['guardNoApprove']]);
  });
});

it('what is to be done is said first, and is no good news: click once more', () => {
  const again = shown('match', { clickAgain: 'guardClickAgain' });
  expect([again.words, again.tone]).toEqual([bot('guardClickAgain'), 'neutral']);
  expect(shown('mismatch', { clickAgain: 'guardClickAgain' }).words).toBe(bot('guardMismatch'));
});
