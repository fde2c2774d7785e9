// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test } from 'vitest';
import { BOT, CONSENT, heldView, NAMESAKE, ofKind, PAT, SIGNED_OUT, signedIn, unreadable } from './cast.ts';
import { held, holding } from './checkpoint-page.tsx';
import { english } from './english.ts';
import { all, button, buttons, click, close, pass, press, text, type, wake } from './screen.ts';

afterEach(close);

describe('a person’s own connection', () => {
  test('is asked about, and goes on only at a deliberate click', async () => {
    const connector = await holding(heldView(signedIn(PAT), { mayBeOwn: true }), {
      'page/own': () => ({ kind: 'go', to: CONSENT }),
    });
    expect(text()).toContain(english('checkpointWhich'));
    await press('Connect my own account');
    expect(connector.of('page/own')).toEqual([]);
    await wake();
    click(button('Connect my own account'), false);
    await pass();
    expect(connector.of('page/own')).toEqual([]);
    await press('Connect my own account');
    expect(connector.of('page/own')).toEqual([{ type: 'page/own', ticket: 'held' }]);
    expect(connector.left).toEqual([CONSENT]);
  });
  test.each([
    ['as herself', signedIn(PAT), 'checkpointDoSwitch'],
    ['as an app', signedIn(ofKind('app')), 'checkpointDoSwitch'],
    ['as nobody', SIGNED_OUT, 'checkpointDoSignIn'],
  ])('before she is asked, nobody signed in %s is told that anything is wrong', async (_, readings, way) => {
    await holding(heldView(readings, { mayBeOwn: true }));
    expect(all('h1').map((h) => h.textContent)).toEqual([english('checkpointOwnOrMain')]);
    expect(document.title).toBe(english('checkpointTitleOwnOrMain'));
    expect(all('[role=alert], .tone-bad')).toEqual([]);
    for (const words of ['whyTitle', 'whyTickets', 'checkpointMismatch']) expect(text()).not.toContain(english(words));
    // Once, and where the change of the main user is spoken of; this page takes her back by itself.
    expect(text().split(english(way, 'HelpDesk Bot'))).toHaveLength(2);
    expect(text()).not.toContain('start over.');
  });
  test('where nothing can be read, the question stands below the reason', async () => {
    await holding(heldView(unreadable('timeout'), { mayBeOwn: true }));
    expect(all('h1').map((h) => h.textContent)).toEqual([english('checkpointUnknown')]);
    expect(text()).toContain(english('checkpointWhich'));
  });
  test('is not offered when Change was clicked', async () => {
    await holding(heldView(signedIn(PAT)));
    expect(buttons()).not.toContain('Connect my own account');
  });
});

describe('mode warn', () => {
  test('goes on with a reason of three characters, not with less', async () => {
    const connector = await holding(heldView(signedIn(PAT), { mode: 'warn', mayBeLifted: true }), {
      'page/lift': () => ({ kind: 'go', to: CONSENT }),
    });
    await wake();
    await type('Reason', ' ab ');
    expect(text()).toContain(english('checkpointLiftMeans', ['Pat Doe', 'HelpDesk Bot']));
    await press('Go on as Pat Doe');
    expect(connector.of('page/lift')).toEqual([]);
    expect(text()).toContain(english('checkpointLiftTooShort'));
    await type('Reason', 'The bot is locked out.');
    await press('Go on as Pat Doe');
    expect(connector.of('page/lift')).toEqual([
      { type: 'page/lift', ticket: 'held', reason: 'The bot is locked out.' },
    ]);
    expect(connector.left).toEqual([CONSENT]);
  });
  test('another account comes in under the button: it sleeps anew, and nobody goes on as somebody else', async () => {
    const connector = await holding(heldView(signedIn(NAMESAKE), warn));
    await wake();
    await type('Reason', 'The bot is locked out.');
    connector.answers['page/settle'] = () => held(heldView(signedIn(PAT), warn));
    connector.comeBack();
    await pass();
    await press('Go on as Pat Doe');
    expect(connector.of('page/lift')).toEqual([]);
  });
  const warn = { mode: 'warn', mayBeLifted: true } as const;
  test('who would become the main user is said where it is known, and not guessed where it is not', async () => {
    await holding(heldView(unreadable('timeout'), warn));
    expect(text()).toContain(`${english('checkpointLiftMeansUnknown')} ${english('checkpointLiftOnce')}`);
    expect(buttons()).toContain('Go on without a check');
  });
  test('a namesake is told apart', async () => {
    await holding(heldView(signedIn(NAMESAKE), warn));
    expect(buttons()).toContain(`Go on as HelpDesk Bot (${NAMESAKE.id})`);
  });
  test('the right account is not said to be the wrong one', async () => {
    await holding(heldView(signedIn(BOT), { ...warn, unseenCallback: 'https://tools.example' }));
    expect(text()).not.toContain('would become the main user');
    expect(buttons()).toContain('Go on as HelpDesk Bot');
  });
  test('the reason survives a look at another tab', async () => {
    const connector = await holding(heldView(signedIn(PAT), { mode: 'warn', mayBeLifted: true }));
    await type('Reason', 'The bot is locked out.');
    connector.comeBack();
    await pass();
    expect(all('input').map((input) => (input as HTMLInputElement).value)).toEqual(['The bot is locked out.']);
  });
});
