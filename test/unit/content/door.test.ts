// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const PAGE = 'https://acme.atlassian.net/plugins/servlet/oauth/authorize?oauth_token=t';
const VIEW = { judgement: { verdict: 'match' } };

const begin = vi.fn();
const say = vi.fn();
let orphaned = false;
/** What the worker says when it is asked whose page this is. */
let answer: () => Promise<unknown>;
const ask = vi.fn((_message: unknown) => answer());
let idle: () => void;

vi.mock('../../../src/content/port.ts', () => ({ ask, isOrphaned: () => orphaned }));
vi.mock('../../../src/content/idle.ts', () => ({
  whenIdle: (act: () => void) => {
    idle = act;
  },
}));
vi.mock('../../../src/content/plain-notice.ts', () => ({
  sayPlainly: say,
  sayNoMore: () => undefined,
  noAnswer: (orphaned: boolean, stopped: boolean) => ({ orphaned, stopped }),
}));
vi.mock('../../../src/content/dom.ts', () => ({
  requestSubmit: (form: HTMLFormElement, submitter: HTMLElement | null) => form.requestSubmit(submitter ?? undefined),
}));
const { Door } = await import('../../../src/content/door.ts');
const { share } = await import('../../../src/content/shared.ts');

/** How often the page's own button, and its form, were told of it. */
let pressed: string[];
let page: AbortController;
const answered = () => new Promise((done) => setTimeout(done));
const press = (id: string) => document.getElementById(id)?.click();

beforeEach(() => {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(PAGE);
  document.body.innerHTML = `<button id="allow">Allow</button><button id="deny">Deny</button>
    <a id="help" href="https://www.example.com/">Help</a><form><input name="q"><button id="send" name="approve">Allow</button></form>`;
  pressed = [];
  page = new AbortController();
  const { signal } = page;
  document.addEventListener('click', ({ target }) => pressed.push((target as Element).id), { signal });
  document.addEventListener('submit', (event) => event.preventDefault() ?? pressed.push('form'), { signal });
  share({
    Guard: class {
      start = begin;
    } as never,
  });
  answer = async () => ({ under: false });
  new Door().start();
});
afterEach(async () => {
  page.abort();
  // It goes away.
  answer = async () => ({ under: false });
  idle();
  await answered();
  vi.clearAllMocks();
});

it('asks nothing while the page loads, and once when it is idle', () => {
  expect(ask).not.toHaveBeenCalled();
  idle();
  expect(ask.mock.calls).toEqual([[{ type: 'consent/hello' }]]);
});

it('a click before the answer waits, and goes on once on another app’s page', async () => {
  press('allow');
  expect(pressed).toEqual([]);
  await answered();
  expect(pressed).toEqual(['allow']);
  press('allow');
  expect(pressed).toEqual(['allow', 'allow']);
  expect(ask).toHaveBeenCalledOnce();
});

it('a form that is sent before the answer waits, and is sent once on another app’s page', async () => {
  document.querySelector('form')?.requestSubmit();
  expect(pressed).toEqual([]);
  await answered();
  expect(pressed).toEqual(['form']);
});

it('a form’s button is clicked anew, so that a page hears it that answers by a script', async () => {
  press('send');
  expect(pressed).toEqual([]);
  await answered();
  expect(pressed).toEqual(['send', 'form']);
});

it('a form that was sent by a script, which has put its button to sleep by then, is sent as that button would', async () => {
  const send = document.getElementById('send') as HTMLButtonElement;
  send.form?.requestSubmit(send);
  send.disabled = true;
  await answered();
  expect(pressed).toEqual(['form']);
});

it('saying no, and leaving, wait for nobody', () => {
  press('deny');
  press('help');
  expect(pressed).toEqual(['deny', 'help']);
});

it('coming near a button is enough to ask', () => {
  document.getElementById('deny')?.dispatchEvent(new Event('pointerover', { bubbles: true, composed: true }));
  expect(ask).not.toHaveBeenCalled();
  document.getElementById('allow')?.dispatchEvent(new Event('pointerover', { bubbles: true, composed: true }));
  expect(ask).toHaveBeenCalledOnce();
});

it('under a change the guard takes over, with the click that waits', async () => {
  answer = async () => ({ under: true, view: VIEW });
  press('allow');
  await answered();
  expect(begin.mock.calls).toEqual([[VIEW, document.getElementById('allow')]]);
  expect(pressed).toEqual([]);
});

it('where the guard did not come it stays shut, and says so', async () => {
  share({ Guard: undefined as never });
  answer = async () => ({ under: true, view: VIEW });
  press('allow');
  await answered();
  press('allow');
  await answered();
  expect(pressed).toEqual([]);
  expect(say).toHaveBeenLastCalledWith({ orphaned: false, stopped: true });
});

it('a page that is being taken to the checkpoint stays shut, and what was pressed in it is dropped', async () => {
  answer = async () => ({ under: false, leaves: true });
  press('allow');
  await answered();
  expect([pressed, say.mock.calls]).toEqual([[], []]);
  press('allow');
  await answered();
  expect(pressed).toEqual([]);
  expect(ask).toHaveBeenCalledTimes(2);
});

it('a click that was stopped is not pressed later by itself', async () => {
  answer = async () => {
    throw new Error();
  };
  press('allow');
  await answered();
  answer = async () => ({ under: false });
  document.getElementById('allow')?.dispatchEvent(new Event('pointerover', { bubbles: true, composed: true }));
  await answered();
  expect(ask).toHaveBeenCalledTimes(2);
  expect(pressed).toEqual([]);
});

it('nor one after which somebody said no', async () => {
  press('allow');
  press('deny');
  await answered();
  expect(pressed).toEqual(['deny']);
});

it('a page that was away asks anew, and does not wait for an answer that may be lost', async () => {
  answer = () => new Promise(() => undefined);
  press('allow');
  await answered();
  answer = async () => ({ under: false });
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await answered();
  expect(pressed).toEqual([]);
  press('allow');
  expect(pressed).toEqual(['allow']);
});

it('without an answer it stays shut: said when a click was stopped, and asked again at the next', async () => {
  answer = async () => {
    throw new Error();
  };
  idle();
  await answered();
  expect(say).not.toHaveBeenCalled();
  press('allow');
  await answered();
  expect(say).toHaveBeenLastCalledWith({ orphaned: false, stopped: true });
  answer = async () => ({ under: false });
  press('allow');
  await answered();
  expect(pressed).toEqual(['allow']);
});

it('an orphan without an answer says at once that the page is to be loaded anew', async () => {
  orphaned = true;
  answer = async () => {
    throw new Error();
  };
  idle();
  await answered();
  orphaned = false;
  expect(say).toHaveBeenLastCalledWith({ orphaned: true, stopped: false });
  press('allow');
  expect(pressed).toEqual([]);
});

it('an orphan leaves when a door of a later life comes, also before it has asked anything; another one stays', async () => {
  const came = () => window.dispatchEvent(new Event('mau-guard-successor'));
  came();
  press('allow');
  expect(pressed).toEqual([]);
  await answered();
  pressed = [];
  new Door().start();
  orphaned = true;
  came();
  orphaned = false;
  press('allow');
  expect(pressed).toEqual(['allow']);
  ask.mockClear();
  idle();
  expect([ask.mock.calls, say.mock.calls]).toEqual([[], []]);
});
