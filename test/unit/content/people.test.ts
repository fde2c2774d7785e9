// @vitest-environment happy-dom
import '../pages/english.ts';
import { describe, expect, it } from 'vitest';

// Only now: words are asked of the browser that was put in its place.
const { peopleBox } = await import('../../../src/content/people.ts');
const { likenessOf, namesakeNote, peopleOf } = await import('../../../src/content/pair.ts');
const { judge } = await import('../../../src/domain/verdict.ts');
const { BOT, CONNECTION, NAMESAKE, NOW, PAT, SIGNED_OUT, signedIn, unreadable } = await import('../pages/cast.ts');

type Row = NonNullable<import('../../../src/content/pair.ts').Pair['row']>;

const pairOf = (readings: Parameters<typeof judge>[2], row?: Row) => ({
  judgement: judge(CONNECTION, 'site', readings, NOW),
  connection: CONNECTION,
  row,
});

/** What the faces show: letters, or the figure that stands for nobody. */
function faces(readings: Parameters<typeof judge>[2], row?: Row): (string | null)[] {
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
  const between = (readings: Parameters<typeof judge>[2], row?: Row) => {
    const pair = pairOf(readings, row);
    const box = peopleBox(peopleOf(pair), likenessOf(pair), false);
    return box.children.length === 2 ? '' : box.children[1]?.textContent;
  };
  it.each<[string, Parameters<typeof judge>[2], string]>([
    ['the right account', signedIn(BOT), '= Same account'],
    ['another account', signedIn(PAT), '≠ Not the same account'],
    ['nobody', SIGNED_OUT, '– Nobody to compare'],
    ['nobody who could be read', unreadable('network'), ''],
  ])('%s', (_who, readings, words) => expect(between(readings)).toBe(words));

  it('what the row shows is said as far as it is known', () => {
    expect(between(signedIn(BOT), { shows: 'Pat', likeness: undefined })).toBe('');
    expect(between(signedIn(BOT), { shows: 'Pat', likeness: 'different' })).toBe('≠ Not the same account');
  });

  it('one that can never be is the same, and no good news', () => {
    expect(likenessOf(pairOf(signedIn({ ...BOT, kind: 'inactive' })))).toBe('unfit');
    expect(between(signedIn({ ...BOT, kind: 'inactive' }))).toBe('= Same account');
  });
});

describe('a wrong account is said to be a namesake', () => {
  const said = (readings: Parameters<typeof judge>[2], row?: Row) => namesakeNote(pairOf(readings, row)).length > 0;
  it('of the same name', () => expect(said(signedIn(NAMESAKE))).toBe(true));
  it('not of another one', () => expect(said(signedIn(PAT))).toBe(false));
  it('nor while the row is spoken of', () =>
    expect(said(signedIn(NAMESAKE), { shows: 'Pat', likeness: 'different' })).toBe(false));
});
