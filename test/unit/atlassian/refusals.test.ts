import { describe, expect, it } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { REFUSALS, type Refusal, refusalInAddress, refusalInText } from '../../../src/atlassian/refusals.ts';

describe('an address reports', () => {
  it.each<[string, Refusal | undefined]>([
    ['oauth_problem=token_rejected', 'refusalUsedUp'],
    ['oauth_problem=consumer_key_unknown&oauth_token=x', 'refusalUnknownApp'],
    ['oauth_problem=signature_invalid', 'refusalKeys'],
    ['oauth_problem=timestamp_refused&oauth_acceptable_timestamps=1-2', 'refusalClock'],
    ['oauth_problem=permission_denied', 'refusalNotPermitted'],
    ['oauth_problem=user_refused', 'refusalDenied'],
    ['oauth_problem=nonce_used', 'refusalOther'],
    ['oauth_problem=constructor', 'refusalOther'],
    ['error=access_denied&state=s', 'refusalDenied'],
    ['error=temporarily_unavailable&state=s', 'refusalServer'],
    ['error=made_up&state=s', 'refusalOther'],
    ['oauth_token=t&oauth_verifier=v', undefined],
    ['state=s&code=c', undefined],
    // What is no answer of OAuth is the portal's own affair.
    ['error=not-found', undefined],
    ['', undefined],
  ])('%j: %s', (query, refusal) => {
    expect(refusalInAddress(new URLSearchParams(query))).toBe(refusal);
  });
});

describe('a page tells in place of a consent', () => {
  it.each<[string, Refusal | undefined]>([
    ['Something went wrong. oauth_problem=token_rejected', 'refusalUsedUp'],
    ['{"oauth_problem":"timestamp_refused"}', 'refusalClock'],
    ['oauth_problem: signature_invalid', 'refusalKeys'],
    ['Access denied\nHelpDesk+ requires access to a Jira Software site which you don’t have', 'refusalNoAccess'],
    ['Access denied', 'refusalNoAccess'],
    ['Your site admin must authorize this app', 'refusalAdmin'],
    ['Your site admin must authorise this app. Something went wrong.', 'refusalAdmin'],
    ['Something went wrong', 'refusalOther'],
    ['The application HelpDesk+ would like to have read and write access to your data', undefined],
    ['', undefined],
  ])('%j: %s', (text, refusal) => {
    expect(refusalInText(text)).toBe(refusal);
  });
});

it('each has its words', () => {
  expect(REFUSALS.filter((key) => !(key in messages))).toEqual([]);
});
