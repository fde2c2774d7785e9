import type { Watch } from '../../domain/watch.ts';
import { browser } from '../browser.ts';
import { type Rule, releaseRule, rulesFor, type Self } from './chromium-rules.ts';
import { CHECKPOINT_PAGE, type Hold, type HoldReport } from './hold.ts';

type AnyRule = Rule | ReturnType<typeof releaseRule>;

/** The few calls of declarativeNetRequest that this needs; the polyfill's types lag behind the browser. */
interface SessionRules {
  getSessionRules(): Promise<{ id: number }[]>;
  updateSessionRules(change: { removeRuleIds: number[]; addRules: readonly AnyRule[] }): Promise<void>;
}

/** Ids of rules that let one navigation through; those that hold count from 1. */
const FIRST_RELEASE = 100_000;
/** A released navigation follows at once; its rule is taken back at the first change after this, in milliseconds. */
const RELEASE_MS = 10_000;

interface Release {
  readonly rule: AnyRule;
  readonly at: number;
}

/**
 * Holding by redirect rules: the browser sends the navigation to our checkpoint before it leaves, also while the worker
 * sleeps.
 */
export class ChromiumHold implements Hold {
  private releases: readonly Release[] = [];
  private nextRelease = FIRST_RELEASE;

  start(): void {}

  async apply(watch: Watch): Promise<HoldReport> {
    this.releases = this.releases.filter(({ at }) => performance.now() - at < RELEASE_MS);
    const wanted: AnyRule[] = [...rulesFor(watch, self()), ...this.releases.map(({ rule }) => rule)];
    try {
      const present = await sessionRules().getSessionRules();
      await sessionRules().updateSessionRules({ removeRuleIds: present.map((rule) => rule.id), addRules: wanted });
      const installed = await sessionRules().getSessionRules();
      const missing = wanted.filter(({ id }) => !installed.some((rule) => rule.id === id));
      return missing.length === 0 ? { ok: true } : { ok: false, why: `${missing.length} rules are missing` };
    } catch (error) {
      return { ok: false, why: error instanceof Error ? error.message : String(error) };
    }
  }

  async release(tabId: number, url: string): Promise<void> {
    const rule = releaseRule(this.nextRelease++, tabId, url, self());
    this.releases = [...this.releases, { rule, at: performance.now() }];
    // Refused, the navigation is held once more and read once more: a hop, and nothing that could slip through.
    await sessionRules()
      .updateSessionRules({ removeRuleIds: [rule.id], addRules: [rule] })
      .catch(() => undefined);
  }
}

function sessionRules(): SessionRules {
  return (browser as unknown as { declarativeNetRequest: SessionRules }).declarativeNetRequest;
}

function self(): Self {
  return { extensionId: browser.runtime.id, checkpointUrl: browser.runtime.getURL(CHECKPOINT_PAGE) };
}
