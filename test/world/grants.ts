import type { Account } from './api.ts';
import type { Request } from './books.ts';
import type { Happening, Request as Known } from './journal.ts';
import { stateOf, word } from './random.ts';
import type { Wish } from './vendor.ts';

/** What an OAuth 2 consent page is asked for. */
export interface Ask {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly state: string;
  readonly scope: string;
}

interface Entry {
  readonly request: Request;
  /** 1.0a: the person answered, so the token takes no second answer. */
  answered: boolean;
  /** The vendor has had its callback. */
  used: boolean;
}

/** What became of a callback. No account: the person denied. */
export interface Redeemed {
  readonly request: Request;
  readonly account: Account | undefined;
}

/**
 * Requests and their answers. A request is known by its key: the 1.0a token, the OAuth 2 `state`. An approval makes a
 * proof (verifier, code) for one account; nothing is bound until the vendor redeems key and proof.
 */
export class Grants {
  readonly #journal: Happening[];
  readonly #requests = new Map<string, Entry>();
  readonly #proofs = new Map<string, { key: string; account: Account }>();
  readonly #asks = new Map<string, Ask>();
  readonly #containers = new Map<string, Wish>();

  constructor(journal: Happening[]) {
    this.#journal = journal;
  }

  /** Opens a request and returns its key. */
  open(request: Request, stateLength: number): string {
    const key = request.flow === 'oauth1' ? word(32) : stateOf(stateLength);
    this.#requests.set(key, { request, answered: false, used: false });
    this.#journal.push({ what: 'issued', key });
    return key;
  }

  /** The 1.0a request that still waits for an answer. */
  waiting(key: string): Request | undefined {
    const entry = this.#requests.get(key);
    return entry && !entry.answered ? entry.request : undefined;
  }

  /** The request that an address is about. */
  at({ searchParams: query }: URL): Known | undefined {
    const context = this.#asks.get(query.get('context') ?? '');
    const key = query.get('oauth_token') ?? query.get('state') ?? context?.state ?? '';
    const request = this.#requests.get(key)?.request;
    return request && { key, purpose: request.purpose, flow: request.flow, site: request.site };
  }

  /** The proof that this account approved. */
  approve(key: string, account: Account): string {
    this.#answer(key);
    const proof = word(24);
    this.#journal.push({ what: 'approved', key, proof, handle: account.handle });
    this.#proofs.set(proof, { key, account });
    return proof;
  }

  deny(key: string): void {
    this.#journal.push({ what: 'denied', key });
    this.#answer(key);
  }

  /** The vendor's end, once a key; undefined: unknown key, used key or wrong proof. */
  redeem(key: string, proof: string | undefined): Redeemed | undefined {
    const entry = this.#requests.get(key);
    if (entry === undefined || entry.used) return undefined;
    const approval = proof === undefined ? undefined : this.#proofs.get(proof);
    if (proof !== undefined && approval?.key !== key) return undefined;
    entry.used = true;
    return { request: entry.request, account: approval?.account };
  }

  /** An opaque name for what a consent page is asked for. */
  keepAsk(ask: Ask): string {
    const context = word(48);
    this.#asks.set(context, ask);
    return context;
  }

  ask(context: string): Ask | undefined {
    return this.#asks.get(context);
  }

  /** The environment of a Forge app that wishes this: one for each purpose, and no other next time. */
  keepContainer(wish: Wish): string {
    const containerId = `${wish.app}/${wish.purpose}/${new URL(wish.site).hostname}`
      .toLowerCase()
      .replace(/[^a-z/]/g, '-');
    this.#containers.set(containerId, wish);
    return containerId;
  }

  container(containerId: string): Wish | undefined {
    return this.#containers.get(containerId);
  }

  clear(): void {
    this.#requests.clear();
    this.#proofs.clear();
    this.#asks.clear();
    this.#containers.clear();
  }

  #answer(key: string): void {
    const entry = this.#requests.get(key);
    if (entry) entry.answered = true;
  }
}
