/** Asks until there is an answer other than undefined; fails with what `fault` says after `patience` milliseconds. */
export async function until<T>(
  ask: () => Promise<T | undefined>,
  patience: number,
  fault: () => string | Promise<string>,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(await fault());
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
