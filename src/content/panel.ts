import type { Organization } from '../domain/settings.ts';
import type { Verdict } from '../domain/verdict.ts';
import { rootElement } from './dom.ts';
import { element, style } from './element.ts';
import { likenessOf, namesakeNote, type Pair, peopleOf, reasonNote } from './pair.ts';
import { BAD, BAD_SOLID, DOUBT, GOOD, INK, ON_BAD_SOLID, QUIET, SURFACE } from './palette.ts';
import { PanelHost } from './panel-host.ts';
import { type Action, actions, brand, FAINT, LINE_WHERE_FORCED, setBy, type Tool, tools } from './panel-parts.ts';
import { type Likeness, peopleBox } from './people.ts';
import { type Box, type Place, placeBeside } from './place.ts';
import { type Steps, StepsBox } from './steps-box.ts';
import { say } from './view-words.ts';

/** All that a panel shows. Text only: nothing in it is ever taken for markup. */
export interface PanelContent {
  readonly verdict: Verdict;
  /** Where something else than the verdict sets it. */
  readonly tone?: Tone | undefined;
  readonly busy: boolean;
  /** In the first line what is, in any other ones what it comes to and what to do. */
  readonly words: string;
  readonly pair?: Pair | undefined;
  readonly notes: readonly string[];
  readonly steps?: Steps | undefined;
  readonly actions: readonly Action[];
  /** Who set this up, and may be asked. */
  readonly organization?: Organization | undefined;
  /** A banner lies across the page; a card sits in a corner. */
  readonly shape: 'banner' | 'card';
  /** Where there is no control to stay clear of. */
  readonly edge: Place['edge'];
  /** The side of a card; right, unless a person put it elsewhere. */
  readonly side?: Place['side'] | undefined;
  /** What a person may do with the card itself. */
  readonly tools?: readonly Tool[];
  /** Where a page covers this, it is said elsewhere; good news may be covered, by a dialog of the page for instance. */
  readonly urgent: boolean;
}

export type Tone = 'good' | 'bad' | 'doubt' | 'neutral';

const TONES: Readonly<Record<Tone, string>> = { good: GOOD, bad: BAD, doubt: DOUBT, neutral: QUIET };
const TONE_OF: Readonly<Record<Verdict, Tone>> = {
  match: 'good',
  mismatch: 'bad',
  ineligible: 'bad',
  'signed-out': 'doubt',
  unknown: 'doubt',
  'not-set-up': 'neutral',
};

/** What stands in the page for so long is known to a screen reader, which reads out what changes in it from then on. */
const KNOWN_MS = 250;

/**
 * Our panel in a page, in a closed shadow root. Styles are set element by element through the object model, which the
 * page's content security policy does not touch.
 *
 * Its frame, and what is read out of it, stay where they are when it is drawn anew: a screen reader says what changes in
 * an element that it knows, and nothing of one that has just come.
 */
export class Panel {
  private readonly host: PanelHost;
  private readonly box = element('section');
  private readonly top = element(
    'div',
    'display: flex; justify-content: space-between; align-items: center; gap: 8px;',
  );
  private readonly title = element('strong');
  private readonly sentence = element('span');
  private readonly saying = element('div');
  private readonly middle = element('div', 'display: contents;');
  private readonly notes = element('div');
  private readonly steps = new StepsBox(() => {
    // Its size is another one now.
    if (this.content && this.edge) this.stand(this.content);
  });
  private readonly bottom = element('div', 'display: contents;');
  private shown = '';
  private content: PanelContent | undefined;
  private control: Box | undefined;
  /** Where it stands; undefined while it does not. */
  private edge: Place['edge'] | undefined;
  /** Where in the page the focus was before it came here. */
  private before: EventTarget | null = null;

  /** @param hidden is called when the page hides the panel for good, and when it can be seen again */
  constructor(kind: 'guide' | 'guard', hidden: (hidden: boolean) => void) {
    const { box, saying, notes } = this;
    this.host = new PanelHost(kind, hidden);
    box.setAttribute('aria-label', say('extName'));
    box.tabIndex = -1;
    box.addEventListener('focusin', ({ relatedTarget: from }) => {
      // Back from another window it comes from nowhere.
      if (from && !box.contains(from as Node)) this.before = from;
    });
    saying.append(this.title, this.sentence);
    notes.setAttribute('role', 'status');
    // Of the notes, only the one that comes.
    notes.setAttribute('aria-atomic', 'false');
    box.append(this.top, saying, this.middle, notes, this.bottom);
    this.host.root.append(box);
  }

  /**
   * Draws this content, unless it is what is shown already.
   *
   * @param control of the page over which it does not lie, known before: one that moves there later shifts the layout
   */
  show(content: PanelContent, control = this.control): void {
    this.control = control;
    const { dataset } = this.host.element;
    dataset.verdict = content.verdict;
    dataset.busy = String(content.busy);
    // What is to be run is no part of what is seen, nor of this.
    const signature = JSON.stringify({ ...content, busy: undefined });
    if (signature !== this.shown) this.draw(content);
    this.shown = signature;
    this.content = content;
    if (this.edge === undefined) this.sayLater();
    this.stand(content);
  }

  /** Does not lie over this control of the page, as far as that can be, until it is taken away. */
  stayClear(control = this.control): void {
    this.control = control;
    if (this.content && this.edge) this.stand(this.content);
  }

  /** Looks whether it can be seen. */
  look(): void {
    this.host.look();
  }

  /** Takes the panel away, and the focus back to where it was; `show` brings it back. */
  remove(): void {
    const focused = this.host.root.activeElement;
    this.control = undefined;
    this.edge = undefined;
    this.host.leave();
    if (focused) (this.before as HTMLElement | null)?.focus?.({ preventScroll: true });
  }

  private stand(content: PanelContent): void {
    const { edge, side = 'right', urgent } = content;
    // What it says sets its size, which is known once it stands.
    if (!this.edge) {
      this.frame(content, edge);
      this.host.stand(place(content, { edge, side }), urgent);
      this.edge = edge;
    }
    const at = this.control ? this.beside(this.control, content) : { edge, side };
    this.edge = at.edge;
    this.frame(content, at.edge);
    this.host.stand(place(content, at), urgent);
    this.box.tabIndex = this.scrollsAlone() ? 0 : -1;
  }

  /** Has nothing to press, and more to read than is seen: a keyboard scrolls only what takes the focus. */
  private scrollsAlone(): boolean {
    return this.buttons().length === 0 && this.box.scrollHeight > this.box.clientHeight;
  }

  private beside(control: Box, { shape, side = 'right' }: PanelContent): Place {
    const { offsetWidth: width, offsetHeight: height } = this.host.element;
    // Without the scroll bar.
    const window = { width: rootElement()?.clientWidth ?? innerWidth, height: innerHeight };
    return placeBeside(window, { width, height, inset: insetOf(shape) }, control, { edge: this.edge, side });
  }

  private draw(content: PanelContent): void {
    const focused = this.host.root.activeElement;
    const pressed = this.buttons().indexOf(focused as HTMLElement);
    const isTool = this.top.contains(focused);
    this.say(content, moodOf(content));
    const { pair, steps } = content;
    renew(this.notes, [...(pair ? [...reasonNote(pair), ...namesakeNote(pair)] : []), ...content.notes]);
    this.top.replaceChildren(brand(), ...(content.tools ? [tools(content.tools)] : []));
    this.middle.replaceChildren(
      ...(pair ? [peopleBox(peopleOf(pair), calmLikeness(pair, moodOf(content)), content.shape === 'banner')] : []),
    );
    if (!steps) this.steps.element.remove();
    else {
      this.steps.show(steps);
      // What is put where it is already would lose the focus.
      if (!this.steps.element.parentNode) this.notes.before(this.steps.element);
    }
    this.bottom.replaceChildren(
      ...(content.actions.length > 0 ? [actions(content.actions)] : []),
      ...(content.organization ? [setBy(content.organization)] : []),
    );
    if (focused && !focused.isConnected) this.refocus(focused.textContent, isTool ? pressed : 0);
  }

  private frame(content: PanelContent, edge: Place['edge']): void {
    const across = content.shape === 'banner';
    const tone = TONES[moodOf(content)];
    style(
      this.box,
      `box-sizing: border-box; padding: 16px 20px; font: 14px/1.45 system-ui, sans-serif;
      color: ${INK}; background: ${MORE_BELOW} ${SURFACE}; box-shadow: 0 4px 24px rgb(0 0 0 / 25%);
      ${LINE_WHERE_FORCED} ${across ? `border-${edge === 'top' ? 'bottom' : 'top'}: 4px solid ${tone}` : `border-left: 6px solid ${tone}; border-radius: 8px`};
      word-break: auto-phrase; display: grid; grid-template-columns: minmax(0, 1fr); gap: ${GAP}; max-height: 70vh; overflow: auto; overflow-wrap: anywhere; white-space: pre-line;
      scrollbar-color: ${QUIET} transparent;`,
    );
  }

  /** What is wrong interrupts; anything else is said when there is time. */
  private say(content: PanelContent, mood: Tone): void {
    const role = mood === 'bad' ? 'alert' : 'status';
    // Filled where it stops somebody, calm where all is well.
    style(this.saying, `display: grid; gap: 4px; ${mood === 'bad' ? FILLED : ''}`);
    style(this.title, `font-size: 15px; ${mood === 'bad' ? '' : `color: ${TONES[mood]};`}`);
    const [title = '', ...more] = content.words.split('\n');
    write(this.title, `${SIGNS[mood]} ${title}`);
    write(this.sentence, more.join('\n'));
    if (this.saying.getAttribute('role') === role) return;
    this.saying.setAttribute('role', role);
    this.sayLater();
  }

  /** An alert is read out when it comes; what else came is written once more, when a screen reader knows the place. */
  private sayLater(): void {
    setTimeout(() => {
      if (this.saying.getAttribute('role') === 'status') this.sentence.textContent = this.sentence.textContent;
    }, KNOWN_MS);
  }

  private buttons(): HTMLElement[] {
    return [...this.box.querySelectorAll<HTMLElement>('button, a, summary')];
  }

  /** The focus stays where it was, as far as that is still there; a tool that changed its name stands in its place. */
  private refocus(label: string | null, at: number): void {
    const list = this.buttons();
    const next = list.find(({ textContent }) => textContent === label) ?? list[at] ?? this.box;
    next.focus({ preventScroll: true });
  }
}

const GAP = '10px';
/** A shadow at the lower edge, which the end of what is scrolled covers: scroll bars may not be shown. */
const MORE_BELOW = `linear-gradient(${SURFACE}, ${SURFACE}) bottom / 100% 20px no-repeat local, linear-gradient(to top, light-dark(rgb(0 0 0 / 30%), rgb(255 255 255 / 30%)), transparent) bottom / 100% 14px no-repeat scroll,`;
const FILLED = `padding: 10px 14px; border-radius: 6px; background: ${BAD_SOLID}; color: ${ON_BAD_SOLID}; outline: 3px double transparent; outline-offset: -3px;`;

/** Writes only what differs: all that is written is read out. */
function write(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

/** A note that stays keeps its element. */
function renew(box: HTMLElement, notes: readonly string[]): void {
  for (const one of [...box.children]) if (!notes.includes(one.textContent ?? '')) one.remove();
  notes.forEach((note, at) => {
    const there = box.children[at] ?? null;
    if (there?.textContent !== note) box.insertBefore(element('p', `margin: 0; ${FAINT}`, note), there);
  });
  while (box.children.length > notes.length) box.lastElementChild?.remove();
  // The place for them has to be there before them, and without room of its own.
  style(box, notes.length > 0 ? `display: grid; gap: ${GAP};` : 'position: absolute;');
}

function moodOf({ tone, verdict }: PanelContent): Tone {
  return tone ?? TONE_OF[verdict];
}

/** That the two are one is green where the panel is: nothing that is still open is good news. */
function calmLikeness(pair: Pair, mood: Tone): Likeness | undefined {
  const likeness = likenessOf(pair);
  return likeness === 'same' && mood !== 'good' ? 'calm' : likeness;
}

function insetOf(shape: PanelContent['shape']): number {
  return shape === 'banner' ? 0 : 16;
}

/** What says more grows away from its edge, and as wide as it will be: nothing that is drawn already shifts (Layout Instability). */
function place({ shape, tools }: PanelContent, { edge, side }: Place): string {
  const inset = insetOf(shape);
  const isFolded = tools?.some(({ expanded }) => expanded === false);
  const across = isFolded ? 'max-width' : 'width';
  return `all: initial; display: block; position: fixed; z-index: 2147483647;
    ${edge === 'top' ? `top: ${inset}px` : `top: 100%; translate: 0 calc(-1 * round(down, 100% + ${inset}px, 1px))`};
    ${shape === 'banner' ? 'left: 0; right: 0' : `${side}: ${inset}px; ${across}: min(440px, calc(100vw - 32px))`}; color-scheme: light dark;`;
}

/** The sign beside the colour, for those who do not see it. */
const SIGNS: Readonly<Record<keyof typeof TONES, string>> = { good: '✓', bad: '⚠', doubt: '!', neutral: 'ℹ' };
