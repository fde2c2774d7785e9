import type { Bound, Flow } from './api.ts';

/** Which of the two sign-ins (FACTS §3). */
export type Session = 'site' | 'identity';

/**
 * One thing that happened in the world. `handle` is the account that the world answered for; undefined where it told
 * nobody's name: signed out, or a fault.
 */
export type Happening =
  | { readonly what: 'issued'; readonly key: string }
  /** A consent page, or what comes before it, was asked for. */
  | { readonly what: 'asked'; readonly key: string }
  | { readonly what: 'read'; readonly session: Session; readonly host: string; readonly handle: string | undefined }
  | { readonly what: 'approved'; readonly key: string; readonly proof: string; readonly handle: string }
  | { readonly what: 'denied'; readonly key: string }
  /** An answer reached the vendor, whatever it made of it. */
  | { readonly what: 'arrived'; readonly key: string; readonly approval: boolean };

/** A request as the vendor knows it. */
export interface Request {
  readonly key: string;
  readonly purpose: Bound['purpose'];
  readonly flow: Flow;
  /** Base URL of the Jira. */
  readonly site: string;
}
