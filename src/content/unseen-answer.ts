import type { AnswerReply } from '../platform/messages.ts';
import { ask } from './port.ts';

/** A page that may go on is loaded anew, and then not stopped again within this time, in milliseconds. */
const PASS_MS = 10_000;
/** Nobody answered: the page is loaded anew, with a script of the extension's next life, or without any. */
const AGAIN_MS = 1_500;
const MARK = 'mau-guard-answer';

/**
 * A portal's service worker may answer the very navigation by which a consent comes back: then it never reaches the
 * network, where Chromium's rules look. Such a page is stopped before a script of its own has run, and begins again when
 * the gate lets it on. The mark for that lies in the page's own storage: a page that forges it is the portal itself,
 * against which nothing helps (docs/threat-model.md).
 *
 * @returns whether the page was stopped
 */
export function stopUnseenAnswer(): boolean {
  if (!navigator.serviceWorker?.controller || !isAnswer(new URLSearchParams(location.search))) return false;
  try {
    const passedAt = Number(sessionStorage.getItem(MARK));
    sessionStorage.removeItem(MARK);
    if (Date.now() - passedAt < PASS_MS) return false;
  } catch {
    // A page without storage has no service worker either.
    return false;
  }
  window.stop();
  ask<AnswerReply | undefined>({ type: 'portal/answer' })
    .catch(() => undefined)
    .then((reply) => {
      if (!reply) setTimeout(() => location.reload(), AGAIN_MS);
      else if (reply.pass) goOn();
    });
  return true;
}

function goOn(): void {
  sessionStorage.setItem(MARK, String(Date.now()));
  location.reload();
}

/** `classify` has the last word; this is small. */
function isAnswer(query: URLSearchParams): boolean {
  return (query.has('oauth_token') && query.has('oauth_verifier')) || (query.has('state') && query.has('code'));
}
