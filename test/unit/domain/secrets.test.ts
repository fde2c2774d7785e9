import { expect, it } from 'vitest';
import { withoutSecrets } from '../../../src/domain/secrets.ts';

it.each<[string, string]>([
  [
    'see https://acme.atlassian.net/plugins/servlet/oauth/authorize?oauth_token=SECRET now',
    'see https://acme.atlassian.net/plugins/servlet/oauth/authorize now',
  ],
  ['https://a.example/x#access_token=SECRET', 'https://a.example/x'],
  ['oauth_token=SECRET, code=SECRET, token: SECRET', 'oauth_token=… code=… token: …'],
  ['State: connected', 'State: connected'],
  ['state=SECRET&more=1', 'state=…&more=1'],
  [`key ${'a1'.repeat(16)} end`, 'key … end'],
  [
    'HelpDesk Bot (712020:0f3b6a52-9f1c-4c0e-8a56-2d7e41c0b9aa)',
    'HelpDesk Bot (712020:0f3b6a52-9f1c-4c0e-8a56-2d7e41c0b9aa)',
  ],
  ['5b10ac8d82e05b22cc7d4ef5', '5b10ac8d82e05b22cc7d4ef5'],
  ['helpdesk-bot@acme.example, since 2026', 'helpdesk-bot@acme.example, since 2026'],
  ['Donaudampfschifffahrtsgesellschaftskapitän', 'Donaudampfschifffahrtsgesellschaftskapitän'],
  ['', ''],
  ['access_token = SECRET', 'access_token = …'],
  ['refresh_token=SECRET', 'refresh_token=…'],
  ['oauth_verifier: SECRET', 'oauth_verifier: …'],
  ['client secret=SECRET', 'client secret=…'],
  ['Password : SECRET', 'Password : …'],
  ['password=SECRET', 'password=…'],
  ['tokens are kept', 'tokens are kept'],
  ['encode=5', 'encode=5'],
  ['token="SECRET" x', 'token="SECRET" x'],
  ['http://a.example/x?y=1', 'http://a.example/x'],
  ['http://tools:8080/jira?os=1', 'http://tools:8080/jira'],
  ['see a.example/x?y=1, and why?', 'see a.example/x and why?'],
  ['tools.acme.example:8443/jira/?os=1', 'tools.acme.example:8443/jira/'],
  ['see https://a.example/x?y=1 and https://b.example/z#w', 'see https://a.example/x and https://b.example/z'],
  [`${'a1'.repeat(15)}b`, `${'a1'.repeat(15)}b`],
  [`x-${'A1_'.repeat(20)}`, '…'],
  ['0f3b6a52-9f1c-4c0e-8a56-2d7e41c0b9aa0', '…'],
  ['key-0f3b6a52-9f1c-4c0e-8a56-2d7e41c0b9aa', '…'],
])('%j: %j', (text, clean) => {
  expect(withoutSecrets(text)).toBe(clean);
});
