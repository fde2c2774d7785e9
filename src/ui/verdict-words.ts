import type { AccountKind, IneligibleKind } from '../domain/account.ts';
import type { Product } from '../domain/connection.ts';
import type { Outcome, UnknownReason } from '../domain/reading.ts';
import type { Organization } from '../domain/settings.ts';
import type { Verdict } from '../domain/verdict.ts';
import { sayCount } from './counts.ts';
import type { IconName } from './icon.tsx';
import { say, type WordKey } from './words.ts';

export type Tone = 'good' | 'bad' | 'doubt' | 'quiet';

export interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
}

interface VerdictLook extends Look {
  /** The verdict as one word, for tables. */
  readonly word: WordKey;
}

/** How each verdict looks; the words differ by page. */
export const VERDICT_LOOKS: Readonly<Record<Verdict, VerdictLook>> = {
  match: { tone: 'good', icon: 'same', word: 'verdictMatch' },
  mismatch: { tone: 'bad', icon: 'stop', word: 'verdictMismatch' },
  ineligible: { tone: 'bad', icon: 'stop', word: 'verdictIneligible' },
  'signed-out': { tone: 'doubt', icon: 'person', word: 'verdictSignedOut' },
  unknown: { tone: 'doubt', icon: 'unclear', word: 'verdictUnknown' },
  'not-set-up': { tone: 'quiet', icon: 'info', word: 'verdictNotSetUp' },
};

/** Something is not as it should be, though what is known is known. */
export const DOUBT: Look = { tone: 'doubt', icon: 'warn' };

const REASONS: Readonly<Record<UnknownReason, WordKey>> = {
  'not-read': 'reasonNotRead',
  timeout: 'reasonTimeout',
  network: 'reasonNetwork',
  'rate-limited': 'reasonRateLimited',
  'server-error': 'reasonServerError',
  redirected: 'reasonRedirected',
  forbidden: 'reasonForbidden',
  'unexpected-status': 'reasonUnexpectedStatus',
  'not-json': 'reasonNotJson',
  'wrong-shape': 'reasonWrongShape',
  contradicted: 'reasonContradicted',
  'no-account': 'reasonNoAccount',
  'no-permission': 'reasonNoPermission',
  'other-jar': 'reasonOtherJar',
  stale: 'reasonStale',
};

/** Why a session could not be read, in one sentence; the readers of tomorrow may name a reason that we don't know. */
export function sayReason(reason: UnknownReason | undefined): string {
  return say((reason && REASONS[reason]) ?? 'reasonNotRead');
}

/** As {@link sayReason}, of a text that may be a person's own words. */
export function sayReasonIn(text: string | undefined): string {
  const known = Object.keys(REASONS).find((reason): reason is UnknownReason => reason === text);
  return known ? say(REASONS[known]) : (text ?? '');
}

/** How long Jira asks to wait, as a sentence; undefined where it asks nothing. */
export function sayWait(outcome: Outcome | undefined): string | undefined {
  if (outcome?.state !== 'unknown') return undefined;
  if (outcome.retryAfterSeconds !== undefined) return sayCount('waitSeconds', outcome.retryAfterSeconds);
  return outcome.reason === 'rate-limited' ? say('waitALittle') : undefined;
}

/**
 * What a person can do about a session that was not read, where its reason tells, as the words of a button. Atlassian tells
 * signed-out people apart from faults nowhere but on a Jira site (FACTS §3).
 */
export const REMEDIES: Readonly<Partial<Record<UnknownReason, 'signIn' | 'switchAccount'>>> = {
  redirected: 'signIn',
  'no-account': 'signIn',
  forbidden: 'switchAccount',
};

const KINDS: Readonly<Record<IneligibleKind | 'unclear', WordKey>> = {
  customer: 'kindCustomer',
  app: 'kindApp',
  service: 'kindService',
  inactive: 'kindInactive',
  unclear: 'kindUnclear',
};

/** Why an account of this kind can't be main user; undefined for an ordinary one. */
export function sayKind(kind: AccountKind): string | undefined {
  return kind === 'ordinary' ? undefined : say(KINDS[kind]);
}

const ADVICE: typeof KINDS = {
  customer: 'kindUseOrdinary',
  app: 'kindUseOne',
  service: 'kindUseOne',
  inactive: 'kindReactivate',
  unclear: 'kindUseOrdinary',
};

/** What to do about that, where it is the intended account, or is to be: of any other it would be advice about the wrong one. */
export function sayKindAdvice(kind: AccountKind): string | undefined {
  return kind === 'ordinary' ? undefined : say(ADVICE[kind]);
}

/** What happened where the very account that is set up cannot be main user. */
export function sayItself(kind: AccountKind): string {
  return say(kind === 'inactive' ? 'accountClosed' : 'accountUnfit');
}

interface WhoseItIs {
  readonly managed: boolean;
  readonly organization: Organization | undefined;
}

/**
 * Why that is, unless {@link sayItself} says it, and what to do about it. Under policy nobody here can set up another one:
 * whom to ask is said, unless a button does.
 */
export function sayItselfMeans(kind: AccountKind, { managed, organization }: WhoseItIs): string {
  const why = kind === 'inactive' ? undefined : sayKind(kind);
  const whom = organization?.support ? undefined : say('organizationAskManager');
  return [why, managed ? whom : sayKindAdvice(kind)].filter(Boolean).join(' ');
}

const PRODUCT_WORDS: Readonly<Record<Product, WordKey>> = {
  'helpdesk-plus': 'productHelpdeskPlus',
  'integration-plus': 'productIntegrationPlus',
};

export function sayProduct(product: Product): string {
  return say(PRODUCT_WORDS[product]);
}
