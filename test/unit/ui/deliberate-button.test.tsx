// @vitest-environment happy-dom
import '../pages/english.ts';

import { afterEach, expect, test, vi } from 'vitest';
import { DeliberateButton } from '../../../src/ui/deliberate-button.tsx';
import { english } from '../pages/english.ts';
import { button, click, close, pass, press, show, text, wake } from '../pages/screen.ts';

const pressed = vi.fn();

afterEach(async () => {
  await close();
  pressed.mockReset();
  setVisibility('visible');
});

async function drawn(): Promise<HTMLButtonElement> {
  await show(
    <main>
      <DeliberateButton onPress={pressed}>Use it</DeliberateButton>
    </main>,
  );
  return button('Use it');
}

function setVisibility(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

test('acts on a person’s click after half a second on show', async () => {
  await drawn();
  await wake();
  await press('Use it');
  expect(pressed).toHaveBeenCalledOnce();
});

test('an early click does nothing, and the button says why', async () => {
  const element = await drawn();
  expect(element.getAttribute('aria-disabled')).toBe('true');
  await press('Use it');
  expect(pressed).not.toHaveBeenCalled();
  expect(text()).toContain(english('notYetAwake'));
  await wake();
  expect(element.getAttribute('aria-disabled')).toBe('false');
  expect(text()).not.toContain(english('notYetAwake'));
});

test('a click that a script made does nothing, awake or not', async () => {
  const element = await drawn();
  click(element, false);
  await wake();
  click(element, false);
  await pass();
  expect(pressed).not.toHaveBeenCalled();
});

test('out of view it never wakes', async () => {
  await drawn();
  await wake(0.3);
  await press('Use it');
  expect(pressed).not.toHaveBeenCalled();
});

test('in a hidden document it never wakes; coming back starts the wait anew', async () => {
  await drawn();
  setVisibility('hidden');
  await wake();
  await press('Use it');
  expect(pressed).not.toHaveBeenCalled();
  setVisibility('visible');
  await pass(400);
  await press('Use it');
  expect(pressed).not.toHaveBeenCalled();
  await pass(100);
  await press('Use it');
  expect(pressed).toHaveBeenCalledOnce();
});

test('what is awake falls asleep again when it is hidden', async () => {
  await drawn();
  await wake();
  setVisibility('hidden');
  setVisibility('visible');
  await press('Use it');
  expect(pressed).not.toHaveBeenCalled();
});
