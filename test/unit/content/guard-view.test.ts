import { describe, expect, it, vi } from 'vitest';
import type { Verdict } from '../../../src/domain/verdict.ts';
import { ACME, BOT, PAT } from '../domain/make.ts';

vi.mock('../../../src/platform/content-browser.ts', () => ({
  browser: {
    i18n: {
      getMessage: (key: string, words: string[]) => [key, ...words].join(' '),
      getUILanguage: () => 'en',
    },
  },
}));

const { guardContent } = await import('../../../src/content/guard-view.ts');
type GuardState = import('../../../src/content/guard-view.ts').GuardState;

const nothing = () => undefined;
const DEEDS = { switchAccount: nothing, tryAgain: nothing, close: nothing };

function shown(verdict: Verdict, more: Partial<GuardState> = {}) {
  const account = verdict === 'match' ? BOT : verdict === 'mismatch' || verdict === 'not-set-up' ? PAT : undefined;
  return guardContent(
    {
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
      ...more,
    },
    DEEDS,
  );
}

const labels = (content: ReturnType<typeof shown>) => content.actions.map(({ label }) => label);

describe('who is not right', () => {
  it.each<[Verdict, string[]]>([
    ['match', []],
    ['mismatch', ['switchAccount']],
    ['signed-out', ['signIn']],
    ['unknown', ['guideTryAgain']],
    // It may be anybody's: to switch is no way out.
    ['not-set-up', []],
  ])('%s: the one way on', (verdict, ways) => {
    expect(labels(shown(verdict))).toEqual(ways);
  });

  it.each<[Verdict, boolean]>([
    ['mismatch', true],
    ['signed-out', false],
    ['not-set-up', false],
  ])('%s: whether the account is to be switched', (verdict, isSaid) => {
    expect(shown(verdict).notes.includes('guardThenStartOver')).toBe(isSaid);
  });
});

describe('a page that gives no consent', () => {
  const refusal = 'refusalNotPermitted';

  it('is no good news, though the right account is there: what it says is the news', () => {
    const content = shown('match', { refusal, noApprove: 'guardNoApprove' });
    expect(content).toMatchObject({ tone: 'neutral', title: 'refusalTitle', sentence: refusal });
    expect(content.notes).not.toContain('guardNoApprove');
  });

  it('as the wrong account comes second', () => {
    const content = shown('mismatch', { refusal, noApprove: 'guardNoApprove' });
    expect(content.sentence).toBe('guardMismatch');
    expect(content.notes).toContain(refusal);
  });

  it('without a word of why has a button that is not known', () => {
    expect(shown('match', { noApprove: 'guardNoApprove' }).notes).toEqual(['guardNoApprove']);
  });
});

it('what is to be done is the sentence: click once more', () => {
  expect(shown('match', { clickAgain: 'guardClickAgain' }).sentence).toBe('guardClickAgain');
  expect(shown('mismatch', { clickAgain: 'guardClickAgain' }).sentence).toBe('guardMismatch');
});
