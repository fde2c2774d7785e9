// @vitest-environment happy-dom
import '../pages/english.ts';
import { describe, expect, it } from 'vitest';
import type { Readings } from '../../../src/domain/reading.ts';

// Only now: words are asked of the browser that was put in its place.
const { peopleBox } = await import('../../../src/content/people.ts');
const { likenessOf, namesakeNote, peopleOf, reasonNote } = await import('../../../src/content/pair.ts');
const { judge } = await import('../../../src/domain/verdict.ts');
const { BOT, CONNECTION, NAMESAKE, NOW, PAT, SIGNED_OUT, signedIn, unreadable } = await import('../pages/cast.ts');

const { sayReason } = await import('../../../src/ui/verdict-words.ts');
const { REASONS } = await import('../domain/make.ts');

type Row = NonNullable<import('../../../src/content/pair.ts').Pair['row']>;

const read = signedIn(BOT).site as NonNullable<Readings['site']>;
const STALE: Readings = { site: { ...read, at: { ...NOW, ms: NOW.ms - 60_000 } }, identity: undefined };

const pairOf = (readings: Readings, row?: Row) => ({
  judgement: judge(CONNECTION, 'site', readings, NOW),
  connection: CONNECTION,
  row,
});

/** What the faces show: letters, or the figure that stands for nobody. */
function faces(readings: Readings, row?: Row): (string | null)[] {
  const box = peopleBox(peopleOf(pairOf(readings, row)), undefined, false);
  return [...box.querySelectorAll('[aria-hidden]')].map((face) =>
    face.querySelector('svg') ? 'figure' : face.textContent,
  );
}

describe('the face of', () => {
  it('somebody has the letters of the name', () => expect(faces(signedIn(BOT))[0]).toBe('HB'));
  it('somebody without a name has none', () => expect(faces(signedIn({ ...BOT, name: ' ' }))[0]).toBe('figure'));
  it('nobody is the same figure', () => expect(faces(SIGNED_OUT)).toEqual(['figure', 'HB']));
  it('somebody who is not known is a question', () => expect(faces({})[0]).toBe('?'));
});

describe('whom the row shows', () => {
  const shows = (name: string): Row => ({ shows: name, likeness: undefined });
  it('has the letters of the name', () => expect(faces(signedIn(BOT), shows('Pat Doe'))).toEqual(['PD', 'HB']));
  it('is nobody where there is no letter', () => expect(faces(signedIn(BOT), shows('—'))[0]).toBe('figure'));
  it('stands in the place of who is signed in', () => {
    const [there, should] = peopleOf(pairOf(signedIn(PAT), shows('Jira admin')));
    expect([there?.heading, there?.name, should?.name]).toEqual(['Shown on this page', 'Jira admin', BOT.name]);
  });
});

describe('between the two', () => {
  const between = (readings: Readings, row?: Row) => {
    const pair = pairOf(readings, row);
    const box = peopleBox(peopleOf(pair), likenessOf(pair), false);
    return box.children.length === 2 ? '' : box.children[1]?.textContent;
  };
  it.each<[string, Readings, string]>([
    ['the right account', signedIn(BOT), '= Same account'],
    ['another account', signedIn(PAT), '≠ Not the same account'],
    ['nobody', SIGNED_OUT, '– Nobody to compare'],
    ['nobody who could be read', unreadable('network'), '? Cannot be compared'],
    ['somebody who was read too long ago', STALE, '? Cannot be compared'],
  ])('%s', (_who, readings, words) => expect(between(readings)).toBe(words));

  it('what the row shows is said as far as it is known', () => {
    expect(between(signedIn(BOT), { shows: 'Pat', likeness: undefined })).toBe('');
    expect(between(signedIn(BOT), { shows: 'Pat', likeness: 'different' })).toBe('≠ Not the same account');
  });

  it('one that can never be is the same, and no good news', () => {
    expect(likenessOf(pairOf(signedIn({ ...BOT, kind: 'inactive' })))).toBe('calm');
    expect(between(signedIn({ ...BOT, kind: 'inactive' }))).toBe('= Same account');
  });
});

describe('where nobody is set up', () => {
  const judgement = judge(undefined, 'site', signedIn(PAT), NOW);

  it('the place for who should be stays, with nobody in it, and nobody is compared', () => {
    const box = peopleBox(peopleOf({ judgement, connection: undefined }), undefined, false);
    expect([...box.children].map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining(PAT.name),
      'Should beNot set upno account chosen yet',
    ]);
    expect(box.children[1]?.querySelector('svg')).not.toBeNull();
    expect(likenessOf({ judgement, connection: undefined })).toBeUndefined();
  });

  it('but a row that may be one of several connections’ has no such place: they are set up', () => {
    const pair = { ...pairOf(signedIn(BOT), { shows: 'Pat', likeness: undefined }), connection: undefined };
    expect(peopleOf(pair).map(({ heading }) => heading)).toEqual(['Shown on this page']);
  });
});

describe('why nobody is known', () => {
  it.each(REASONS.filter((reason) => reason !== 'not-read'))('%s: as on our own pages', (reason) => {
    expect(reasonNote(pairOf(unreadable(reason)))).toEqual([sayReason(reason)]);
  });

  it('is not said before anybody was asked, nor of a reason that has no words yet, nor where somebody is known, nor while the row is spoken of', () => {
    expect(reasonNote(pairOf({}))).toEqual([]);
    expect(reasonNote(pairOf(unreadable('tomorrow' as never)))).toEqual([]);
    expect(reasonNote(pairOf(signedIn(PAT)))).toEqual([]);
    expect(reasonNote(pairOf(unreadable('network'), { shows: 'Pat', likeness: undefined }))).toEqual([]);
  });
});

describe('a wrong account is said to be a namesake', () => {
  const said = (readings: Readings, row?: Row) => namesakeNote(pairOf(readings, row)).length > 0;
  it('of the same name', () => expect(said(signedIn(NAMESAKE))).toBe(true));
  it('not of another one', () => expect(said(signedIn(PAT))).toBe(false));
  it('nor while the row is spoken of', () =>
    expect(said(signedIn(NAMESAKE), { shows: 'Pat', likeness: 'different' })).toBe(false));
});
