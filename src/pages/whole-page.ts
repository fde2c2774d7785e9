/** A script that waits for no style may run first. Nothing can be drawn before there is a body. */
export async function wholePage(): Promise<void> {
  if (document.body) return;
  await new Promise((parsed) => document.addEventListener('DOMContentLoaded', parsed, { once: true }));
}
