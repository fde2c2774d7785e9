// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Panel as PanelClass, PanelContent } from '../../../src/content/panel.ts';

vi.mock('../../../src/platform/content-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => `[${key}]` } },
}));
// It knows no colour that is another one in the dark.
vi.mock('../../../src/content/palette.ts', async (original) => ({
  ...(await original<object>()),
  GOOD: 'green',
  QUIET: 'gray',
}));
// The environment has no getters at `Document.prototype`.
vi.mock('../../../src/content/dom.ts', () => ({
  rootElement: () => document.documentElement,
  firstThat: () => null,
  makeElement: (name: string) => document.createElement(name),
}));
const { Panel } = await import('../../../src/content/panel.ts');

const GOOD: PanelContent = {
  verdict: 'match',
  busy: false,
  words: 'MAU Guard\nThe right account.',
  notes: ['What it means.'],
  steps: {
    next: 'Second',
    all: [
      { text: 'First', state: 'done' },
      { text: 'Second', state: 'open' },
      { text: 'Third', state: 'unchecked' },
    ],
  },
  actions: [
    { label: 'Copy', run: () => {} },
    { label: 'Hide', run: () => {} },
  ],
  shape: 'card',
  edge: 'bottom',
  tools: [
    { label: 'Move left', run: () => {} },
    { label: 'Fold', run: () => {}, expanded: true },
  ],
  urgent: false,
};
const BAD: PanelContent = {
  ...GOOD,
  verdict: 'mismatch',
  words: 'MAU Guard\nAnother account.',
  shape: 'banner',
  tools: [],
};

let panel: PanelClass;
let root: ShadowRoot;
/** What a screen reader would be told of. */
let heard: string[];

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '';
  panel = new Panel('guide', () => {});
  root = (panel as unknown as { host: { root: ShadowRoot } }).host.root;
  // None of this is known to happy-dom.
  const host = root.host as HTMLElement;
  Object.assign(host, { matches: () => true });
  host.checkVisibility = () => true;
  root.elementFromPoint = () => root.firstElementChild;
  heard = [];
});

afterEach(() => {
  panel.remove();
  vi.useRealTimers();
});

const button = (label: string) =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === label) as HTMLElement;
const focused = () => root.activeElement?.textContent;

/** Hears what changes in what is read out, from now on. */
async function listen(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1_000);
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const live = (target as Element).closest?.('[role=alert], [role=status]');
      if (live) heard.push(...[...addedNodes].map(({ textContent }) => `${live.getAttribute('role')}: ${textContent}`));
    }
  });
  observer.observe(root, { childList: true, subtree: true });
}

async function show(content: PanelContent): Promise<void> {
  panel.show(content);
  await vi.advanceTimersByTimeAsync(1_000);
}

it('says in which language it speaks: the page’s own is another', async () => {
  await show(GOOD);
  expect((root.host as HTMLElement).lang).toBe('[language]');
});

describe('who set it up', () => {
  const organization = { name: 'Acme IT', support: 'mailto:it@acme.example' };
  const links = () => [...root.querySelectorAll('a')].map((link) => link.getAttribute('href'));

  it('is said, with a link to ask for help', async () => {
    await show({ ...BAD, organization });
    expect(root.textContent).toContain('[organizationSays]');
    expect(links()).toEqual(['mailto:it@acme.example']);
  });

  it('is said without a link, where there is none', async () => {
    await show({ ...BAD, organization: { name: 'Acme IT' } });
    expect(root.textContent).toContain('[organizationSays]');
    expect(links()).toEqual([]);
  });

  it('is not said of nobody', async () => {
    await show({ ...BAD, organization });
    await show(BAD);
    expect(root.textContent).not.toContain('[organizationSays]');
  });

  it('keeps the focus on its link', async () => {
    await show({ ...GOOD, organization });
    root.querySelector('a')?.focus();
    await show({ ...GOOD, organization, notes: ['Copied.'] });
    expect(root.activeElement?.localName).toBe('a');
  });
});

describe('the focus', () => {
  it('stays where it is at a reading, which draws nothing', async () => {
    await show(GOOD);
    const before = button('Copy');
    before.focus();
    await show({ ...GOOD, busy: true });
    expect(root.activeElement).toBe(before);
  });

  it.each([
    ['on a button that is drawn anew', 'Copy', { ...GOOD, notes: ['Copied.'] }, 'Copy'],
    [
      'on a tool that changed its name',
      'Fold',
      {
        ...GOOD,
        actions: [],
        tools: [
          { label: 'Move left', run: () => {} },
          { label: 'Unfold', run: () => {} },
        ],
      },
      'Unfold',
    ],
    ['on the first button, where it is gone', 'Copy', { ...GOOD, actions: GOOD.actions.slice(1) }, 'Move left'],
  ])('is %s', async (_, from, content, to) => {
    await show(GOOD);
    button(from).focus();
    await show(content);
    expect(focused()).toBe(to);
  });

  it('is on the panel, where there is no button any more', async () => {
    await show(GOOD);
    button('Copy').focus();
    await show({ ...GOOD, steps: undefined, actions: [], tools: [] });
    expect(root.activeElement?.localName).toBe('section');
  });

  it('goes back to where it was when the panel is taken away', async () => {
    document.body.innerHTML = '<button>Change</button>';
    const change = document.querySelector('button') as HTMLElement;
    await show(GOOD);
    const enter = (label: string, relatedTarget: EventTarget | null) => {
      button(label).focus();
      button(label).dispatchEvent(new FocusEvent('focusin', { relatedTarget, bubbles: true }));
    };
    enter('Copy', change);
    enter('Hide', button('Copy'));
    enter('Hide', null);
    change.blur();
    button('Hide').focus();
    panel.remove();
    expect(document.activeElement).toBe(change);
  });

  it('is not taken from the page', async () => {
    document.body.innerHTML = '<button>Change</button>';
    const change = document.querySelector('button');
    change?.focus();
    await show(GOOD);
    await show(BAD);
    expect(document.activeElement).toBe(change);
  });
});

describe('a screen reader hears', () => {
  it('a status that came with the panel, once it knows the place', async () => {
    panel.show(GOOD);
    await vi.advanceTimersByTimeAsync(1);
    const before = root.querySelector('[role=status] span')?.firstChild;
    await vi.advanceTimersByTimeAsync(1_000);
    const after = root.querySelector('[role=status] span')?.firstChild;
    expect(after).not.toBe(before);
    expect(after?.textContent).toBe('The right account.');
  });

  it('a mismatch once, however often it is drawn', async () => {
    await show(GOOD);
    await listen();
    await show(BAD);
    await show({ ...BAD, busy: true });
    await show({ ...BAD, edge: 'top' });
    await show({ ...BAD, actions: [] });
    expect(heard).toEqual(['alert: ⚠ MAU Guard', 'alert: Another account.']);
  });

  it('the note that comes, and not those that stay', async () => {
    await show(GOOD);
    await listen();
    await show({ ...GOOD, notes: ['What it means.', 'The message is copied.'] });
    await show({ ...GOOD, notes: ['What it means.', 'The message is copied.'], busy: true });
    expect(heard).toEqual(['status: The message is copied.']);
  });

  it('a sentence of several lines whole, in the lines that it has', async () => {
    await show({ ...BAD, words: 'MAU Guard\nAnother account.\nSwitch it.' });
    expect(root.querySelector('[role=alert] span')?.textContent).toBe('Another account.\nSwitch it.');
    expect((root.firstElementChild as HTMLElement).style.whiteSpace).toBe('pre-line');
  });

  it('notes in their order, whichever come and go', async () => {
    await show(GOOD);
    for (const notes of [['a', 'b'], ['b', 'a', 'a'], ['c', 'b'], [], ['x']]) {
      await show({ ...GOOD, notes });
      expect([...root.querySelectorAll('[role=status] > p')].map(({ textContent }) => textContent)).toEqual(notes);
    }
  });

  it('how each step stands', async () => {
    await show(GOOD);
    const names = [...root.querySelectorAll('li [role=img]')].map((sign) => sign.getAttribute('aria-label'));
    expect(names).toEqual(['[stepDone]', '[stepOpen]', '[stepUnchecked]']);
    expect([...root.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      '✓ First',
      '○ Second',
      '· Third',
    ]);
  });
});

describe('the steps', () => {
  const details = () => root.querySelector('details') as HTMLDetailsElement;

  it('are folded behind the next one', async () => {
    await show(GOOD);
    expect(root.textContent).toContain('[guideNext]');
    expect(details().open).toBe(false);
    expect(details().querySelector('summary')?.textContent).toBe('[guideAllSteps]');
  });

  it('stay open, and keep the focus, when they are drawn anew', async () => {
    await show(GOOD);
    const summary = details().querySelector('summary') as HTMLElement;
    details().open = true;
    summary.focus();
    await show({
      ...GOOD,
      notes: ['Something else.'],
      steps: { next: undefined, all: [{ text: 'Only', state: 'done' }] },
    });
    expect([details().open, root.activeElement]).toEqual([true, summary]);
    expect(details().querySelector('ol')?.textContent).toBe('✓ Only');
    expect(root.textContent).not.toContain('[guideNext]');
  });

  it('give the focus to the panel when they are gone', async () => {
    await show(GOOD);
    details().querySelector('summary')?.focus();
    await show({ ...GOOD, steps: undefined, actions: [], tools: [] });
    expect(details()).toBeNull();
    expect(root.activeElement?.localName).toBe('section');
  });

  it('stand above what may be pressed', async () => {
    await show(GOOD);
    expect(details().compareDocumentPosition(button('Copy'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });
});

it.each([
  ['match', '✓'],
  ['mismatch', '⚠'],
  ['signed-out', '!'],
  ['unknown', '!'],
  ['not-set-up', 'ℹ'],
] as const)('%s has a sign of its tone, and the heading is the first line', async (verdict, sign) => {
  await show({ ...GOOD, verdict });
  expect(root.querySelector('strong')?.textContent).toBe(`${sign} MAU Guard`);
});

describe('that the two are one', () => {
  const account = { id: '1', name: 'HelpDesk Bot', email: null, kind: 'ordinary' } as const;
  const pair = {
    judgement: { verdict: 'match', decidedBy: 'site', account, reason: undefined, sessionsDiffer: false },
    connection: { name: 'Acme', product: 'helpdesk-plus', portal: '', site: '', account, projects: [] },
  } as const;
  const colour = () => root.querySelector<HTMLElement>('[role=list] > :nth-child(2)')?.style.color;

  it('is green where the panel is, and quiet where something else is wrong or open', async () => {
    await show({ ...GOOD, pair });
    expect(colour()).toBe('green');
    for (const tone of ['bad', 'neutral'] as const) {
      await show({ ...GOOD, pair, tone });
      expect(colour()).toBe('gray');
      expect(root.textContent).toContain('= [accountSame]');
    }
  });
});

it('why nobody is known comes before all other notes', async () => {
  const judgement = { verdict: 'unknown', decidedBy: 'site', account: undefined, sessionsDiffer: false } as const;
  const pair = { judgement: { ...judgement, reason: 'rate-limited' }, connection: undefined } as const;
  await show({ ...GOOD, verdict: 'unknown', pair });
  const notes = [...root.querySelectorAll('[role=status] > p')].map(({ textContent }) => textContent);
  expect(notes).toEqual(['[reasonRateLimited]', 'What it means.']);
});

it('a button that becomes the main one is drawn so, though it is called the same', async () => {
  const look = () => button('Copy').style.background;
  await show({ ...GOOD, actions: [{ label: 'Copy', run: () => {}, quiet: true }] });
  const quiet = look();
  await show({ ...GOOD, actions: [{ label: 'Copy', run: () => {} }] });
  expect(look()).not.toBe(quiet);
});
