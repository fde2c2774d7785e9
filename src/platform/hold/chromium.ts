import { browser } from '../browser.ts';
import { type Rule, rulesFor, type Self } from './chromium-rules.ts';
import { CHECKPOINT_PAGE, type Hold, type HoldReport } from './hold.ts';

/** The few calls of declarativeNetRequest that this needs; the polyfill's types lag behind the browser. */
interface SessionRules {
  getSessionRules(): Promise<{ id: number }[]>;
  updateSessionRules(change: { removeRuleIds: number[]; addRules: readonly Rule[] }): Promise<void>;
}

/**
 * Holding by redirect rules: the browser sends the navigation to our checkpoint before it leaves, also while the worker
 * sleeps. What the checkpoint itself navigates to is told apart by its initiator, so nothing has to be released.
 */
export class ChromiumHold implements Hold {
  start(): void {}

  async apply(watch: Parameters<Hold['apply']>[0]): Promise<HoldReport> {
    const rules = (browser as unknown as { declarativeNetRequest: SessionRules }).declarativeNetRequest;
    const wanted = rulesFor(watch, this.self());
    try {
      const present = await rules.getSessionRules();
      await rules.updateSessionRules({ removeRuleIds: present.map((rule) => rule.id), addRules: wanted });
      const installed = await rules.getSessionRules();
      return installed.length === wanted.length
        ? { ok: true }
        : { ok: false, why: `${installed.length}/${wanted.length}` };
    } catch (error) {
      return { ok: false, why: error instanceof Error ? error.message : String(error) };
    }
  }

  release(): void {}

  private self(): Self {
    return { extensionId: browser.runtime.id, checkpointUrl: browser.runtime.getURL(CHECKPOINT_PAGE) };
  }
}
