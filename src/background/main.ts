import { IDENTITY } from '../atlassian/addresses.ts';
import { DEFAULT_PORTAL, isBelow } from '../domain/connection.ts';
import type { Readings } from '../domain/reading.ts';
import { answerMessages } from '../platform/answering.ts';
import { armed, armedSite } from '../platform/arming.ts';
import { browser, type Runtime } from '../platform/browser.ts';
import { finely, now } from '../platform/clock.ts';
import type { Answer, Caught, Passage } from '../platform/hold/hold.ts';
import { hold as chooseHold } from '../platform/hold/index.ts';
import { jarOf } from '../platform/jar.ts';
import { OWN_WINDOWS_ONLY } from '../platform/lane.ts';
import { lastReadings } from '../platform/last-readings.ts';
import { acquirePolicy, onPolicyChanged, onPolicyForgotten } from '../platform/policy.ts';
import { queue } from '../platform/queue.ts';
import { maySee } from '../platform/reach.ts';
import { currentSettings, lookAgainAtSettings, onSettingsChanged } from '../platform/settings.ts';
import { isNewLife, keepStorageToOurselves, lifeHasBegun } from '../platform/stores.ts';
import { onVendorPages } from '../platform/vendor-pages.ts';
import { ActivityLog } from './activity-log.ts';
import { Attempts } from './attempts.ts';
import { showBadge, showNotHolding, showOtherJar } from './badge.ts';
import { Beforehand } from './beforehand.ts';
import { Gate } from './gate.ts';
import { GUARD, GUIDE, Injection, putInto, SENTINEL } from './injection.ts';
import { Licence } from './licence.ts';
import { Monitor } from './monitor.ts';
import { openAndRead } from './open-and-read.ts';
import { PageDesk } from './page-desk.ts';
import { type PanelPage, Panels } from './panels.ts';
import { Pointing } from './pointing.ts';
import { PortalTabs } from './portal-tabs.ts';
import { Proofs } from './proofs.ts';
import { protection } from './protection.ts';
import { BackgroundReader } from './readings.ts';
import { hear, hearPage, wokenBy } from './senders.ts';
import { Switching } from './switching.ts';
import { TabEvents } from './tab-events.ts';
import { TabWarnings } from './tab-warnings.ts';
import { Trail } from './trail.ts';
import { Unanswered } from './unanswered.ts';
import { UPDATE, Update } from './update.ts';
import { portalsOf, Watchman } from './watchman.ts';
import { Welcome } from './welcome.ts';

const WAKE = 'refresh';
/** The browser did not hold what it should: it is tried again. */
const AGAIN = 'again';
const POLICY = 'policy';

const settings = async () => (await currentSettings()).settings;
const hold = chooseHold();
const attempts = new Attempts();
const log = new ActivityLog(async () => (await settings()).logDays);
const proofs = new Proofs(log);
const reader = new BackgroundReader((readings) => void refreshBadge(readings));
const injection = new Injection(settings);
const switching = new Switching(settings, reader);
const tabEvents = new TabEvents(isAnythingFollowed, comeBackToTabs);
const tabs = new PortalTabs(
  async () => portalsOf(await settings()),
  refresh,
  (tabId) => void panels.look(tabId).catch(() => undefined),
);
const update = new Update(attempts, tabs);
const watchman = new Watchman({ settings, attempts, tabs, hold, reported: () => void refreshBadge() });
const trail = new Trail({
  sites: async () => (await settings()).connections.map(({ site }) => site),
  byId: (id) => attempts.byId(id),
});
const gate = new Gate({
  settings,
  attempts,
  tabs,
  trail,
  watchman,
  log,
  now,
  maySee,
  letOn: (held, stage, attempt, { byMatch }) => {
    if (stage !== 'back') return;
    // What was denied changes no row, and excuses nothing that it shows.
    if (attempt.standing === 'allowed')
      void settings().then((now) => proofs.passed(gate.connectionOf(attempt, now), byMatch));
    void panels.progressed(held.tabId, attempt);
  },
  learned: (site, readings, held) => {
    if (held.jar.shared) reader.learn(site, readings);
  },
  caught: (held, attempt) => void panels.progressed(held.tabId, attempt),
});
const pointing = new Pointing();
const monitor = new Monitor({ settings, gate, watchman, reader, log });
const warnings = new TabWarnings();
const welcome = new Welcome({ settings, policyTold: () => policy });
const licence = new Licence({
  trail,
  warnings,
  sites: async () => (await settings()).connections.map(({ site }) => site),
});
const unanswered = new Unanswered({
  tabs,
  warnings,
  portals: async () => portalsOf(await settings()),
  isMonitored: async () => (await settings()).mode === 'monitor',
});
const panels: Panels = new Panels({
  settings,
  gate,
  trail,
  monitor,
  tabs,
  watchman,
  reader,
  warnings,
  unanswered,
  proofs,
  pointing,
  sentinelInto: (tabId) => putInto(tabId, SENTINEL),
  guideInto: (tabId) => putInto(tabId, GUIDE),
  guardInto: (tabId) => putInto(tabId, GUARD),
  switchAccount: (site, signedIn, from) => switching.begin(site, signedIn, from),
});

const release = (passage: Passage) => hold.release(passage);
const beforehand = new Beforehand({ caughtUp: () => tabEvents.caughtUp(), settings, gate, reader, release });
const desk = new PageDesk({
  settings,
  gate,
  beforehand,
  tabs,
  watchman,
  reader,
  switching,
  pointing,
  refresh,
  read: (readings) => void refreshBadge(readings),
  release,
  answerIn: (tabId) => hold.answerIn(tabId),
});

/** Whether any tab may show, or open, what is ours. */
async function isAnythingFollowed(): Promise<boolean> {
  // Firefox tells its one background of windows with other cookies too, whose badge is shown tab by tab; Chromium keeps one
  // list of listeners for two workers, of which either may sleep.
  if (!OWN_WINDOWS_ONLY || (await browser.extension.isAllowedIncognitoAccess())) return true;
  const inForce = await settings();
  // The vendor's own page says itself that it is there. Of others not every page is one that our script stands in.
  if (portalsOf(inForce).some((portal) => portal !== DEFAULT_PORTAL)) return true;
  if (inForce.mode === 'monitor' || (await armedSite()) !== undefined || switching.isUnderWay) return true;
  return (await tabs.descendants()).length > 0 || (await trail.isAnyUnderWay());
}

/** Tabs are followed again: what opened meanwhile is looked at, and what was read before says nothing. */
async function comeBackToTabs(): Promise<void> {
  reader.forget();
  await tabs.lookAround();
}

/** Brings rules up to the state, and wakes again when the next tab stops to descend from a portal, or arming ends. */
async function refresh(): Promise<void> {
  const { ok } = await watchman.refresh();
  if (!ok) browser.alarms.create(AGAIN, { delayInMinutes: 1 });
  const ends = [await tabs.nextEnd(), (await armed.get())?.until].filter(
    (end) => end !== undefined && end > Date.now(),
  );
  if (ends.length > 0) browser.alarms.create(WAKE, { when: Math.min(...(ends as number[])) + 1_000 });
  tabEvents.stir();
}

/** Settings, or what we may see, have changed: everything that follows from them does. */
async function reconsider(): Promise<void> {
  beforehand.forget();
  await refresh();
  await injection.refresh();
  await tabs.lookAround();
  await refreshBadge();
  await panels.lookAgain();
}

const badgeInTurn = queue();

/** Shows on the toolbar what was read last; new readings are kept for the popup's first glance. */
function refreshBadge(readings?: Readings): Promise<void> {
  const show = async () => {
    const shown = await lastReadings.update((before) => readings ?? before);
    const inForce = await settings();
    await showBadge(inForce, shown ?? {}, await protection(inForce, watchman.report));
  };
  return badgeInTurn(() => show().catch(showNotHolding));
}

/** Firefox: the request waits inside the browser; where we share its cookies, the background is the reader. */
async function decide(caught: Caught): Promise<Answer> {
  // What decides here is not left to being told of a change.
  lookAgainAtSettings();
  const { reply, readings } = await openAndRead(gate, reader, caught);
  if (reply.kind === 'go') return 'go';
  if (reply.kind !== 'read' || !readings || !caught.jar.shared) return 'checkpoint';
  const settled = await gate.settle(reply.ticket, readings);
  return settled.kind === 'go' ? 'go' : 'checkpoint';
}

/** Chromium: our checkpoint is on its way, and finds open and read what it was sent for. */
function foresee(caught: Caught): void {
  tabEvents.stir();
  lookAgainAtSettings();
  void beforehand.begin(caught);
}

answerMessages(answer);

async function answer(message: unknown, sender: Runtime.MessageSender): Promise<unknown> {
  tabEvents.stir();
  const woken = wokenBy(message, sender);
  // Before anything is looked up: what the press opens may be told of next.
  if (woken && woken.pressed !== null) tabs.pressed(woken.tabId, { at: woken.pressed, url: woken.url });
  // What is approached or pressed is answered first: which tabs are open just now is what it asks.
  if (!woken) await tabEvents.caughtUp();
  const page = hearPage(message, sender);
  if (page) lookAgainAtSettings();
  const heard = page ?? hear(message, sender, await settings());
  switch (heard?.from) {
    case 'page':
      return desk.answer(heard.message, sender.tab);
    case 'portal':
      return panels.fromPortal(heard.message, { ...heard, jar: jarOf(sender.tab) });
    case 'consent':
      return panels.fromConsent(heard.message, { ...heard, jar: jarOf(sender.tab) });
    default:
      return undefined;
  }
}

keepStorageToOurselves();
hold.start({ decide, foresee, caughtUp: () => tabs.caughtUp() });
tabs.start(tabEvents);
onVendorPages({
  asked: () => tabEvents.stir(),
  comes: (tabId, url) => {
    tabEvents.stir();
    void tabs.comes(tabId, url).catch(() => undefined);
  },
});
update.start();
warnings.start(tabEvents);
unanswered.start(tabEvents);
tabEvents.updated.add((tabId, change, tab) => {
  if (!jarOf(tab).shared) void showOtherJar(tabId);
  // The address of a page on a host that we may not see is not ours to know, and no portal's.
  const [since, told] = [Date.now(), finely()];
  if (tab.url === undefined && change.status === 'complete') void elsewhere(tabId, since);
  if (tab.url === undefined || (change.url === undefined && change.status === undefined)) return;
  // Whoever is signed in may be about to change there.
  if (isBelow(tab.url, IDENTITY)) reader.forget();
  void tabs.shows(tabId, tab.url);
  void arrived({ tabId, url: tab.url, jar: jarOf(tab) }, change.status === 'complete', { since, told }).catch(
    () => undefined,
  );
  if (change.status === 'complete') void switching.arrived(tabId, tab.url);
});

async function elsewhere(tabId: number, since: number): Promise<void> {
  await tabs.leaves(tabId);
  await trail.strays(tabId, since);
}

async function arrived(
  page: PanelPage,
  isComplete: boolean,
  { since, told }: { readonly since: number; readonly told: number },
): Promise<void> {
  // Only said: nothing that holds waits for it to succeed.
  await licence.arrived(page.tabId, page.url, isComplete).catch(() => undefined);
  await trail.left(page.tabId, page.url, since);
  await panels.arrived(page, told);
  await monitor.arrived(page);
}
tabEvents.removed.add((tabId) => {
  switching.ended(tabId);
  void panels.closed(tabId);
});
const alarms: Readonly<Record<string, () => Promise<unknown>>> = {
  [WAKE]: refresh,
  [AGAIN]: refresh,
  [POLICY]: () => acquirePolicy(false),
  [UPDATE]: () => update.look(),
};
browser.alarms.onAlarm.addListener(({ name }) => {
  tabEvents.stir();
  void alarms[name]?.();
});
browser.permissions.onAdded.addListener(() => void reconsider());
browser.permissions.onRemoved.addListener(() => void reconsider());
onSettingsChanged(() => void reconsider());
onPolicyChanged(() => void acquirePolicy(true));
onPolicyForgotten(() => void acquirePolicy(false));
welcome.start();
/** Tabs have other ids then, and one may have that of another. */
let hasRestarted = false;
browser.runtime.onStartup.addListener(() => {
  hasRestarted = true;
  void tabs.comeBack({ restarted: true });
});

/** Chromium's first answer after a start takes seconds: it is asked for first, and waited for last. */
const policy = acquirePolicy(false).catch(() => true);

/** State first: whatever woke us, the rules follow from what is kept before anything else is answered. */
async function begin(): Promise<void> {
  const isNew = await isNewLife().catch(() => true);
  const steps: readonly (() => Promise<unknown>)[] = [
    refresh,
    async () => isNew && !hasRestarted && tabs.comeBack({ restarted: false }),
    () => tabs.lookAround(),
    () => injection.refresh(),
    async () => isNew && injection.intoOpenPages(),
    lifeHasBegun,
    () => log.prune(),
    () => refreshBadge(),
    async () => (await policy) && browser.alarms.create(POLICY, { delayInMinutes: 1 }),
    () => welcome.look(),
  ];
  // One that fails is no reason to leave out the rest.
  for (const step of steps) await step().catch(() => undefined);
}

void begin();
