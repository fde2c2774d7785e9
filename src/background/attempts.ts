import { type Attempt, endOf, isMarked, seenTogether } from '../domain/attempt.ts';
import {
  answers,
  type CallbackAddress,
  flowOf,
  grantIn,
  type KnownRequest,
  type RequestKey,
  tokenOf,
} from '../domain/route.ts';
import { type BlindSpot, keyText, MOST_WATCHED, type WatchedRequest } from '../domain/watch.ts';
import { type Books, books, otherBooks } from '../platform/stores.ts';

/** The two hashes by which an attempt is found again: by its request, and by the half that the callback repeats. */
export type AttemptIds = Pick<Attempt, 'id' | 'answerId'>;

/** What there is to watch of the marked attempts. */
export interface Watched {
  readonly requests: readonly WatchedRequest[];
  readonly blind: readonly BlindSpot[];
  readonly afterRestart: readonly BlindSpot[];
}

/**
 * The attempts: lasting by the salted hashes of their key, the key itself only as long as the browser runs (DESIGN §3).
 * A key is marked in every window: one that the worker of other windows knows is found here too, and kept here from then
 * on.
 */
export class Attempts {
  /** The hashes of a key, the same on this machine for ever. */
  idsOf(key: RequestKey): Promise<AttemptIds> {
    return idsIn(books, key);
  }

  async byId(id: string): Promise<Attempt | undefined> {
    return (await marked(books)).find((attempt) => attempt.id === id);
  }

  async byKey(key: RequestKey): Promise<Attempt | undefined> {
    return this.found(async (theirs) => {
      const { id } = await idsIn(theirs, key);
      return (attempt) => attempt.id === id;
    });
  }

  /** The attempt that a callback answers, after a restart by the hash alone; a main-user change before anybody's own. */
  async byCallback(callback: CallbackAddress): Promise<Attempt | undefined> {
    return this.found(async (theirs) => {
      const known = await theirs.requests.get();
      const ids = await Promise.all(callback.tokens.map((token) => answerIdIn(theirs, callback.flow, token)));
      return ({ id, answerId }) => {
        const request = known[id];
        return request ? answers(callback, request) : ids.includes(answerId);
      };
    });
  }

  /** The hash of what an answer grants. */
  grantOf(callback: CallbackAddress): Promise<string> {
    return hashIn(books, JSON.stringify(['grant', callback.flow, grantIn(callback)]));
  }

  /** All that are marked, also those of the workers beside us. */
  async inAllWindows(): Promise<readonly Attempt[]> {
    return (await Promise.all([books, ...otherBooks].map(marked))).flat();
  }

  /** Keeps an attempt as it stands; forgets those that are no longer marked. */
  async save(attempt: Attempt): Promise<void> {
    await books.attempts.update((all) => [
      ...all.filter((other) => other.id !== attempt.id && isMarked(other, Date.now())),
      attempt,
    ]);
  }

  /** Keeps an attempt, with what its request is as long as the browser runs, and where its answer is expected. */
  async saveWith(request: KnownRequest, attempt: Attempt): Promise<void> {
    const { id } = attempt;
    const before = (await books.requests.get())[id];
    // The same request with another way back may come back anywhere.
    const callback = before && before.callback !== request.callback ? undefined : request.callback;
    const isNews = !before || before.callback !== callback;
    // Nothing is let on before both are kept; of what is marked, and not known by its key, all that may come back is looked at.
    await Promise.all([
      this.save({ ...attempt, callback: originOf(callback) }),
      isNews && books.requests.update((all) => ({ ...all, [id]: { key: request.key, callback } })),
    ]);
    await this.forgetUnmarked();
  }

  /** What to watch: requests by their keys, newest first in line, and the others by where they may turn up. */
  async watched(): Promise<Watched> {
    const all = (await marked(books)).filter(({ standing }) => standing !== 'own');
    const known = await books.requests.get();
    const named = all.filter(({ id }) => known[id]).slice(-MOST_WATCHED);
    const spots = (some: readonly Attempt[]) => some.filter(mayTurnUp).map(spotOf);
    return {
      requests: named.flatMap((attempt) => {
        const request = known[attempt.id];
        return request ? [{ ...request, end: endOf(attempt) }] : [];
      }),
      blind: spots(all.filter((attempt) => !named.includes(attempt))),
      afterRestart: spots(all),
    };
  }

  /** Our own record of an attempt goes before that of a worker beside us; a main-user change before anybody's own. */
  private async found(fits: (theirs: Books) => Promise<(attempt: Attempt) => boolean>): Promise<Attempt | undefined> {
    const all = await Promise.all(
      [books, ...otherBooks].map(async (theirs) => {
        const some = await marked(theirs);
        return some.length === 0 ? some : some.filter(await fits(theirs));
      }),
    );
    const [mine = [], ...theirs] = all;
    const kept = await marked(books);
    const beside = theirs.flat();
    const whole = (own: Attempt) => beside.filter(({ id }) => id === own.id).reduce(seenTogether, own);
    const ours = mine.map(whole);
    const records = [...ours, ...beside.map((attempt) => whole(kept.find(({ id }) => id === attempt.id) ?? attempt))];
    return (
      ours.find(({ standing }) => standing !== 'own') ??
      records.find(({ standing }) => standing !== 'own') ??
      records[0]
    );
  }

  private async forgetUnmarked(): Promise<void> {
    const kept = await marked(books);
    await books.requests.update((known) => {
      const still = Object.entries(known).filter(([id]) => kept.some((attempt) => attempt.id === id));
      return still.length === Object.keys(known).length ? known : Object.fromEntries(still);
    });
  }
}

/** What was allowed is used up, but for OAuth 2 pages that somebody else may approve once more. */
function mayTurnUp({ standing, route, callback }: Attempt): boolean {
  return standing !== 'allowed' || (flowOf(route) === 'oauth2' && callback !== undefined);
}

function spotOf({ route, site, callback, standing }: Attempt): BlindSpot {
  return { flow: flowOf(route), site, callback, ...(standing === 'allowed' && { answersOnly: true }) };
}

function originOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : new URL(address).origin;
}

async function marked({ attempts }: Books): Promise<Attempt[]> {
  return (await attempts.get()).filter((attempt) => isMarked(attempt, Date.now()));
}

async function idsIn(theirs: Books, key: RequestKey): Promise<AttemptIds> {
  return { id: await hashIn(theirs, keyText(key)), answerId: await answerIdIn(theirs, key.flow, tokenOf(key)) };
}

function answerIdIn(theirs: Books, flow: RequestKey['flow'], token: string): Promise<string> {
  return hashIn(theirs, JSON.stringify([flow, token]));
}

async function hashIn(theirs: Books, text: string): Promise<string> {
  // A salt is made by its owner alone; before that, nothing was hashed with it.
  const grain =
    theirs === books ? await theirs.salt.update((value) => value || crypto.randomUUID()) : await theirs.salt.get();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(grain + text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
