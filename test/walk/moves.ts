import type { Tab } from '../e2e/driver/index.ts';
import { PORTAL, SITE, SLACK } from '../e2e/people.ts';
import type { Choice } from './choice.ts';
import { heldBy, type Shown, type Stage } from './stage.ts';

/*
 * What the steps do. Each waits for no more than what it presses, and says whether there was anything to do.
 */

/** More tabs than a person keeps open only slow the walk down. */
const MOST_TABS = 8;
const CAST = ['bot', 'pat', 'namesake'];

export async function done(work: Promise<unknown>): Promise<true> {
  await work;
  return true;
}

export function set<T extends object>(dials: T, positions: Partial<T>): true {
  Object.assign(dials, positions);
  return true;
}

async function isRoom(stage: Stage): Promise<boolean> {
  return (await stage.tabs()).length < MOST_TABS;
}

export async function opensPortal(stage: Stage, choice: Choice): Promise<boolean> {
  if (!(await isRoom(stage))) return false;
  const page = choice.of(['', '', '', 'plain', 'own']);
  return done(stage.desk.driver.newTab(`${PORTAL}${page}`));
}

/** One of the portal's tabs, or a new one. */
async function portalOf(stage: Stage, choice: Choice): Promise<Tab> {
  return choice.of(await stage.portals())?.tab ?? (await stage.desk.driver.newTab(PORTAL));
}

/** Where the portal shows the row in a frame, or the keyboard is used, Enter does it. */
export async function pressesChange(stage: Stage, choice: Choice): Promise<boolean> {
  const tab = await portalOf(stage, choice);
  const framed = await tab.evaluate<boolean>(
    'const frame = document.querySelector("iframe"); frame?.focus(); return Boolean(frame)',
  );
  if (!framed) return stage.press(tab, 'Change');
  await tab.bringToFront();
  await tab.press('Tab');
  return done(tab.press('Enter'));
}

/** Gets past the guide, which can only watch for clicks. */
export async function scriptBegins(stage: Stage, choice: Choice): Promise<boolean> {
  const tab = await portalOf(stage, choice);
  const way = choice.of([
    'location.href = "/main-user/change"',
    'open("/main-user/change")',
    'setTimeout(() => { location.href = "/main-user/change?hops=2" }, 0)',
    'Object.assign(document.body.appendChild(document.createElement("form")), { method: "post", action: "/main-user/change" }).submit()',
  ]);
  return done(tab.evaluate(way ?? ''));
}

export async function connectsOnPortal(stage: Stage): Promise<boolean> {
  if (!(await isRoom(stage))) return false;
  return stage.press(await stage.desk.driver.newTab(`${PORTAL}own`), 'Connect my own account');
}

export async function connectsInSlack(stage: Stage, choice: Choice): Promise<boolean> {
  return begins(stage, `${SLACK}?flow=${choice.of(['oauth1', '3lo'])}`, 'Connect Now');
}

export async function connectsOtherApp(stage: Stage, choice: Choice): Promise<boolean> {
  const control = choice.of(['Connect Board App', 'Connect Board App with Atlassian']);
  return begins(stage, 'https://www.example.com/', control ?? '');
}

/** Begins a flow that is none of ours, in a tab that a person opened for it, and notes its request. */
async function begins(stage: Stage, page: string, control: string): Promise<boolean> {
  if (!(await isRoom(stage))) return false;
  const { world, desk, theirs } = stage;
  const tab = await desk.newTabByHand(page);
  const before = world.journal.length;
  if (!(await stage.press(tab, control))) return false;
  await stage.rest();
  for (const happening of world.journal.slice(before)) {
    if (happening.what === 'issued') theirs.add(happening.key);
  }
  return true;
}

/** Presses what has this name in the first tab that has it. */
export async function presses(stage: Stage, name: RegExp): Promise<boolean> {
  for (const { tab } of await stage.tabs()) if (await stage.press(tab, name)) return true;
  return false;
}

/** One click by the mouse. What is none of ours must arrive with it. */
export async function pressesAllow(stage: Stage, choice: Choice): Promise<boolean> {
  const consent = choice.of(await stage.consents());
  if (!consent) return false;
  const { tab, url } = consent;
  await tab.evaluate(`
    const site = document.querySelector('select[name=site]');
    if (site) {
      site.value = site.options[1].value;
      site.dispatchEvent(new Event('change', { bubbles: true }));
    }`);
  const pressed = await stage.press(tab, /^(Allow|Accept)$/);
  if (pressed) await stage.expectThrough(url);
  return pressed;
}

export async function pressesDeny(stage: Stage, choice: Choice): Promise<boolean> {
  const consent = choice.of(await stage.consents());
  return consent !== undefined && stage.press(consent.tab, /^(Deny|Cancel)$/);
}

/** Fields that approve, as the consent pages name them. */
const FIELDS = `const key = new URLSearchParams(location.search).get('oauth_token');
  const fields = key === null ? { decision: 'accept' } : { oauth_token: key, approve: 'Allow' };`;

export async function scriptSubmits(stage: Stage, choice: Choice): Promise<boolean> {
  const consent = choice.of(await stage.consents());
  if (!consent) return false;
  return done(
    consent.tab.evaluate(`${FIELDS}
      const form = Object.assign(document.createElement('form'), { method: 'post', action: location.href });
      for (const [name, value] of Object.entries(fields)) {
        form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
      }
      document.body.append(form);
      form.submit();`),
  );
}

export async function scriptFetches(stage: Stage, choice: Choice): Promise<boolean> {
  const { callbackHost, callbackInAddress } = stage.world.dials.portal;
  // Where the callback is out of reach and nothing names it, the site's own redirect alone can be held (known limits).
  if (callbackHost !== 'same' && !callbackInAddress) return false;
  const consent = choice.of(await stage.consents());
  if (!consent) return false;
  return done(
    consent.tab.evaluate(`${FIELDS}
      const body = new URLSearchParams(fields);
      const answer = await fetch(location.href, { method: 'POST', body, headers: { Accept: 'application/json' } });
      const { location: to } = await answer.json();
      setTimeout(() => { location.href = to; }, 0);`),
  );
}

export async function pressesOnCheckpoint(stage: Stage, name: string): Promise<boolean> {
  for (const { tab } of await stage.checkpoints()) if (await stage.press(tab, name)) return true;
  return false;
}

/** Only for a connection that is somebody's own: whoever says so of a main-user change means to be wrong. */
export async function saysOwn(stage: Stage): Promise<boolean> {
  const own = (await stage.checkpoints()).filter(({ url }) => purposeOf(stage, url) === 'own-connect');
  for (const { tab } of own) if (await stage.press(tab, 'Connect my own account')) return true;
  return false;
}

function purposeOf({ world }: Stage, url: string): string | undefined {
  return world.requestOf(heldBy(url) ?? '')?.purpose;
}

export async function switchesFromCheckpoint(stage: Stage, choice: Choice): Promise<boolean> {
  const pressed = (await pressesOnCheckpoint(stage, 'Switch account')) || (await pressesOnCheckpoint(stage, 'Sign in'));
  if (!pressed) return false;
  await stage.rest();
  const [chooser] = await stage.tabs((url) => url.startsWith('https://id.atlassian.com/login'));
  return chooser !== undefined && chooses(chooser.tab, choice);
}

export async function choosesAccount(stage: Stage, choice: Choice): Promise<boolean> {
  if (!(await isRoom(stage))) return false;
  const to = encodeURIComponent(`${SITE}/jira/`);
  const tab = await stage.desk.driver.newTab(`https://id.atlassian.com/login?prompt=select_account&continue=${to}`);
  return chooses(tab, choice);
}

/** Presses one of the accounts that Atlassian offers. */
async function chooses(tab: Tab, choice: Choice): Promise<boolean> {
  const offered = await tab.evaluate<string[]>(
    'return [...document.querySelectorAll("button[name=handle]")].map((button) => button.value)',
  );
  const handle = choice.of(offered.filter((one) => CAST.includes(one)));
  if (handle === undefined) return false;
  return done(tab.click(`button[name=handle][value="${handle}"]`));
}

export async function reloads(stage: Stage, choice: Choice): Promise<boolean> {
  return inOne(stage, choice, 'setTimeout(() => location.reload(), 0)');
}

export async function goesBack(stage: Stage, choice: Choice): Promise<boolean> {
  return inOne(stage, choice, 'setTimeout(() => history.back(), 0)');
}

async function inOne(stage: Stage, choice: Choice, script: string): Promise<boolean> {
  const shown = choice.of(await stage.tabs());
  return shown !== undefined && done(shown.tab.evaluate(script));
}

export async function looksAtAnother(stage: Stage, choice: Choice): Promise<boolean> {
  const shown = choice.of(await stage.tabs());
  return shown !== undefined && done(shown.tab.bringToFront());
}

export async function closes(stage: Stage, choice: Choice): Promise<boolean> {
  const shown = choice.of(await stage.tabs());
  return shown !== undefined && done(shown.tab.close());
}

/** An address that is held, or on which consent is asked, typed or pasted into a tab of its own. */
export async function opensAgain(stage: Stage, choice: Choice): Promise<boolean> {
  if (!(await isRoom(stage))) return false;
  const shown: Shown[] = [...(await stage.consents()), ...(await stage.checkpoints())];
  const url = choice.of(shown)?.url;
  if (url === undefined) return false;
  return done(stage.desk.newTabByHand(heldBy(url) ?? url));
}
