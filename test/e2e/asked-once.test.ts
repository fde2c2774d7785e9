import { beforeEach, describe, expect, test } from 'vitest';
import { atDesk } from './people.ts';

const desk = atDesk();
beforeEach(() => desk.setUp());

/** Whose sessions were read between an approval and the vendor's hearing of it. */
function readOnTheWayBack(): string[] {
  const { journal } = desk.world;
  const approved = journal.findIndex(({ what }) => what === 'approved');
  const arrived = journal.findIndex(({ what }) => what === 'arrived');
  return journal
    .slice(approved, arrived < 0 ? journal.length : arrived)
    .flatMap((one) => (one.what === 'read' ? [`${one.handle} (${one.session})`] : []));
}

describe('an answer that comes back', () => {
  test('is read before the vendor hears of it, and nobody is asked twice', async () => {
    await desk.signedInAs('bot');
    await (await desk.openPortal()).clickNamed('Change');
    const consent = await desk.consentPage();
    await consent.waitForPanel('guard', 'match');
    await consent.clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
    expect(readOnTheWayBack().sort()).toEqual(['bot (identity)', 'bot (site)']);
  });
});
