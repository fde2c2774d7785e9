import { type Client, createClient, type SendRequestOptions } from 'jira.js/core';
import { vi } from 'vitest';

/** A call of the library, as somebody who uses it would write it. */
export type Call = (client: Client) => Promise<unknown>;

/** What the library would do for a call. */
export interface Sent {
  readonly method: string | undefined;
  readonly address: string;
  /** The model that it holds the answer against. */
  readonly model: Model;
}

/** As much of a schema of the library's as is used here. */
export interface Model {
  safeParse(json: unknown): { readonly success: boolean; readonly error?: { readonly issues: readonly Issue[] } };
}

export interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What a model takes, before it makes anything of it: dates are text. */
export type Taken<S extends { readonly _zod: { readonly input: unknown } }> = S['_zod']['input'];

/** Has the library send a call to a Jira, up to the network, which answers nothing. */
export async function sent(call: Call, site: string): Promise<Sent> {
  const fetch = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(null, { status: 204 }));
  const library = createClient({ host: site });
  let model: unknown;
  try {
    await call({
      sendRequest: <T>(request: SendRequestOptions<T>) => {
        model = request.schema;
        return library.sendRequest(request);
      },
    });
    const [address, init] = fetch.mock.calls[0] ?? [];
    return { method: init?.method, address: String(address), model: model as Model };
  } finally {
    fetch.mockRestore();
  }
}
