import type { Verdict } from '../domain/verdict.ts';
import { makeElement } from './dom.ts';
import { PanelHost } from './panel-host.ts';

/** What a person may do with the card itself. */
export interface Tool {
  readonly label: string;
  readonly run: () => void;
  readonly expanded?: boolean;
}

/** Somebody, as a panel names them. */
export interface Person {
  readonly heading: string;
  readonly name: string;
  /** Line by line. */
  readonly details: string;
}

/** All that a panel shows. Text only: nothing in it is ever taken for markup. */
export interface PanelContent {
  readonly verdict: Verdict;
  /** Where something else than the verdict sets it. */
  readonly tone?: Tone | undefined;
  readonly busy: boolean;
  readonly title: string;
  readonly sentence: string;
  readonly people: readonly Person[];
  readonly notes: readonly string[];
  readonly steps: readonly { readonly text: string; readonly state: 'done' | 'open' | 'unchecked' }[];
  readonly actions: readonly { readonly label: string; readonly run: () => void; readonly quiet?: true }[];
  /** A banner lies across the page; a card sits in a corner. */
  readonly shape: 'banner' | 'card';
  readonly edge: 'top' | 'bottom';
  /** The side of a card; right, unless a person put it elsewhere. */
  readonly side?: 'left' | 'right' | undefined;
  /** What a person may do with the card itself. */
  readonly tools?: readonly Tool[];
  /** Where a page covers this, it is said elsewhere; good news may be covered, by a dialog of the page for instance. */
  readonly urgent: boolean;
}

export type Tone = 'good' | 'bad' | 'neutral';

const TONES: Readonly<Record<Tone, string>> = {
  good: 'light-dark(#1f7a4d, #6fd3a0)',
  bad: 'light-dark(#b3261e, #ff8f86)',
  neutral: 'light-dark(#5b6470, #b6bec9)',
};
const TONE_OF: Readonly<Record<Verdict, Tone>> = {
  match: 'good',
  mismatch: 'bad',
  ineligible: 'bad',
  'signed-out': 'neutral',
  unknown: 'neutral',
  'not-set-up': 'neutral',
};

/**
 * Our panel in a page, in a closed shadow root. Styles are set element by element through the object model, which the
 * page's content security policy does not touch.
 */
export class Panel {
  private readonly host: PanelHost;
  private shown = '';

  /** @param hidden is called when the page hides the panel for good, and when it can be seen again */
  constructor(kind: 'guide' | 'guard', hidden: (hidden: boolean) => void) {
    this.host = new PanelHost(kind, hidden);
  }

  /** Draws this content, unless it is what is shown already. */
  show(content: PanelContent): void {
    const { dataset } = this.host.element;
    dataset.verdict = content.verdict;
    dataset.busy = String(content.busy);
    const { actions, tools, ...data } = content;
    const signature = JSON.stringify([data, [...actions, ...(tools ?? [])].map(({ label }) => label)]);
    if (signature !== this.shown) this.draw(content);
    this.shown = signature;
    this.host.stand(place(content), content.urgent);
  }

  /** Looks whether it can be seen. */
  look(): void {
    this.host.look();
  }

  /** Takes the panel away; `show` brings it back. */
  remove(): void {
    this.host.leave();
  }

  private draw(content: PanelContent): void {
    const mood = content.tone ?? TONE_OF[content.verdict];
    const tone = TONES[mood];
    const across = content.shape === 'banner';
    const box = element(
      'section',
      `box-sizing: border-box; padding: 16px 20px; font: 14px/1.45 system-ui, sans-serif;
      color: light-dark(#1c2024, #eef1f4); background: light-dark(#ffffff, #22272e); box-shadow: 0 4px 24px rgb(0 0 0 / 25%);
      border: 0 solid ${tone}; ${across ? `border-${content.edge === 'top' ? 'bottom' : 'top'}-width: 4px` : 'border-left-width: 6px; border-radius: 8px'};
      display: grid; gap: 10px; max-height: 70vh; overflow: auto;`,
    );
    box.setAttribute('aria-label', 'MAU Guard');
    const saying = element('div', 'display: grid; gap: 4px;');
    if (mood === 'bad') saying.setAttribute('role', 'alert');
    else saying.setAttribute('role', 'status');
    saying.append(
      element('strong', `font-size: 15px; color: ${tone};`, `${SIGNS[mood]} ${content.title}`),
      element('span', '', content.sentence),
    );
    if (content.tools) box.append(tools(content.tools));
    box.append(saying);
    if (content.people.length > 0) box.append(people(content.people));
    for (const note of content.notes) box.append(element('p', 'margin: 0; color: light-dark(#4a5159, #c3cad2);', note));
    if (content.actions.length > 0) box.append(actions(content.actions));
    if (content.steps.length > 0) box.append(steps(content.steps));
    this.host.root.replaceChildren(box);
  }
}

function place({ shape, edge, side = 'right' }: PanelContent): string {
  const across = shape === 'banner';
  return `all: initial; display: block; position: fixed; z-index: 2147483647; ${edge}: ${across ? '0' : '16px'};
    ${across ? 'left: 0; right: 0' : `${side}: 16px; max-width: min(440px, calc(100vw - 32px))`}; color-scheme: light dark;`;
}

/** The sign beside the colour, for those who do not see it. */
const SIGNS: Readonly<Record<keyof typeof TONES, string>> = { good: '✓', bad: '⚠', neutral: 'ℹ' };

function people(list: readonly Person[]): HTMLElement {
  const box = element('dl', 'margin: 0; display: flex; flex-wrap: wrap; gap: 8px 24px;');
  for (const { heading, name, details } of list) {
    const one = element('div', 'flex: 1 1 150px; max-width: 360px; display: grid; align-content: start;');
    const who = element('dd', 'margin: 0; font-weight: 600;');
    who.append(element('bdi', '', name));
    const how = element(
      'dd',
      'margin: 0; font-size: 12px; white-space: pre-line; overflow-wrap: anywhere; color: light-dark(#4a5159, #c3cad2);',
    );
    how.append(element('bdi', '', details));
    one.append(element('dt', 'font-size: 12px; color: light-dark(#4a5159, #c3cad2);', heading), who, how);
    box.append(one);
  }
  return box;
}

/** What was not looked at is neither done nor to be done. */
const STEP_SIGNS: Readonly<Record<PanelContent['steps'][number]['state'], string>> = {
  done: '✓',
  open: '○',
  unchecked: '·',
};

function steps(list: PanelContent['steps']): HTMLElement {
  const box = element('ol', 'margin: 0; padding: 0; list-style: none; display: grid; gap: 4px; font-size: 13px;');
  for (const { text, state } of list) {
    const quiet = state === 'done' ? 'color: light-dark(#4a5159, #c3cad2);' : '';
    box.append(element('li', quiet, `${STEP_SIGNS[state]} ${text}`));
  }
  return box;
}

const SMALL_BUTTON =
  'color: light-dark(#4a5159, #c3cad2); background: transparent; font-size: 12px; font-weight: 400; padding: 6px 8px; min-height: 28px;';
const MAIN_BUTTON = 'color: light-dark(#ffffff, #14171a); background: light-dark(#1d4f91, #9cc3ff);';
const QUIET_BUTTON =
  'color: light-dark(#1d4f91, #9cc3ff); background: transparent; padding-inline: 0; margin-right: 16px;';

function actions(list: PanelContent['actions']): HTMLElement {
  const box = element('div', 'display: flex; flex-wrap: wrap; gap: 8px;');
  for (const { label, run, quiet } of list) {
    const look = quiet ? QUIET_BUTTON : MAIN_BUTTON;
    box.append(press(label, look, run));
  }
  return box;
}

function tools(list: readonly Tool[]): HTMLElement {
  const box = element('div', 'display: flex; justify-content: flex-end; gap: 4px; margin: -8px -12px -4px 0;');
  for (const { label, run, expanded } of list) {
    const button = press(label, SMALL_BUTTON, run);
    if (expanded !== undefined) button.setAttribute('aria-expanded', String(expanded));
    box.append(button);
  }
  return box;
}

function press(label: string, look: string, run: () => void): HTMLElement {
  const button = element(
    'button',
    `font: 600 14px/1 system-ui, sans-serif; padding: 10px 16px; min-height: 36px; border: 0; border-radius: 6px;
    cursor: pointer; ${look}`,
    label,
  );
  button.setAttribute('type', 'button');
  button.addEventListener('click', (event) => {
    if (event.isTrusted) run();
  });
  return button;
}

function element(name: string, css: string, text = ''): HTMLElement {
  const made = makeElement(name);
  style(made, css);
  made.textContent = text;
  return made;
}

function style(target: HTMLElement, css: string): void {
  target.style.cssText = css;
}
