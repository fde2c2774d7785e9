import { Gone, Wire, WireError } from './wire.ts';

/** A value as WebDriver BiDi describes it; of nodes only what the drivers use. */
export interface Remote {
  type: string;
  value?: unknown;
  sharedId?: string;
}

export interface Context {
  context: string;
  url: string;
}

type Evaluated = { type: 'success'; result: Remote } | { type: 'exception'; exceptionDetails: { text: string } };

type Target = { context: string; sandbox?: string };

/** One WebDriver BiDi session with Firefox. */
export class Bidi {
  readonly #wire: Wire;

  private constructor(wire: Wire) {
    this.#wire = wire;
  }

  static async open(address: string): Promise<Bidi> {
    const bidi = new Bidi(await Wire.open(`${address}/session`));
    await bidi.send('session.new', {
      capabilities: { alwaysMatch: { acceptInsecureCerts: true, unhandledPromptBehavior: { default: 'accept' } } },
    });
    return bidi;
  }

  on<T>(event: string, listener: (params: T) => void): void {
    this.#wire.on<T>(event, listener);
  }

  async send<T = unknown>(method: string, params: object = {}): Promise<T> {
    try {
      return await this.#wire.send<T>(method, params);
    } catch (error) {
      if (error instanceof WireError && isGone(error.message)) throw new Gone(error.message);
      throw error;
    }
  }

  /** `scope`: 'chrome' for the browser's own windows, which needs `--remote-allow-system-access`. */
  async contexts(params: { root?: string; scope?: 'content' | 'chrome' } = {}): Promise<Context[]> {
    const { root, scope } = params;
    const answer = await this.send<{ contexts: Context[] }>('browsingContext.getTree', {
      maxDepth: 0,
      ...(root && { root }),
      ...(scope && { 'moz:scope': scope }),
    });
    return answer.contexts;
  }

  async evaluate(target: Target, expression: string, serializationOptions?: object): Promise<Remote> {
    const params = { expression, target, awaitPromise: true, ...(serializationOptions && { serializationOptions }) };
    return unwrap(await this.send<Evaluated>('script.evaluate', params));
  }

  async call(
    target: Target,
    functionDeclaration: string,
    args: readonly (Remote | { sharedId: string })[],
  ): Promise<Remote> {
    const params = { functionDeclaration, target, arguments: args, awaitPromise: true };
    return unwrap(await this.send<Evaluated>('script.callFunction', params));
  }

  close(): void {
    this.#wire.close();
  }
}

function unwrap(answer: Evaluated): Remote {
  if (answer.type === 'success') return answer.result;
  throw new Error(`in the page: ${answer.exceptionDetails.text}`);
}

function isGone(message: string): boolean {
  return /no such frame|no such node|no such window|stale element|AbortError|actor .*destroyed|can't access dead object|DiscardedBrowsingContext|NetworkError when attempting|navigat(ed|ion) (away|aborted)/i.test(
    message,
  );
}
