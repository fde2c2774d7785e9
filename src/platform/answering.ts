import { browser, type Runtime } from './browser.ts';

/**
 * An answer on its way to whoever asked. Chromium carries values and no errors (a promise that a listener returns is
 * Firefox's alone), so that there was no answer is a value too. Where nobody listened, there is nothing at all.
 */
export type Carried<T> = { readonly answer?: T } | { readonly failed: true };

/**
 * Answers all messages that come to this context. One that fails is told to whoever asked.
 * https://developer.chrome.com/docs/extensions/develop/concepts/messaging#async
 */
export function answerMessages(answer: (message: unknown, sender: Runtime.MessageSender) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message, sender, respond: (carried: Carried<unknown>) => void) => {
    answer(message, sender).then(
      (given) => respond({ answer: given }),
      () => respond({ failed: true }),
    );
    // It will answer later.
    return true;
  });
}

/** Takes an answer out of what carried it. Throws when there was none. */
export function opened(carried: unknown): unknown {
  const { answer, failed } = (carried ?? { failed: true }) as { answer?: unknown; failed?: true };
  if (failed) throw new Error('the worker gave no answer');
  return answer;
}
