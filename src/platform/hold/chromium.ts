import { classify } from '../../domain/route.ts';
import type { Watch } from '../../domain/watch.ts';
import { browser, type WebRequest } from '../browser.ts';
import { OWN_LANE } from '../lane.ts';
import { queue } from '../queue.ts';
import { maySee } from '../reach.ts';
import { isSame } from '../same.ts';
import { heldAnswers, type Release, releases } from '../stores.ts';
import { OAUTH1_CONSENTS } from './addresses.ts';
import { type Rule, releaseRule, type Self } from './chromium-rule.ts';
import { rulesFor } from './chromium-rules.ts';
import { CHECKPOINT_PAGE, type Hold, type HoldReport, type Passage, STATE_LOST } from './hold.ts';

type AnyRule = Rule | ReturnType<typeof releaseRule>;
interface Change {
  removeRuleIds: number[];
  addRules: readonly AnyRule[];
}

/** The few calls of declarativeNetRequest that this needs; the polyfill's types lag behind the browser. */
interface NetRequest {
  getSessionRules(): Promise<AnyRule[]>;
  updateSessionRules(change: Change): Promise<void>;
  getDynamicRules(): Promise<AnyRule[]>;
  updateDynamicRules(change: Change): Promise<void>;
}

/** Two workers share the session rules: each has ids of its own, and leaves the others alone. */
const FIRST_IN_LANE = { main: 0, private: 1_000_000_000 }[OWN_LANE];
const LANE = 1_000_000_000;
/** Ids of rules that let one navigation through; those that hold count from 1. */
const FIRST_RELEASE = 1_000_000;
/** A released navigation follows at once; its rule is taken back at the first change after this, in milliseconds. */
const RELEASE_MS = 10_000;

/**
 * Holding by redirect rules: the browser sends the navigation to our checkpoint before it leaves, also while the worker
 * sleeps, and, by the rules that outlive it, before the worker has started.
 */
export class ChromiumHold implements Hold {
  private readonly inTurn = queue();
  /** What the rules let through that were read back last. */
  private letThrough: readonly Release[] = [];

  start(): void {
    browser.webRequest.onHeadersReceived.addListener(
      (details) => void this.inTurn(() => this.note(details)),
      { urls: OAUTH1_CONSENTS, types: ['main_frame'] },
      ['responseHeaders'],
    );
  }

  async apply(watch: Watch | undefined, next?: Passage): Promise<HoldReport> {
    // Rules outlive the worker: those that are there stay.
    if (!watch) return { ok: false, why: STATE_LOST };
    const release = next && releaseOf(next);
    const report = await this.install(watch, release);
    if (release && !report.ok) await this.takeBack(release);
    return report;
  }

  /** What does not hold lets nothing on, also where the one list was taken and the other refused. */
  private async takeBack({ id }: Release): Promise<void> {
    this.letThrough = [];
    await Promise.allSettled([
      rules().updateSessionRules({ removeRuleIds: [id], addRules: [] }),
      releases.update((all) => all.filter((one) => one.id !== id)),
    ]);
  }

  private async install(watch: Watch, release: Release | undefined): Promise<HoldReport> {
    try {
      const young = await releases.update((all) =>
        release || !all.every(isYoung) ? [...all.filter(isYoung), ...(release ? [release] : [])] : all,
      );
      const { dynamic, session } = rulesFor(watch, self(), OWN_LANE);
      const ours = [...inOurLane(session), ...young.map((release) => asRule(release))];
      // Each list holds by itself what the other does not know: in between there may be a hop too many, and never one too few.
      const lists = [
        ...(OWN_LANE === 'main' ? [install(dynamic, rules().getDynamicRules, rules().updateDynamicRules)] : []),
        install(ours, sessionRulesOfOurs, rules().updateSessionRules),
      ];
      // One that is refused at once must not let the next change begin while the other is still being written.
      const ended = await Promise.allSettled(lists);
      const refused = ended.find((one) => one.status === 'rejected');
      if (refused) throw refused.reason;
      const missing = ended.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
      this.letThrough = young.filter(({ id }) => !missing.some((rule) => rule.id === id));
      return missing.length === 0 ? { ok: true } : { ok: false, why: `${missing.length} rules are missing` };
    } catch (error) {
      return { ok: false, why: error instanceof Error ? error.message : String(error) };
    }
  }

  async release(passage: Passage): Promise<void> {
    if (this.letThrough.some((one) => isYoung(one) && one.tabId === passage.tabId && one.url === passage.url)) return;
    const release = releaseOf(passage);
    await releases.update((all) => [...all, release]);
    // Refused, the navigation is held once more and read once more: a hop, and nothing that could slip through.
    await rules()
      .updateSessionRules({ removeRuleIds: [release.id], addRules: [asRule(release)] })
      .catch(() => undefined);
  }

  /** What the browser told of this tab before it opened our page is noted by the time that our page asks. */
  answerIn(tabId: number): Promise<string | undefined> {
    return this.inTurn(async () => (await heldAnswers.get())[tabId]);
  }

  /** A consent page's server sends the browser on: where that is out of our reach, a rule has sent it to us instead. */
  private async note({ tabId, url, responseHeaders }: WebRequest.OnHeadersReceivedDetailsType): Promise<void> {
    const location = responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value;
    if (location === undefined || !URL.canParse(location, url)) return;
    const { href } = new URL(location, url);
    const address = classify(href);
    if (address.kind !== 'callback' || address.denied || (await maySee(href))) return;
    await heldAnswers.update((all) => ({ ...all, [tabId]: href }));
  }
}

function inOurLane(rules: readonly Rule[]): Rule[] {
  return rules.map((rule) => ({ ...rule, id: rule.id + FIRST_IN_LANE }));
}

async function sessionRulesOfOurs(): Promise<AnyRule[]> {
  const all = await rules().getSessionRules();
  return all.filter(({ id }) => id > FIRST_IN_LANE && id <= FIRST_IN_LANE + LANE);
}

/** Makes the browser have exactly these, and gives back those that it has not. */
async function install(
  wanted: readonly AnyRule[],
  get: () => Promise<AnyRule[]>,
  update: (change: Change) => Promise<void>,
): Promise<AnyRule[]> {
  const present = await get();
  const lackingIn = (rules: readonly AnyRule[]) => wanted.filter((rule) => !rules.some((other) => isSame(rule, other)));
  if (present.length === wanted.length && lackingIn(present).length === 0) return [];
  await update({ removeRuleIds: present.map(({ id }) => id), addRules: wanted });
  return lackingIn(await get());
}

function releaseOf({ tabId, url }: Passage): Release {
  const id = FIRST_IN_LANE + FIRST_RELEASE + Math.floor(Math.random() * (LANE - FIRST_RELEASE));
  return { id, tabId, url, at: Date.now() };
}

function asRule({ id, tabId, url }: Release): AnyRule {
  return releaseRule(id, tabId, url, self());
}

function isYoung({ at }: Release): boolean {
  return Math.abs(Date.now() - at) < RELEASE_MS;
}

function rules(): NetRequest {
  return (browser as unknown as { declarativeNetRequest: NetRequest }).declarativeNetRequest;
}

/** The plain address, since rules outlive a restart. */
function self(): Self {
  return {
    extensionId: browser.runtime.id,
    checkpointUrl: `chrome-extension://${browser.runtime.id}/${CHECKPOINT_PAGE}`,
  };
}
