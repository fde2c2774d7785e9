import type { AnswerReply } from '../platform/messages.ts';
import { rootElement } from './dom.ts';
import { ask } from './port.ts';
import { say } from './view-words.ts';

/** A page that may go on is loaded anew, and then not stopped again within this time, in milliseconds. */
const PASS_MS = 10_000;
const MARK = 'mau-guard-answer';

/**
 * A portal's service worker may answer the very navigation by which a consent comes back: then it never reaches the
 * network, where Chromium's rules look. Such a page is stopped before a script of its own has run, and begins again when
 * the gate lets it on. The mark for that lies in the page's own storage: a page that forges it is the portal itself,
 * against which nothing helps (docs/threat-model.md). Only pages that {@link cameByWorker} knows are looked at.
 *
 * @returns whether the page was stopped
 */
export function stopUnseenAnswer(): boolean {
  if (!isAnswer(new URLSearchParams(location.search)) || !isUnseen()) return false;
  try {
    const mark = sessionStorage.getItem(MARK);
    sessionStorage.removeItem(MARK);
    const [page, at] = mark?.split(' ') ?? [];
    if (page === thisPage() && Date.now() - Number(at) < PASS_MS) return false;
  } catch {
    // A page without storage has no service worker either.
    return false;
  }
  window.stop();
  void ask<AnswerReply | undefined>({ type: 'portal/answer' })
    .catch(() => undefined)
    .then((reply) => {
      if (reply?.pass) goOn();
      else if (!reply) rootElement()?.append(say('guardNoAnswer'));
    });
  return true;
}

/**
 * Whether a service worker answered for this page: no rule saw its navigation, and the browser tells nobody of it (Resource
 * Timing). It may have asked the network for it.
 */
export function cameByWorker(): boolean {
  return (navigation()?.workerStart ?? 0) > 0;
}

/** What a service worker made, or took from what it keeps, was transferred by nobody; what it asked for, rules have seen. */
function isUnseen(): boolean {
  return navigation()?.transferSize === 0;
}

function navigation(): PerformanceNavigationTiming | undefined {
  return performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;
}

function goOn(): void {
  sessionStorage.setItem(MARK, `${thisPage()} ${Date.now()}`);
  location.reload();
}

/** Tells this page from others without saying what it brings. */
function thisPage(): string {
  let sum = 0;
  for (const letter of location.href) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0;
  return String(sum);
}

/** `classify` has the last word; this is small. */
function isAnswer(query: URLSearchParams): boolean {
  const has = (name: string) => Boolean(query.get(name));
  return (has('oauth_token') && has('oauth_verifier')) || (has('state') && has('code'));
}
