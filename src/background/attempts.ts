import { type Attempt, endOf, isMarked } from '../domain/attempt.ts';
import { answers, type CallbackAddress, flowOf, type KnownRequest, type RequestKey, tokenOf } from '../domain/route.ts';
import { type BlindSpot, keyText, MOST_WATCHED, type WatchedRequest } from '../domain/watch.ts';
import { attempts, requests, salt } from '../platform/stores.ts';

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
 */
export class Attempts {
  /** The hashes of a key, the same on this machine for ever. */
  async idsOf(key: RequestKey): Promise<AttemptIds> {
    return { id: await hash(keyText(key)), answerId: await answerIdOf(key.flow, tokenOf(key)) };
  }

  async byId(id: string): Promise<Attempt | undefined> {
    return (await marked()).find((attempt) => attempt.id === id);
  }

  async byKey(key: RequestKey): Promise<Attempt | undefined> {
    return this.byId((await this.idsOf(key)).id);
  }

  /** The attempt that a callback answers, after a restart by the hash alone; a main-user change before anybody's own. */
  async byCallback(callback: CallbackAddress): Promise<Attempt | undefined> {
    const known = await requests.get();
    const ids = await Promise.all(callback.tokens.map((token) => answerIdOf(callback.flow, token)));
    const fit = (await marked()).filter(({ id, answerId }) => {
      const request = known[id];
      return request ? answers(callback, request) : ids.includes(answerId);
    });
    return fit.find(({ standing }) => standing !== 'own') ?? fit[0];
  }

  /** Keeps an attempt as it stands; forgets those that are no longer marked. */
  async save(attempt: Attempt): Promise<void> {
    await attempts.update((all) => [
      ...all.filter((other) => other.id !== attempt.id && isMarked(other, Date.now())),
      attempt,
    ]);
  }

  /** Keeps what the request of an attempt is, as long as the browser runs, and where its answer is expected. */
  async know(id: string, request: KnownRequest): Promise<void> {
    let callback: string | undefined;
    await requests.update((known) => {
      const before = known[id];
      // The same request with another way back may come back anywhere.
      const now = before && before.callback !== request.callback ? { key: request.key, callback: undefined } : request;
      callback = now.callback;
      return before?.callback === now.callback && before ? known : { ...known, [id]: now };
    });
    await attempts.update((all) => all.map((a) => (a.id === id ? { ...a, callback: originOf(callback) } : a)));
    await this.forgetUnmarked();
  }

  /** What to watch: requests by their keys, newest first in line, and the others by where they may turn up. */
  async watched(): Promise<Watched> {
    const [all, known] = [(await marked()).filter(({ standing }) => standing !== 'own'), await requests.get()];
    const named = all.filter(({ id }) => known[id]).slice(-MOST_WATCHED);
    const spots = (some: readonly Attempt[]) => some.filter(({ standing }) => standing !== 'allowed').map(spotOf);
    return {
      requests: named.flatMap((attempt) => {
        const request = known[attempt.id];
        return request ? [{ ...request, end: endOf(attempt) }] : [];
      }),
      blind: spots(all.filter((attempt) => !named.includes(attempt))),
      afterRestart: spots(all),
    };
  }

  private async forgetUnmarked(): Promise<void> {
    const kept = await marked();
    await requests.update((known) => {
      const still = Object.entries(known).filter(([id]) => kept.some((attempt) => attempt.id === id));
      return still.length === Object.keys(known).length ? known : Object.fromEntries(still);
    });
  }
}

function spotOf({ route, site, callback }: Attempt): BlindSpot {
  return { flow: flowOf(route), site, callback };
}

function originOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : new URL(address).origin;
}

async function marked(): Promise<Attempt[]> {
  return (await attempts.get()).filter((attempt) => isMarked(attempt, Date.now()));
}

function answerIdOf(flow: RequestKey['flow'], token: string): Promise<string> {
  return hash(JSON.stringify([flow, token]));
}

async function hash(text: string): Promise<string> {
  const grain = await salt.update((value) => value || crypto.randomUUID());
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(grain + text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
