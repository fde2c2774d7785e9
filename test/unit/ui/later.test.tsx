// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { later } from '../../../src/ui/later.tsx';

const Greeting = ({ name }: { readonly name: string }) => <p>Hello, {name}</p>;

afterEach(() => render(null, document.body));

test('nothing stands in its place until it is there; it is loaded once', async () => {
  const load = vi.fn(async () => Greeting);
  const Later = later(load);
  render(
    <>
      <Later name="Pat" />
      <Later name="Bo" />
    </>,
    document.body,
  );
  expect(document.body.textContent).toBe('');
  await vi.waitFor(() => expect(document.body.textContent).toBe('Hello, PatHello, Bo'));
  expect(load).toHaveBeenCalledTimes(1);
});

test('what was loaded before is drawn at once', async () => {
  const Later = later(async () => Greeting);
  await Later.loaded();
  render(<Later name="Pat" />, document.body);
  expect(document.body.textContent).toBe('Hello, Pat');
});

test('what could not be loaded is tried again, and leaves its place empty until then', async () => {
  const load = vi.fn(async () => Greeting).mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const Later = later(load);
  await expect(Later.loaded()).rejects.toThrow('Failed to fetch');
  await Later.loaded();
  render(<Later name="Pat" />, document.body);
  expect(document.body.textContent).toBe('Hello, Pat');
});
