// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenIdle } from '../../../src/content/idle.ts';

const act = vi.fn();
let state: DocumentReadyState;

beforeEach(() => {
  vi.useFakeTimers();
  act.mockReset();
  state = 'loading';
  Object.defineProperty(document, 'readyState', { get: () => state, configurable: true });
  vi.stubGlobal('requestIdleCallback', (idle: () => void) => idle());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const happens = (type: string) => window.dispatchEvent(new Event(type));

it('a page that was open before us has loaded', () => {
  state = 'complete';
  whenIdle(act);
  expect(act).toHaveBeenCalledOnce();
});

it('one that loads is left alone until then', () => {
  whenIdle(act);
  expect(act).not.toHaveBeenCalled();
  happens('load');
  vi.advanceTimersByTime(5_000);
  expect(act).toHaveBeenCalledOnce();
});

it('one that goes on loading, or has taken our listener away, is not waited for longer', () => {
  whenIdle(act);
  vi.advanceTimersByTime(2_000);
  expect(act).toHaveBeenCalledOnce();
  happens('load');
  expect(act).toHaveBeenCalledOnce();
});

it('one that is drawn beforehand is waited for until it is shown', () => {
  Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  whenIdle(act);
  happens('load');
  expect(act).not.toHaveBeenCalled();
  Object.defineProperty(document, 'prerendering', { value: false, configurable: true });
  document.dispatchEvent(new Event('prerenderingchange'));
  expect(act).toHaveBeenCalledOnce();
});
