import type { Fault } from './api.ts';
import { ID } from './hosts.ts';
import { html } from './html.ts';
import { type Answer, json, type Reply, redirect, text } from './http.ts';
import { page } from './page.ts';

export const SLOW_MS = 1500;

/** What a right answer can be turned into; the rest of the faults need no right answer. */
export interface Right {
  readonly reply: () => Reply;
  readonly withOtherHeader: () => Reply;
  readonly withNullEmail: () => Reply;
  readonly wrongShape: unknown;
}

export const sleep = (ms: number): Promise<void> =>
  ms > 0 ? new Promise((done) => setTimeout(done, ms)) : Promise.resolve();

export async function withFault(fault: Fault, delayMs: number, right: Right): Promise<Answer> {
  await sleep(delayMs);
  switch (fault) {
    case 'none':
      return right.reply();
    case 'slow':
      await sleep(SLOW_MS);
      return right.reply();
    case '401':
      return text(401, UNAUTHENTICATED);
    case '403':
      return text(403, 'Forbidden');
    case '429':
      return text(429, 'Rate limit exceeded', { 'Retry-After': '1' });
    case '500':
      return text(500, 'Internal server error');
    case '503':
      return text(503, 'Service unavailable');
    case 'timeout':
      return 'hang';
    case 'reset':
      return 'reset';
    case 'html-200':
      return page({
        title: 'Log in with single sign-on',
        look: 'atlassian',
        bar: 'Single sign-on',
        body: html`<h1>Log in to continue</h1><p>Your company's sign-in comes first.</p>`,
      });
    case 'redirect-login':
      return redirect(`${ID}/login`);
    case 'malformed-json':
      return { ...json(200, null), body: '{"accountId":"712020:0f3b' };
    case 'wrong-shape':
      return json(200, right.wrongShape);
    case 'empty-200':
      return { ...json(200, null), body: '' };
    case 'other-account-header':
      return right.withOtherHeader();
    case 'null-email':
      return right.withNullEmail();
  }
}

export const UNAUTHENTICATED = 'Client must be authenticated to access this resource.';
