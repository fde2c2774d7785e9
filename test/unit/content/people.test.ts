// @vitest-environment happy-dom
import '../pages/english.ts';
import { describe, expect, it } from 'vitest';

// Only now: words are asked of the browser that was put in its place.
const { peopleBox } = await import('../../../src/content/people.ts');
const { bothAccounts } = await import('../../../src/content/view-words.ts');
const { judge } = await import('../../../src/domain/verdict.ts');
const { BOT, CONNECTION, NOW, SIGNED_OUT, signedIn } = await import('../pages/cast.ts');

/** What the faces show: letters, or the figure that stands for nobody. */
function faces(readings: Parameters<typeof judge>[2]): (string | null)[] {
  const judgement = judge(CONNECTION, 'site', readings, NOW);
  const people = bothAccounts({ judgement, connection: CONNECTION } as Parameters<typeof bothAccounts>[0]);
  const box = peopleBox(people, undefined, false);
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
