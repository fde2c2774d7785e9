/** So often in such a time, and not more often: what ends a fight before it burns the processor. */
export class Budget {
  private spent: number[] = [];

  /** @param periodMs how long each spending counts, in milliseconds */
  constructor(
    private readonly most: number,
    private readonly periodMs: number,
  ) {}

  /** Spends one at this time, in milliseconds of a clock that does not jump; false when nothing is left. */
  spend(now: number): boolean {
    this.spent = this.spent.filter((at) => now - at < this.periodMs);
    if (this.spent.length >= this.most) return false;
    this.spent.push(now);
    return true;
  }
}
