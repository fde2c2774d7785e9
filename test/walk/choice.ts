/** Makes one drawn number into as many choices as a step has to make; of a small number, the first ones of each table. */
export class Choice {
  constructor(private rest: number) {}

  /** Undefined only for an empty table. */
  of<T>(table: readonly T[]): T | undefined {
    if (table.length === 0) return undefined;
    const index = this.rest % table.length;
    this.rest = Math.floor(this.rest / table.length);
    return table[index];
  }
}
