import type { Rule, releaseRule } from '../../../../src/platform/hold/chromium-rule.ts';

/** Rules that hold, and rules that let one navigation through. */
export type AnyRule = Rule | ReturnType<typeof releaseRule>;

/** A request, as Chromium's rule engine sees it. */
export interface Sent {
  readonly url: string;
  /** Resource type; a page unless told otherwise. */
  readonly type?: string;
  readonly method?: string;
  readonly tabId?: number;
  /** Origin of the page that started it; an extension's has its id as host. Undefined: typed. */
  readonly initiator?: string | undefined;
  /** The server's answer leads there: rules that look at answers have their say. */
  readonly location?: string;
}

/** What the browser does with a request: where several rules of one rank fit, it is free to choose. */
export type Fate =
  | { readonly does: 'pass' }
  | { readonly does: 'block' }
  | { readonly does: 'redirect'; readonly to: readonly string[] };

/**
 * As much of declarativeNetRequest as our rules use. JavaScript's regular expressions stand for RE2, so the tests also
 * look that nothing is used which RE2 lacks.
 */
export function fateOf(rules: readonly AnyRule[], sent: Sent): Fate {
  const fitting = rules.filter((rule) => fits(rule, sent));
  const highest = Math.max(...fitting.map((rule) => rule.priority));
  const ruling = fitting.filter((rule) => rule.priority === highest);
  const kinds = new Set<string>(ruling.map((rule) => rule.action.type));
  if (ruling.length === 0 || kinds.has('allow')) return { does: 'pass' };
  if (kinds.has('block')) return { does: 'block' };
  const targets = ruling.flatMap(({ condition, action }) => {
    if (action.type !== 'redirect') return [];
    if ('url' in action.redirect) return [action.redirect.url];
    const filter = 'regexFilter' in condition ? condition.regexFilter : undefined;
    return filter === undefined ? [] : [rewritten(filter, action.redirect.regexSubstitution, sent.url)];
  });
  return { does: 'redirect', to: [...new Set(targets)] };
}

type Conditions = Omit<Rule['condition'], 'isUrlFilterCaseSensitive'> & { readonly urlFilter: string };
type AnyCondition = { readonly [Name in keyof Conditions]?: Conditions[Name] | undefined };

function fits(
  { condition }: AnyRule,
  { url, type = 'main_frame', method = 'get', tabId = 1, initiator, location }: Sent,
): boolean {
  const all: AnyCondition = condition;
  const { requestDomains, initiatorDomains, excludedInitiatorDomains, requestMethods, tabIds, responseHeaders } = all;
  const { excludedTabIds = [] } = all;
  const from = initiator === undefined || initiator === 'null' ? undefined : hostOf(initiator);
  return (
    condition.resourceTypes.includes(type) &&
    (!responseHeaders || (location !== undefined && responseHeaders.some((header) => hasValue(header, location)))) &&
    (!requestMethods || requestMethods.includes(method)) &&
    (!tabIds || tabIds.includes(tabId)) &&
    !excludedTabIds.includes(tabId) &&
    (!requestDomains || isUnder(hostOf(url), requestDomains)) &&
    (!initiatorDomains || (from !== undefined && isUnder(from, initiatorDomains))) &&
    !(excludedInitiatorDomains && from !== undefined && isUnder(from, excludedInitiatorDomains)) &&
    (all.regexFilter === undefined || new RegExp(all.regexFilter).test(url)) &&
    (all.urlFilter === undefined || asPattern(all.urlFilter).test(url))
  );
}

/** A header's value against patterns in which `*` is anything; letters of any case. */
function hasValue(
  { values, excludedValues }: NonNullable<Rule['condition']['responseHeaders']>[number],
  value: string,
): boolean {
  const isLike = (pattern: string) =>
    new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\/]/g, '\\$&').replaceAll('*', '.*')}$`, 'i').test(value);
  return values.some(isLike) && !excludedValues.some(isLike);
}

/** A `urlFilter` with both its anchors: `*` is anything, `^` whatever parts words. */
function asPattern(filter: string): RegExp {
  const inner = filter.slice(1, -1).replace(/[.+?${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`^${inner.replaceAll('*', '.*').replaceAll('^', '[^\\w.%-]')}$`);
}

/** Domains include those below them, and know neither scheme nor port. */
function isUnder(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

function hostOf(url: string): string {
  return new URL(url).hostname;
}

function rewritten(filter: string, substitution: string, url: string): string {
  const [matched = ''] = new RegExp(filter).exec(url) ?? [];
  return substitution.replaceAll('\\0', () => matched);
}
