/** What was asked so short a time ago is as good as now: one coming back tells itself by several events. */
const AT_ONCE_MS = 100;

/**
 * One question at a time. Whoever asks while one is under way gets its answer if that was asked late enough for them; else
 * it is asked once more, and they get that answer: what was true before they asked is no answer to them.
 */
export class OneQuestion {
  private running: Promise<void> | undefined;
  private askedAt = 0;
  private outdated = false;

  /** @param ask asks, and takes the answer; what is given is how old the answer may be, in milliseconds */
  constructor(
    private readonly ask: (maxAgeMs: number) => Promise<void>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get isUnderWay(): boolean {
    return this.running !== undefined;
  }

  /** Somebody wants a later answer than the one that is under way. */
  get isOutdated(): boolean {
    return this.outdated;
  }

  /**
   * Resolves when there is an answer that is at most so old, in milliseconds, counted from this call.
   *
   * @param isOver what was true until now is not any more, however short a time ago it was asked
   */
  put(maxAgeMs: number, isOver = false): Promise<void> {
    if (this.running && (isOver || this.now() - this.askedAt > Math.max(maxAgeMs, AT_ONCE_MS))) this.outdated = true;
    this.running ??= this.untilCurrent(maxAgeMs).finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async untilCurrent(maxAgeMs: number): Promise<void> {
    let mayBe = maxAgeMs;
    do {
      this.outdated = false;
      this.askedAt = this.now();
      await this.ask(mayBe);
      mayBe = 0;
    } while (this.outdated);
  }
}
