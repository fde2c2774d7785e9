import { browser } from '../browser.ts';
import { isSame } from '../same.ts';
import type { Rule, releaseRule } from './chromium-rule.ts';

export type AnyRule = Rule | ReturnType<typeof releaseRule>;

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

function netRequest(): NetRequest {
  return (browser as unknown as { declarativeNetRequest: NetRequest }).declarativeNetRequest;
}

/** One of the browser's lists of rules, as far as it is ours: nobody else writes that part. */
export class RuleList {
  /** What was there when it was read last; undefined: something may have changed since. */
  private known: readonly AnyRule[] | undefined;

  /** @param isOurs whether a rule of this id is ours to write */
  constructor(
    private readonly kind: 'session' | 'dynamic',
    private readonly isOurs: (id: number) => boolean = () => true,
  ) {}

  /** Makes the browser have exactly these, and gives back those that it has not, by its own word. */
  async become(wanted: readonly AnyRule[]): Promise<readonly AnyRule[]> {
    const present = this.known ?? (await this.read());
    const gone = lackingIn(wanted, present);
    const added = lackingIn(present, wanted);
    if (gone.length === 0 && added.length === 0) return [];
    await this.change(
      gone.map(({ id }) => id),
      added,
    );
    return lackingIn(await this.read(), wanted);
  }

  /** Takes rules out and adds others, and reads nothing back. */
  async change(removeRuleIds: number[], addRules: readonly AnyRule[]): Promise<void> {
    this.known = undefined;
    const change = { removeRuleIds, addRules };
    await (this.kind === 'session' ? netRequest().updateSessionRules(change) : netRequest().updateDynamicRules(change));
  }

  private async read(): Promise<readonly AnyRule[]> {
    const all = await (this.kind === 'session' ? netRequest().getSessionRules() : netRequest().getDynamicRules());
    this.known = all.filter(({ id }) => this.isOurs(id));
    return this.known;
  }
}

/** Those of `rules` that are not among `others`, to the letter. */
function lackingIn(others: readonly AnyRule[], rules: readonly AnyRule[]): AnyRule[] {
  return rules.filter((rule) => !others.some((other) => isSame(rule, other)));
}
