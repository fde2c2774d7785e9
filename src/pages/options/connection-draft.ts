import { isCloud } from '../../atlassian/addresses.ts';
import type { IntendedAccount } from '../../domain/account.ts';
import { type Connection, DEFAULT_PORTAL, type HANDOVERS, isVendors, type Product } from '../../domain/connection.ts';
import { bare } from '../../ui/people.ts';
import { sayProduct } from '../../ui/verdict-words.ts';
import { say } from '../../ui/words.ts';
import { hostPattern } from '../connector.ts';
import { siteFrom } from '../set-up/set-up.ts';

/** An account as it is typed. */
export interface AccountDraft {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Who takes over, as it is typed. */
export interface NextDraft {
  readonly account: AccountDraft;
  readonly from: string;
  readonly accept: (typeof HANDOVERS)[number];
}

/** A connection as it is typed: text everywhere, so that nothing is lost, however wrong it is. */
export interface Draft {
  readonly name: string;
  readonly product: Product;
  readonly portal: string;
  readonly site: string;
  readonly account: AccountDraft;
  /** Keys, with commas or spaces between them. */
  readonly projects: string;
  readonly role: string;
  readonly next: NextDraft | undefined;
}

const NOBODY: AccountDraft = { id: '', name: '', email: '' };
export const EMPTY_NEXT: NextDraft = { account: NOBODY, from: '', accept: 'both' };
export const EMPTY_DRAFT: Draft = {
  name: '',
  product: 'helpdesk-plus',
  portal: DEFAULT_PORTAL,
  site: '',
  account: NOBODY,
  projects: '',
  role: '',
  next: undefined,
};

export function draftOf({ name, product, portal, site, account, projects, role, next }: Connection): Draft {
  return {
    name,
    product,
    portal,
    site,
    account: accountDraft(account),
    projects: projects.join(', '),
    role: role ?? '',
    next: next && { account: accountDraft(next.account), from: next.from, accept: next.accept ?? 'both' },
  };
}

export function accountDraft({ id, name, email }: IntendedAccount): AccountDraft {
  return { id, name: name ?? '', email: email ?? '' };
}

/** The keys that were typed: Jira writes them in capitals. */
export function keysIn(projects: string): string[] {
  return projects
    .split(/[\s,;]+/)
    .filter((key) => key !== '')
    .map((key) => key.toUpperCase());
}

/** What was typed, as it would stand in the document; whether it is right is for `checkSettings` to say. */
export function candidateOf(draft: Draft): Connection {
  const { product, next } = draft;
  const site = siteFrom(draft.site) ?? draft.site;
  return {
    name: draft.name.trim() || say('setUpName', sayProduct(product), bare(site)),
    product,
    portal: draft.portal.trim() === '' ? DEFAULT_PORTAL : withScheme(draft.portal),
    site,
    account: accountIn(draft.account),
    projects: keysIn(draft.projects),
    role: draft.role.trim() || undefined,
    next: next && { account: accountIn(next.account), from: next.from, accept: next.accept },
  };
}

/** Hosts of a connection that the manifest has not: the person's leave is asked for them. */
export function hostsToAsk({ portal, site }: Connection): readonly string[] {
  const asked = [...(isVendors(portal) ? [] : [portal]), ...(isCloud(site) ? [] : [site])];
  return [...new Set(asked.map(hostPattern))];
}

function accountIn({ id, name, email }: AccountDraft): IntendedAccount {
  return { id: id.trim(), name: name.trim() || undefined, email: email.trim() || undefined };
}

/** An address as people type it, with its scheme. */
export function withScheme(address: string): string {
  const typed = address.trim();
  return /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`;
}
