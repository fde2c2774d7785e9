import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GuideReply } from '../../../src/platform/messages.ts';
import { ACME } from '../domain/make.ts';

vi.mock('../../../src/platform/content-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => (key === 'guideNotTold' ? `${key}\n${key}Means` : key) } },
}));
const { Trouble } = await import('../../../src/content/trouble.ts');

let reply: GuideReply | undefined;
let asked: number;
let shown: string[];

const answer = (attempt: GuideReply['attempt'], connection: unknown = ACME) =>
  ({ attempt, mayPoint: true, view: { connection } }) as GuideReply;

const look = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  look.mockReset();
  reply = answer('open');
  asked = 0;
  shown = [];
});
afterEach(() => void vi.useRealTimers());

const trouble = () =>
  new Trouble({
    ask: async () => {
      asked += 1;
      return reply;
    },
    show: ({ words, notes }) => void shown.push([words, ...notes].join(' ')),
    remove: () => void shown.push('removed'),
    point: () => undefined,
    lookAgain: () => look(),
  });
const soon = () => vi.advanceTimersByTimeAsync(1_100);

describe('a page without a row', () => {
  it('that says nothing of it: nobody is asked', async () => {
    trouble().look([], undefined);
    await soon();
    expect([asked, shown]).toEqual([0, ['removed']]);
  });

  it('that names the row without a control: said once, however often it is looked at', async () => {
    const one = trouble();
    for (const _ of [1, 2, 3]) {
      one.look(['no control'], undefined);
      await soon();
    }
    expect([asked, shown]).toEqual([1, ['guideNotTold\nguideNotToldMeans guideNoControl']]);
  });

  it('that names the row without a control, where nothing is held: it is not promised', async () => {
    const { view } = answer('open');
    reply = { ...answer('open'), view: { ...view, mode: 'monitor' } };
    trouble().look(['no control'], undefined);
    await soon();
    expect(shown).toEqual(['guideNotTold\npopupModeMonitor guideNoControl']);
  });

  it('that has its row after all: nothing is said', async () => {
    const one = trouble();
    one.look(['no control'], undefined);
    one.end();
    await soon();
    expect([asked, shown]).toEqual([0, []]);
  });

  it('whose row comes while the worker is asked: nothing is said', async () => {
    const one = trouble();
    one.look(['no control'], undefined);
    vi.advanceTimersByTime(1_000);
    one.end();
    await soon();
    expect(shown).toEqual([]);
  });

  it('that shows its row by now, as a look before anything is said tells: nothing is said', async () => {
    const one = trouble();
    look.mockImplementation(() => one.end());
    one.look(['no control'], undefined);
    await soon();
    expect([look.mock.calls.length, shown]).toEqual([1, []]);
  });

  it('for which nothing is set up: nothing is said, until something is', async () => {
    const one = trouble();
    reply = answer('none', undefined);
    reply = { ...reply, view: { ...reply.view, connection: undefined } };
    one.look(['no control'], undefined);
    await soon();
    expect(shown).toEqual([]);
    reply = answer('none');
    one.lookAnew();
    await soon();
    expect(shown).toEqual(['guideNotTold\nguideNotToldMeans guideNoControl']);
  });

  it('whose address reports a problem: said in the midst of a change of ours, and of no other', async () => {
    reply = answer('none');
    trouble().look([], 'refusalKeys');
    await soon();
    expect(shown).toEqual([]);
    reply = answer('open');
    trouble().look([], 'refusalKeys');
    await soon();
    expect(shown).toEqual(['refusalTitle\nrefusalKeys']);
  });
});
