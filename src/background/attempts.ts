import { type Attempt, isMarked } from '../domain/attempt.ts';
import { answers, type CallbackAddress, type KnownRequest, type RequestKey, tokenOf } from '../domain/route.ts';
import { keyText, type WatchedRequest } from '../domain/watch.ts';
import { attempts, requests, salt } from '../platform/stores.ts';

/** The two hashes by which an attempt is found again: by its request, and by the half that the callback repeats. */
export type AttemptIds = Pick<Attempt, 'id' | 'answerId'>;

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
    return fit.find((attempt) => !attempt.own) ?? fit[0];
  }

  /** Keeps an attempt, and its request while the browser runs; forgets those that are no longer marked. */
  async save(attempt: Attempt, request?: KnownRequest): Promise<void> {
    const kept = await attempts.update((all) => [
      ...all.filter((other) => other.id !== attempt.id && isMarked(other, Date.now())),
      attempt,
    ]);
    await requests.update((known) => {
      const still = Object.entries(known).filter(([id]) => kept.some((other) => other.id === id));
      return { ...Object.fromEntries(still), ...(request && { [attempt.id]: merged(known[attempt.id], request) }) };
    });
  }

  /** What to watch: requests with their keys, and whether there are marked ones whose keys are gone. */
  async watched(): Promise<{ requests: WatchedRequest[]; blind: boolean }> {
    const [all, known] = [(await marked()).filter((attempt) => !attempt.own), await requests.get()];
    const named = all.flatMap(({ id, end }) => {
      const request = known[id];
      return request ? [{ ...request, end }] : [];
    });
    return { requests: named, blind: named.length < all.length };
  }
}

/** The same request with another way back: then it may come back anywhere. */
function merged(before: KnownRequest | undefined, now: KnownRequest): KnownRequest {
  return before && before.callback !== now.callback ? { key: now.key, callback: undefined } : now;
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
