import { answers, answersIn, classify } from '../../domain/route.ts';
import type { Watch } from '../../domain/watch.ts';
import { browser, type WebRequest } from '../browser.ts';
import { SHARED_JAR } from '../jar.ts';
import { OWN_LANE } from '../lane.ts';
import { queue } from '../queue.ts';
import { maySee } from '../reach.ts';
import { books, heldAnswers, type Release, releases } from '../stores.ts';
import { OAUTH1_CONSENTS, VENDORS } from './addresses.ts';
import { type Rule, releaseRule, type Self } from './chromium-rule.ts';
import { rulesFor } from './chromium-rules.ts';
import {
  CHECKPOINT_PAGE,
  type Decider,
  type Hold,
  type HoldReport,
  type Passage,
  readErrand,
  STATE_LOST,
} from './hold.ts';
import { type AnyRule, RuleList } from './rule-list.ts';

/** Two workers share the session rules: each has ids of its own, and leaves the others alone. */
const FIRST_IN_LANE = { main: 0, private: 1_000_000_000 }[OWN_LANE];
const LANE = 1_000_000_000;
/** Ids of rules that let one navigation through; those that hold count from 1. */
const FIRST_RELEASE = 1_000_000;
/** So many requests for a page may be under way at once. */
const MOST_UNDER_WAY = 32;
/** A released navigation follows at once; its rule is taken back at the first change after this, in milliseconds. */
const RELEASE_MS = 10_000;

/**
 * Holding by redirect rules: the browser sends the navigation to our checkpoint before it leaves, also while the worker
 * sleeps, and, by the rules that outlive it, before the worker has started.
 */
export class ChromiumHold implements Hold {
  private readonly inTurn = queue();
  /** One change of the lists at a time: what one has not read it would undo. */
  private readonly writing = queue();
  private readonly session = new RuleList('session', (id) => id > FIRST_IN_LANE && id <= FIRST_IN_LANE + LANE);
  private readonly dynamic = new RuleList('dynamic');
  /** What the rules let through that were read back last. */
  private letThrough: readonly Release[] = [];
  /** Requests for pages of the vendor's, the newest last. */
  private fromVendor: readonly string[] = [];

  start(decider: Decider): void {
    const { onBeforeRequest } = browser.webRequest;
    onBeforeRequest.addListener(({ requestId }) => this.noteVendors(requestId), {
      urls: VENDORS,
      types: ['main_frame'],
    });
    onBeforeRequest.addListener((details) => this.foresee(details, decider), {
      urls: [`${self().checkpointUrl}*`],
      types: ['main_frame'],
    });
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
    return this.writing(async () => {
      const report = await this.install(watch, release);
      if (release && !report.ok) await this.takeBack(release);
      return report;
    });
  }

  private async install(watch: Watch, release: Release | undefined): Promise<HoldReport> {
    try {
      const kept = await releases.get();
      const young = [...kept.filter(isYoung), ...(release ? [release] : [])];
      const { dynamic, session } = rulesFor(watch, self(), OWN_LANE);
      // Each list holds by itself what the other does not know: in between there may be a hop too many, and never one too few.
      const lists = [
        this.session.become([...inOurLane(session), ...young.map(asRule)]),
        ...(OWN_LANE === 'main' ? [this.dynamic.become(dynamic)] : []),
      ];
      const noted = release || young.length < kept.length ? releases.update(() => young) : undefined;
      // One that is refused at once must not let the next change begin while the other is still being written.
      await Promise.allSettled([...lists, noted]);
      const [missing] = await Promise.all([Promise.all(lists), noted]);
      this.letThrough = young.filter(({ id }) => !missing.flat().some((rule) => rule.id === id));
      return missing.flat().length === 0
        ? { ok: true }
        : { ok: false, why: `${missing.flat().length} rules are missing` };
    } catch (error) {
      return { ok: false, why: error instanceof Error ? error.message : String(error) };
    }
  }

  /** What does not hold lets nothing on, also where the one list was taken and the other refused. */
  private async takeBack({ id }: Release): Promise<void> {
    this.letThrough = [];
    await Promise.allSettled([
      this.session.change([id], []),
      releases.update((all) => all.filter((one) => one.id !== id)),
    ]);
  }

  release(passage: Passage): Promise<void> {
    return this.writing(async () => {
      const { tabId, url } = passage;
      if (this.letThrough.some((one) => isYoung(one) && one.tabId === tabId && one.url === url)) return;
      const release = releaseOf(passage);
      await Promise.all([
        releases.update((all) => [...all, release]),
        // Refused, the navigation is held once more and read once more: a hop, and nothing that could slip through.
        this.session.change([], [asRule(release)]).catch(() => undefined),
      ]);
    });
  }

  /** What the browser told of this tab before it opened our page is noted by the time that our page asks. */
  answerIn(tabId: number): Promise<string | undefined> {
    return this.inTurn(async () => (await heldAnswers.get())[tabId]);
  }

  private noteVendors(requestId: string): void {
    this.fromVendor = [...this.fromVendor.slice(1 - MOST_UNDER_WAY), requestId];
  }

  /**
   * A rule has sent a navigation to our checkpoint, whose page takes a while to begin. One that did not come by a page of the
   * vendor's may be loaded anew, or named by anybody's page: that is no request of this moment, and asks for itself.
   */
  private foresee({ requestId, tabId, url }: WebRequest.OnBeforeRequestDetailsType, decider: Decider): void {
    const { search, hash } = new URL(url);
    const errand = readErrand(search, hash);
    // Where the site's own answer leads may not have been noted yet.
    if (!errand || errand.by === 'answer' || !this.fromVendor.includes(requestId)) return;
    const { by, portal, to } = errand;
    decider.foresee({ url: to, tabId, by, portal, jar: SHARED_JAR });
  }

  /** A consent page's server sends the browser on: where that is out of our reach, a rule has sent ours to us instead. */
  private async note({ tabId, url, responseHeaders }: WebRequest.OnHeadersReceivedDetailsType): Promise<void> {
    const location = responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value;
    if (location === undefined || !URL.canParse(location, url)) return;
    const { href } = new URL(location, url);
    const address = classify(href);
    if (address.kind !== 'callback' || address.denied) return;
    // What somebody else is granted is not ours to keep.
    const ours = Object.values(await books.requests.get());
    const isOurs = answersIn(address).some((answer) => ours.some((request) => answers(answer, request)));
    if (!isOurs || (await maySee(href))) return;
    await heldAnswers.update((all) => ({ ...all, [tabId]: href }));
  }
}

function inOurLane(rules: readonly Rule[]): Rule[] {
  return rules.map((rule) => ({ ...rule, id: rule.id + FIRST_IN_LANE }));
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

/** The plain address, since rules outlive a restart. */
function self(): Self {
  return {
    extensionId: browser.runtime.id,
    checkpointUrl: `chrome-extension://${browser.runtime.id}/${CHECKPOINT_PAGE}`,
  };
}
