// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test } from 'vitest';
import { BOT, PAT, SETTINGS, signedIn } from './cast.ts';
import { english } from './english.ts';
import { WHOLE } from './mock-connector.ts';
import { popup, unset } from './popup-page.tsx';
import { all, button, buttons, close, mainButtons, press, text } from './screen.ts';

afterEach(close);

describe('what keeps us from protecting is said on top', () => {
  test('missing access, with a button that asks for it', async () => {
    const missing = ['https://id.atlassian.com/*'];
    const connector = await popup({ readings: signedIn(BOT), protection: { ...WHOLE, missingHosts: missing } });
    expect(all('[role=alert]')[0]?.textContent).toContain('id.atlassian.com');
    expect(all('h1').map((h) => h.textContent)).toEqual([english('popupMatchUnprotected')]);
    expect(all('.tone-good, .ink-good')).toEqual([]);
    expect(text()).not.toContain(english('popupMatchMeans'));
    expect(mainButtons()).toEqual(['Give access']);
    expect(buttons()).toContain('Open the portal');
    await press('Give access');
    expect(connector.asked).toEqual(missing);
  });
  test('refused rules', async () => {
    await popup({ readings: signedIn(BOT), protection: { ...WHOLE, holding: 'refused' } });
    expect(all('[role=alert]')[0]?.textContent).toContain(english('protectRefused'));
  });
  test('what is in force here is a press away where something is wrong, and only there', async () => {
    await popup({ readings: signedIn(BOT) });
    expect(buttons()).not.toContain(english('verifyTitle'));
    await close();
    const connector = await popup({ readings: signedIn(BOT), protection: { ...WHOLE, holding: 'refused' } });
    // Looking mends nothing: there is no main button here.
    expect(mainButtons()).toEqual([]);
    await press(english('verifyTitle'));
    expect(connector.verifyOpened).toBe(1);
  });
  test('nothing set up yet, and no access: that comes first', async () => {
    await popup({ ...unset, protection: { ...WHOLE, missingHosts: ['https://*.atlassian.net/*'] } });
    expect(mainButtons()).toEqual(['Give access']);
  });
  test('no licence: with the way out', async () => {
    await popup({ readings: signedIn(BOT), warnings: ['no-licence'] });
    expect(all('.notice.tone-doubt')[0]?.textContent).toContain(english('licenceWayOut'));
  });
  test('private windows, quietly', async () => {
    await popup({ readings: signedIn(BOT), protection: { ...WHOLE, privateWindows: false } });
    expect(text()).toContain(english('protectPrivate'));
    expect(all('[role=alert]')).toEqual([]);
  });
  test('a worker that does not answer', async () => {
    await popup({ readings: signedIn(BOT), answers: { 'page/status': () => undefined } });
    expect(text()).toContain(english('protectNoStatus'));
  });
});

describe('what is of less weight than the verdict', () => {
  const below = (part: Element | undefined) =>
    Boolean(part && (button('Switch account').compareDocumentPosition(part) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING);

  test('stands below the main button; only what keeps us from protecting is above', async () => {
    await popup({ readings: signedIn(PAT), warnings: ['hidden', 'unanswered'] });
    const [unanswered, hidden] = all('.notice');
    expect(unanswered?.textContent).toBe(english('protectUnanswered'));
    expect(below(unanswered)).toBe(false);
    expect(hidden?.textContent).toBe(english('protectHidden'));
    expect(below(hidden)).toBe(true);
    // One alone is not folded.
    expect(all('details .notice')).toEqual([]);
  });

  const FAULTY = { policyFaults: [{ path: 'mode', code: 'unknown-mode' }], repairs: ['settings'] } as const;
  test('is folded where it is more than one', async () => {
    await popup({ readings: signedIn(PAT), ...FAULTY });
    const [more] = all('details:has(.notice)');
    expect(more?.querySelector('summary')?.textContent).toBe('2 more notices');
    expect(more?.hasAttribute('open')).toBe(false);
  });

  test('lies open where the badge warns of it, or nothing is held', async () => {
    await popup({ readings: signedIn(PAT), warnings: ['hidden'], ...FAULTY });
    expect(all('details[open]:has(.notice) summary').map((words) => words.textContent)).toEqual(['3 more notices']);
  });
});

test('repaired storage is said until it is dismissed', async () => {
  await popup({ readings: signedIn(BOT), repairs: ['settings'] });
  expect(text()).toContain(english('repaired', english('optionsDocument')));
  await press('Dismiss');
  expect(text()).not.toContain(english('repaired', english('optionsDocument')));
});

test('under policy it says who set it, and whom to ask', async () => {
  const organization = { name: 'Acme IT', support: 'mailto:it@acme.example' };
  await popup({ settings: { ...SETTINGS, managed: true, organization }, readings: signedIn(BOT) });
  expect(text()).toContain(english('organizationSays', 'Acme IT'));
  expect(all('a').map((link) => link.getAttribute('href'))).toEqual(['mailto:it@acme.example']);
});

test('a warning of what the person set names nobody else', async () => {
  await popup({ settings: { ...SETTINGS, mode: 'warn' }, readings: signedIn(BOT) });
  expect(text()).toContain(english('popupModeWarn'));
  expect(text()).not.toContain(english('organizationUnnamed'));
});
