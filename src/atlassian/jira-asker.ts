import { asking, isSaid, parseJson, whoseIs } from './request.ts';

/** What a Jira answered to a request that was not to be tried again. */
export interface JiraAnswer {
  /** 0: it never answered, however often it was asked. */
  readonly status: number;
  /** Undefined where the body is no JSON. */
  readonly json: unknown;
}

export interface AskerTools {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
}

export interface AskerLimits {
  /** Requests under way at once. */
  readonly inFlight: number;
  /** A request is made so often before it counts as failed; being asked to wait is no try. */
  readonly tries: number;
  readonly timeoutMs: number;
}

export const LIMITS: AskerLimits = { inFlight: 6, tries: 4, timeoutMs: 20_000 };

export interface AskerEvents {
  changed(): void;
  quiet(isQuiet: boolean): void;
}

/** Without a word of Jira, it is asked again after so long, and twice as long each time. */
const AGAIN_MS = 400;
/** Nobody waits longer than that for one answer to a 429. */
const LONGEST_WAIT_MS = 120_000;
/** And not more often. */
const MOST_WAITS = 20;
/** One refusal is that request's; so many in a row are a limit that is reached, and everybody waits. */
const REFUSALS = 3;

/** The run was cancelled, or somebody else is signed in by now: nothing more is asked. */
export class Stopped extends Error {}

/**
 * Asks one Jira many things with the session of this page: GET alone, a few at a time, patiently. An answer that names
 * another account than the first did stops everything.
 */
export class JiraAsker {
  private readonly waiting: (() => void)[] = [];
  private readonly aborting = new AbortController();
  private underWay = 0;
  private paused = false;
  /** So many requests were told to wait while Jira refused everything: until they are through with it nobody asks. */
  private quiets = 0;
  /** So many wait for what they asked for themselves. */
  private patient = 0;
  private saidQuiet = false;
  /** Refusals with no other answer in between. */
  private refused = 0;
  /** Whose answers must be: of the account that was expected, or as the first said; null: they do not say. */
  private whose: string | null | undefined;
  private nameless = false;

  /**
   * @param site base URL of the Jira
   * @param events `changed` is called once when an answer is another account's; `quiet` whenever it begins or
   *   ends that all that is left waits, since Jira asked for it
   */
  constructor(
    private readonly site: string,
    private readonly tools: AskerTools,
    private readonly events: AskerEvents,
    private readonly limits: AskerLimits = LIMITS,
  ) {}

  /** Whoever else an answer names is another account. */
  expect(whose: string): void {
    this.whose = whose;
  }

  /** Some answers named nobody: whose they are is not known of them. */
  get hasNameless(): boolean {
    return this.nameless;
  }

  /** Nothing new is asked until `resume`; what is under way comes in. */
  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.paused = false;
    this.letAllOn();
  }

  /** Whatever is under way or waits throws {@link Stopped}. */
  stop(): void {
    this.aborting.abort();
    this.letAllOn();
  }

  /** Asks, again and again if need be. Throws {@link Stopped} alone. */
  async ask(path: string): Promise<JiraAnswer> {
    let waits = 0;
    for (let tries = 1; ; tries += 1) {
      await this.turn();
      const response = await this.once(path).finally(() => this.done());
      this.refused = response?.status === 429 ? this.refused + 1 : 0;
      if (response?.status === 429 && waits < MOST_WAITS) {
        waits += 1;
        tries -= 1;
        await this.patience(waitOf(response.retryAfter, waits));
      } else if (response && response.status < 500) {
        return response;
      } else if (tries >= this.limits.tries) {
        return { status: response?.status ?? 0, json: undefined };
      } else {
        await this.rest(tries);
      }
      this.check();
    }
  }

  /** The time until something is tried again, twice as long each time. Throws {@link Stopped} alone. */
  async rest(tries: number, seconds = 0): Promise<void> {
    await this.wait(Math.min(Math.max(AGAIN_MS * 2 ** (tries - 1), seconds * 1_000), LONGEST_WAIT_MS));
    this.check();
  }

  private async once(path: string): Promise<(JiraAnswer & { readonly retryAfter: string | null }) | undefined> {
    const signal = AbortSignal.any([this.aborting.signal, AbortSignal.timeout(this.limits.timeoutMs)]);
    try {
      const response = await this.tools.fetch(this.site + path, asking(signal));
      const body = await response.text();
      this.check();
      this.look(response);
      return { status: response.status, json: parseJson(body), retryAfter: response.headers.get('Retry-After') };
    } catch (error) {
      this.check();
      if (error instanceof Stopped) throw error;
      return undefined;
    }
  }

  /** Answers of Cloud name the account, those of Data Center the user; where they do not, `/myself` is asked at the end. */
  private look({ status, headers }: Response): void {
    const whose = whoseIs(headers);
    this.whose ??= whose;
    // Refusals and failures may be another server's, and tell nothing of anybody.
    if (whose === null && status < 500 && status !== 429) this.nameless = true;
    if (whose === null || this.whose == null || isSaid(whose, this.whose)) return;
    this.stop();
    this.events.changed();
    throw new Stopped();
  }

  private async turn(): Promise<void> {
    while (this.paused || this.quiets > 0 || this.underWay >= this.limits.inFlight) {
      this.check();
      await new Promise<void>((go) => this.waiting.push(go));
    }
    this.check();
    this.underWay += 1;
    this.tell();
  }

  private done(): void {
    this.underWay -= 1;
    this.tell();
    if (!this.paused && this.quiets === 0) this.waiting.shift()?.();
  }

  /** Each looks by itself whether it is its turn. */
  private letAllOn(): void {
    for (const go of this.waiting.splice(0)) go();
  }

  private async patience(ms: number): Promise<void> {
    const everybody = this.refused >= REFUSALS;
    if (everybody) this.quiets += 1;
    this.patient += 1;
    this.tell();
    await this.wait(ms);
    this.patient -= 1;
    if (everybody) this.quiets -= 1;
    this.tell();
    if (everybody && this.quiets === 0) this.letAllOn();
  }

  private tell(): void {
    const isQuiet = this.quiets > 0 || (this.patient > 0 && this.underWay === 0);
    if (isQuiet !== this.saidQuiet) this.events.quiet(isQuiet);
    this.saidQuiet = isQuiet;
  }

  /** Whoever cancels waits for nothing. */
  private wait(ms: number): Promise<void> {
    const { signal } = this.aborting;
    if (signal.aborted) return Promise.resolve();
    let stopped = () => {};
    const stop = new Promise<void>((done) => {
      stopped = done;
      signal.addEventListener('abort', stopped);
    });
    return Promise.race([this.tools.wait(ms), stop]).finally(() => signal.removeEventListener('abort', stopped));
  }

  private check(): void {
    if (this.aborting.signal.aborted) throw new Stopped();
  }
}

/** Seconds, as Jira says them; else longer each time. */
function waitOf(retryAfter: string | null, waits: number): number {
  const seconds = Number.parseInt(retryAfter ?? '', 10);
  return Math.min(Number.isFinite(seconds) ? seconds * 1_000 : AGAIN_MS * 2 ** waits, LONGEST_WAIT_MS);
}
