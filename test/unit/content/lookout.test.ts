// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lookout, SHOWING } from '../../../src/content/lookout.ts';
import { treesIn } from '../../../src/portal/tree.ts';

let looks: number[];
let lookout: Lookout;

beforeEach(() => {
  vi.useFakeTimers();
  looks = [];
  lookout = new Lookout(() => looks.push(performance.now()));
  lookout.start();
});

afterEach(() => {
  lookout.stop();
  vi.useRealTimers();
});

/** A page that draws itself anew so often, for so long (milliseconds). */
async function storm(everyMs: number, forMs: number): Promise<void> {
  for (let passed = 0; passed < forMs; passed += everyMs) {
    document.body.innerHTML = `<p>${passed}</p>`;
    await vi.advanceTimersByTimeAsync(everyMs);
  }
}

const looksIn = async (what: () => Promise<unknown>) => {
  const before = looks.length;
  await what();
  return looks.length - before;
};

describe('a page is looked at', () => {
  it('soon after the start, and not again while nothing changes', async () => {
    expect(await looksIn(() => vi.advanceTimersByTimeAsync(10_000))).toBe(1);
  });

  it('once for many changes at once', async () => {
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await looksIn(() => storm(10, 150))).toBe(1);
  });

  it('soon after each change, when changes are rare', async () => {
    await vi.advanceTimersByTimeAsync(1_000);
    const begun = performance.now();
    await storm(1_000, 5_000);
    expect(looks.slice(1).map((at) => at - begun)).toEqual([80, 1_080, 2_080, 3_080, 4_080]);
  });

  it('ever more rarely, when it draws itself over and over', async () => {
    await storm(300, 10_000);
    expect(await looksIn(() => storm(300, 30_000))).toBeLessThanOrEqual(25);
  });

  it('and at least every 1.2 seconds then, and soon again when that is over', async () => {
    await storm(50, 20_000);
    const gaps = looks.slice(1).map((at, index) => at - (looks[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1_300);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await looksIn(() => storm(150, 150))).toBe(1);
  });

  it('not when a panel of ours comes; when the page takes it away, moves something with it, and when a person has pointed', async () => {
    await vi.advanceTimersByTimeAsync(1_000);
    const put = (kind: string) => {
      const panel = document.createElement('div');
      panel.dataset.mauGuard = kind;
      document.documentElement.append(panel);
      return panel;
    };
    const looksFor = (act: () => void) => looksIn(async () => [act(), await vi.advanceTimersByTimeAsync(1_000)]);
    expect(await looksFor(() => put('guide'))).toBe(0);
    expect(await looksFor(() => document.querySelector('[data-mau-guard]')?.remove())).toBe(1);
    expect(await looksFor(() => document.body.replaceChildren(put('guide'), document.createElement('p')))).toBe(1);
    const picker = put('picker');
    expect(await looksFor(() => picker.remove())).toBe(1);
  });

  it('no more, once it was stopped', async () => {
    lookout.stop();
    expect(await looksIn(() => storm(300, 3_000))).toBe(0);
  });
});

describe('what shows and hides', () => {
  let shows: number;
  let keen: Lookout;

  beforeEach(async () => {
    shows = 0;
    document.body.innerHTML = '<section class="off"><p>Main user</p></section><div data-mau-guard="guide"></div>';
    keen = new Lookout(() => {
      shows += 1;
      keen.watch(treesIn(document.body));
    }, SHOWING);
    keen.start();
    await vi.advanceTimersByTimeAsync(5_000);
    shows = 0;
    looks = [];
  });
  afterEach(() => keen.stop());

  const [pane, panel] = ['section', '[data-mau-guard]'].map((selector) => () => document.querySelector(selector));
  const later = () => vi.advanceTimersByTimeAsync(2_000);

  it.each([
    ['a class', () => pane?.()?.setAttribute('class', 'on')],
    ['`hidden`', () => pane?.()?.toggleAttribute('hidden')],
    ['`style`', () => pane?.()?.setAttribute('style', 'display: none')],
    ['`disabled`', () => pane?.()?.toggleAttribute('disabled')],
  ])('is looked at when it is done by %s, by who asks for it alone', async (_, change) => {
    change();
    await later();
    expect([shows, looks.length]).toEqual([1, 0]);
  });

  it('is not told by other attributes', async () => {
    pane?.()?.setAttribute('data-state', 'on');
    await later();
    expect(shows).toBe(0);
  });

  it('is not told by our own panel', async () => {
    panel?.()?.setAttribute('style', 'top: 0');
    panel?.()?.append(document.createElement('i'));
    await later();
    expect([shows, looks.length]).toEqual([0, 0]);
  });

  it('is told by what changes in an open shadow root that was there at the last look', async () => {
    const root = pane?.()?.attachShadow({ mode: 'open' });
    pane?.()?.append('x');
    await later();
    shows = 0;
    root?.append(document.createElement('p'));
    await later();
    await later();
    expect(shows).toBe(1);
  });

  it('and no more, once it was stopped', async () => {
    keen.stop();
    pane?.()?.setAttribute('class', 'on');
    document.body.firstElementChild?.dispatchEvent(new Event('load'));
    await later();
    expect(shows).toBe(0);
  });
});

it('a frame that has loaded is looked at, and a picture is not', async () => {
  document.body.replaceChildren(document.createElement('img'), document.createElement('frame'));
  await vi.advanceTimersByTimeAsync(2_000);
  const loads = async (selector: string) => {
    looks = [];
    document.querySelector(selector)?.dispatchEvent(new Event('load'));
    await vi.advanceTimersByTimeAsync(2_000);
    return looks.length;
  };
  expect(await loads('img')).toBe(0);
  expect(await loads('frame')).toBe(1);
});
