/**
 * An Atlassian account as one session shows it. Accounts are compared by `id` alone: e-mail can be null and names are
 * not unique (FACTS §3).
 */
export interface Account {
  /** Cloud: `accountId`. Data Center: user key, else user name. */
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly kind: AccountKind;
}

/**
 * - `ordinary`: can sign in and give consent.
 * - `customer`: portal-only customer of Jira Service Management.
 * - `app`: an app's own account. `service`: Atlassian's "service account" (2025+), which has no interactive login.
 * - `inactive`: deactivated or closed.
 * - `unclear`: Atlassian named a kind that we do not know.
 */
export type AccountKind = 'ordinary' | 'customer' | 'app' | 'service' | 'inactive' | 'unclear';

/** What a settings document knows of the intended account: the id decides, name and e-mail are for people. */
export interface IntendedAccount {
  readonly id: string;
  readonly name?: string | undefined;
  readonly email?: string | null | undefined;
}

/** What to call an account in a sentence, on our pages and in what we draw into others: a name may be missing, or empty. */
export function nameOf({ id, name, email }: IntendedAccount): string {
  return name?.trim() || email?.trim() || id;
}

/** Kinds that can never be the main authorized user (FACTS §3: no interactive login, no licence). */
export type IneligibleKind = 'customer' | 'app' | 'service' | 'inactive';

/** The reason why this account can never be main user, or undefined when it may. */
export function ineligibleAs(account: Account): IneligibleKind | undefined {
  return account.kind === 'ordinary' || account.kind === 'unclear' ? undefined : account.kind;
}

/** Whether two accounts are the same: by id, never by name or e-mail. */
export function sameAccount(a: { readonly id: string }, b: { readonly id: string }): boolean {
  return a.id !== '' && a.id === b.id;
}

/** Whether two accounts are called the same, so that a reader may take one for the other; who has no name is called nothing. */
export function sameName(
  a: { readonly name?: string | undefined },
  b: { readonly name?: string | undefined },
): boolean {
  const [one, other] = [a, b].map(({ name = '' }) => name.normalize('NFKC').trim().toLowerCase());
  return one !== '' && one === other;
}

/** What Atlassian says of an account's kind, in the words of `/myself` and `/gateway/api/me` (FACTS §3). */
export interface KindHints {
  readonly id: string;
  readonly email: string | null;
  /** `accountType`; undefined on Data Center, which has no such field. */
  readonly accountType: string | undefined;
  readonly appType: string | undefined;
  readonly active: boolean;
}

const SERVICE_ACCOUNT_MAIL = '@serviceaccount.atlassian.com';
const PORTAL_CUSTOMER_ID = 'qm:';

/** Tells the kind of account from Atlassian's hints; every sign of an ineligible kind counts (FACTS §3). */
export function kindOf(hints: KindHints): AccountKind {
  if (hints.accountType === 'customer' || hints.id.startsWith(PORTAL_CUSTOMER_ID)) return 'customer';
  if (hints.appType === 'service' || hints.email?.toLowerCase().endsWith(SERVICE_ACCOUNT_MAIL)) return 'service';
  if (hints.accountType === 'app' || hints.appType !== undefined) return 'app';
  if (!hints.active) return 'inactive';
  return hints.accountType === 'atlassian' || hints.accountType === undefined ? 'ordinary' : 'unclear';
}
