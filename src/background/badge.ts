import type { Settings } from '../domain/in-force.ts';
import type { Readings } from '../domain/reading.ts';
import { judge, type Verdict } from '../domain/verdict.ts';
import { browser } from '../platform/browser.ts';
import { now } from '../platform/clock.ts';
import type { Protection } from '../platform/messages.ts';
import type { Warning } from '../platform/tab-warnings.ts';

type Mark = { readonly text: string; readonly colour: string; readonly title: string };

const MARKS: Readonly<Record<Verdict | 'no-access' | 'not-holding', Mark>> = {
  match: { text: '✓', colour: '#1f7a4d', title: 'badgeMatch' },
  mismatch: { text: '!', colour: '#b3261e', title: 'badgeMismatch' },
  ineligible: { text: '!', colour: '#b3261e', title: 'badgeIneligible' },
  'signed-out': { text: '–', colour: '#5b6470', title: 'badgeSignedOut' },
  unknown: { text: '?', colour: '#8a5a00', title: 'badgeUnknown' },
  'not-set-up': { text: '…', colour: '#5b6470', title: 'badgeNotSetUp' },
  'no-access': { text: '×', colour: '#b3261e', title: 'badgeNoAccess' },
  'not-holding': { text: '×', colour: '#b3261e', title: 'badgeNotHolding' },
};

/** Shows on the toolbar what the popup would say; what keeps us from protecting comes before every verdict. */
export async function showBadge(settings: Settings, readings: Readings, state: Protection): Promise<void> {
  const mark = MARKS[faultOf(state) ?? verdictOf(settings, readings)];
  await draw(mark, {}, state.privateWindows ? [] : ['badgePrivate']);
}

/** What is kept cannot be read, so nobody knows what to hold. */
export async function showNotHolding(): Promise<void> {
  await draw(MARKS['not-holding'], {});
}

/** In a tab with sign-ins of its own the toolbar must not say what was read in another jar. */
export async function showOtherJar(tabId: number): Promise<void> {
  // The tab may be gone by now.
  await draw({ ...MARKS.unknown, title: 'badgeOtherJar' }, { tabId }).catch(() => undefined);
}

async function draw(mark: Mark, where: { readonly tabId?: number }, alsoSaid: readonly string[] = []): Promise<void> {
  const title = [mark.title, ...alsoSaid].map((key) => browser.i18n.getMessage(key)).join('\n');
  await Promise.all([
    browser.action.setBadgeText({ text: mark.text, ...where }),
    browser.action.setBadgeBackgroundColor({ color: mark.colour, ...where }),
    browser.action.setTitle({ title, ...where }),
  ]);
}

const WARNS: Readonly<Record<Warning, string>> = {
  hidden: 'badgeHidden',
  unanswered: 'badgeUnanswered',
  'no-licence': 'badgeNoLicence',
};

/** Shows on the toolbar what there is to warn of while this tab is in front; with nothing, what is shown for all tabs. */
export async function showTabBadge(tabId: number, warnings: readonly Warning[]): Promise<void> {
  const [warning] = warnings;
  const everywhere = await browser.action.getTitle({});
  const title = warning ? `${browser.i18n.getMessage(WARNS[warning])}\n${everywhere}` : everywhere;
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: warning ? '!' : null }),
    browser.action.setTitle({ tabId, title }),
    ...(warning ? [browser.action.setBadgeBackgroundColor({ tabId, color: MARKS.mismatch.colour })] : []),
  ]).catch(() => undefined); // The tab may be gone.
}

function faultOf(state: Protection): 'no-access' | 'not-holding' | undefined {
  if (state.missingHosts.length > 0) return 'no-access';
  return state.holding === 'refused' ? 'not-holding' : undefined;
}

/** By the site that was read; the badge is a glance, so a reading of any age in this browser session will do. */
function verdictOf(settings: Settings, readings: Readings): Verdict {
  const connection = settings.connections.find((c) => c.site === readings.site?.where) ?? settings.connections[0];
  return judge(connection, 'site', readings, readings.site?.at ?? now()).verdict;
}
