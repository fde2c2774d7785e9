// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lookout } from '../../../src/content/lookout.ts';
import { watchRows } from '../../../src/content/row-watch.ts';
import { share } from '../../../src/content/shared.ts';
import { bearingOn } from '../../../src/portal/changes.ts';
import { lookForRows, type Sighting } from '../../../src/portal/locator.ts';
import { countIn, treesIn } from '../../../src/portal/tree.ts';

const ROW = '<section><h2>Main user</h2><p id="who">Pat</p><button>Change</button></section>';
const APART = `<p>${'Everybody who works here. '.repeat(8)}</p>`;
const PAGE = `${ROW}${APART}<div id="apart"><p id="cell">Kim</p></div>`;
const LATE_MS = 5_000;

const seen: Sighting[] = [];
const same = vi.fn();
const picking = vi.fn();
const looks = vi.fn(lookForRows);
const counts = vi.fn(countIn);
const walks = vi.fn(treesIn);
let watch: ReturnType<typeof watchRows>;

beforeEach(async () => {
  vi.useFakeTimers();
  document.body.innerHTML = PAGE;
  share({ Lookout, bearingOn, countIn: counts, lookForRows: looks, treesIn: walks, picking: undefined });
  watch = watchRows({ pointers: () => [], seen: (sighting) => seen.push(sighting), same, picking });
  watch.start();
  await later();
  forget();
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

function forget(): void {
  seen.length = 0;
  for (const told of [same, picking, looks, walks]) told.mockClear();
}

const later = (ms = 2_000) => vi.advanceTimersByTimeAsync(ms);
const at = (id: string) => document.getElementById(id) as HTMLElement;
const shows = () => seen.map(({ rows }) => rows.map((row) => row.shows).join());
const say = (id: string, text: string) => {
  (at(id).firstChild as Text).data = text;
};

describe('a page with a row', () => {
  it('is looked at once at the start', async () => {
    watch.stop();
    watch = watchRows({ pointers: () => [], seen: (sighting) => seen.push(sighting), same, picking });
    watch.start();
    await later();
    expect(looks).toHaveBeenCalledTimes(1);
  });

  it('is known to whoever presses something before the first look has ended, though it changed meanwhile', async () => {
    watch.stop();
    looks.mockImplementation(function* (...what) {
      yield 50_000;
      return yield* lookForRows(...what);
    });
    watch = watchRows({ pointers: () => [], seen: (sighting) => seen.push(sighting), same, picking });
    watch.start();
    say('who', 'Kim');
    await Promise.resolve();
    expect(shows()).toEqual([]);
    watch.finish();
    expect(shows()).toEqual(['Kim']);
    watch.look();
    watch.finishFirst();
    expect(shows()).toEqual(['Kim']);
    looks.mockImplementation(lookForRows);
  });

  it('with a frame is looked at first in one go, since a press in the frame is heard only then', () => {
    watch.stop();
    looks.mockImplementation(function* (...what) {
      yield 50_000;
      return yield* lookForRows(...what);
    });
    const frame = document.implementation.createHTMLDocument();
    walks.mockImplementation((body) => [...treesIn(body), frame.body]);
    watch = watchRows({ pointers: () => [], seen: (sighting) => seen.push(sighting), same, picking });
    watch.start();
    expect(shows()).toEqual(['Pat']);
    walks.mockImplementation(treesIn);
    looks.mockImplementation(lookForRows);
  });

  it('is not looked at again when something else says something else', async () => {
    say('cell', 'Somebody');
    await later(LATE_MS * 2);
    expect([looks.mock.calls.length, same.mock.calls.length]).toEqual([0, 1]);
  });

  it('is looked at when its row shows somebody else, and when much changes at once', async () => {
    say('who', 'Kim');
    await later();
    for (let times = 0; times < 60; times++) say('cell', `${times}`);
    await later();
    expect(shows()).toEqual(['Kim', 'Kim']);
  });

  it('is looked at in the end when something may have been shown by its styles, once for many times', async () => {
    for (let times = 0; times < 4; times++) {
      at('cell').setAttribute('class', `at-${times}`);
      await later(1_000);
    }
    expect(looks).not.toHaveBeenCalled();
    await later(LATE_MS * 2);
    expect(looks).toHaveBeenCalledTimes(1);
  });

  it('is looked at when a frame has loaded', async () => {
    const frame = document.createElement('frame');
    at('apart').append(frame);
    await later();
    forget();
    frame.dispatchEvent(new Event('load'));
    await later();
    expect(shows()).toEqual(['Pat']);
  });

  it('is looked at anew whenever that is wanted', async () => {
    watch.look();
    watch.lookSoon();
    await later();
    expect(shows()).toEqual(['Pat', 'Pat']);
  });
});

it('a page without a row is looked at whatever changes', async () => {
  document.body.innerHTML = '<p id="cell">Kim</p>';
  await later();
  forget();
  say('cell', 'Somebody');
  await later();
  expect(shows()).toEqual(['']);
});

it('nothing is looked at while a person points, and all of it afterwards', async () => {
  share({ picking: { end: () => undefined } });
  say('who', 'Kim');
  await later();
  expect([seen.length, picking.mock.calls.length]).toEqual([0, 1]);
  share({ picking: undefined });
  document.documentElement.append(document.createElement('div'));
  await later();
  expect(shows()).toEqual(['Kim']);
});

it('what lies over the page goes when a person begins to point, though the row is what it was', async () => {
  share({ picking: { end: () => undefined } });
  document.documentElement.append(document.createElement('div'));
  await later();
  expect([same.mock.calls.length, picking.mock.calls.length]).toEqual([0, 1]);
});

it('a change of which nothing can be told is looked at, and so is the next', async () => {
  share({
    bearingOn: () => {
      throw new TypeError("can't access dead object");
    },
  });
  watch.stop();
  watch = watchRows({ pointers: () => [], seen: (sighting) => seen.push(sighting), same, picking });
  watch.start();
  await later();
  forget();
  for (const who of ['Kim', 'Bo']) {
    say('who', who);
    await later();
  }
  expect(shows()).toEqual(['Kim', 'Bo']);
});

describe('a large page', () => {
  // Each walk through it wants a task of its own.
  beforeEach(() => {
    counts.mockReturnValue(Number.POSITIVE_INFINITY);
    looks.mockImplementation(function* (...what) {
      yield 50_000;
      return yield* lookForRows(...what);
    });
  });
  afterEach(() => {
    counts.mockImplementation(countIn);
    looks.mockImplementation(lookForRows);
  });

  it('is looked at in several tasks, and at once for whoever presses something', async () => {
    watch.look();
    expect(walks).not.toHaveBeenCalled();
    await vi.advanceTimersToNextTimerAsync();
    expect([walks.mock.calls.length, shows()]).toEqual([1, []]);
    await later();
    expect(shows()).toEqual(['Pat']);
    watch.look();
    watch.finish();
    expect(shows()).toEqual(['Pat', 'Pat']);
  });

  it('that changes in between is not known by halves', async () => {
    watch.look();
    say('who', 'Kim');
    await Promise.resolve();
    await later();
    expect(shows()).toEqual(['Kim']);
  });
});
