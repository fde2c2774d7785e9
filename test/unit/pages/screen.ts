import { type ComponentChild, render } from 'preact';
import { vi } from 'vitest';

/** Whatever may be looked at: happy-dom has no layout, so tests say what is in view. */
const watchers = new Map<Element, (ratio: number) => void>();

class StandInObserver {
  private element: Element | undefined;
  constructor(private readonly seen: (entries: { intersectionRatio: number }[]) => void) {}
  observe(element: Element): void {
    this.element = element;
    watchers.set(element, (ratio) => this.seen([{ intersectionRatio: ratio }]));
  }
  disconnect(): void {
    if (this.element) watchers.delete(this.element);
  }
}

/** Draws a page, or has it draw itself; time stands still until {@link pass}. */
export async function show(page: ComponentChild | ((root: Element) => Promise<void>)): Promise<void> {
  vi.stubGlobal('IntersectionObserver', StandInObserver);
  if (!vi.isFakeTimers()) vi.useFakeTimers();
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  if (typeof page === 'function') await page(root);
  else render(page, root);
  await pass();
}

/** Takes the page away, so that it stops listening. What is about to be drawn is, or nothing would be any more. */
export async function close(): Promise<void> {
  if (vi.isFakeTimers()) await pass();
  const root = document.body.firstElementChild;
  if (root) render(null, root);
  watchers.clear();
  vi.useRealTimers();
}

/** Lets some time go by, and everything that waits for it happen. */
export async function pass(ms = 50): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

/** Everything comes into view, for long enough to wake what sleeps. */
export async function wake(ratio = 1): Promise<void> {
  for (const seen of watchers.values()) seen(ratio);
  await pass(600);
}

export function main(): HTMLElement {
  const found = document.querySelector('main');
  if (!found) throw new Error('There is no <main>.');
  return found;
}

/** What a page shows. */
export function text(): string {
  const shown = [...main().childNodes].filter((one) => !(one instanceof Element && one.matches('[data-said]')));
  return shown.map(({ textContent }) => textContent).join('');
}

/** What is read out when there is time, line by line. */
export function said(): (string | null)[] {
  return all('[data-said] > *').map(({ textContent }) => textContent);
}

export function all(selector: string): HTMLElement[] {
  return [...main().querySelectorAll<HTMLElement>(selector)];
}

/** Names of the buttons, in their order. */
export function buttons(): string[] {
  return all('button').map(nameOf);
}

/** The button, or the link that looks like one, that a person would take for the main one. */
export function mainButtons(): string[] {
  return all('.button--primary').map(nameOf);
}

export function button(name: string): HTMLButtonElement {
  const found = all('button').find((one) => nameOf(one) === name);
  if (!found) throw new Error(`No button "${name}" among: ${buttons().join(', ')}`);
  return found as HTMLButtonElement;
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute('aria-label') ?? element.textContent ?? '';
}

/** A person's own click. */
export async function press(name: string): Promise<void> {
  click(button(name), true);
  await pass();
}

/** A click that is a person's, or only looks like one. */
export function click(element: Element, trusted: boolean): void {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  element.dispatchEvent(event);
}

/** The control that a label names. */
export function field(label: string): HTMLInputElement {
  const found = all('label').find((one) => one.textContent === label);
  const control = document.getElementById(found?.getAttribute('for') ?? '');
  if (!control) throw new Error(`No field "${label}".`);
  return control as HTMLInputElement;
}

export async function type(label: string, words: string): Promise<void> {
  await typeInto(field(label), words);
}

/** The control that has this name: of two accounts on one page each has an "Account ID". */
export function named(name: string): HTMLInputElement {
  const found = main().querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (!found) throw new Error(`No control is named "${name}".`);
  return found;
}

/** Types into controls by their names. */
export async function fill(words: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(words)) await typeInto(named(name), text);
}

/** What is said to be wrong with a control, to whoever looks and to whoever listens. */
export function errorOf(name: string): string | undefined {
  const control = named(name);
  const about = document.getElementById(control.getAttribute('aria-describedby') ?? '');
  const said = about?.querySelector('.field__error')?.textContent ?? undefined;
  return control.getAttribute('aria-invalid') === 'true' ? said : undefined;
}

async function typeInto(control: HTMLInputElement, words: string): Promise<void> {
  control.value = words;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  await pass();
}
