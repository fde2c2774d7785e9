import { element } from './element.ts';
import { INK_SOFT } from './palette.ts';
import { say } from './view-words.ts';

/** A procedure: the step that is next, where one is, and all of them. */
export interface Steps {
  readonly next: string | undefined;
  readonly all: readonly { readonly text: string; readonly state: 'done' | 'open' | 'unchecked' }[];
}

/** What was not looked at is neither done nor to be done. */
const SIGNS: Readonly<Record<Steps['all'][number]['state'], readonly [sign: string, word: string]>> = {
  done: ['✓', 'stepDone'],
  open: ['○', 'stepOpen'],
  unchecked: ['·', 'stepUnchecked'],
};

/**
 * The next step, and all of them folded away behind it. Its elements stay when it is drawn anew, and with them whether it is
 * open, and the focus.
 */
export class StepsBox {
  readonly element = element('div', 'font-size: 13px; line-height: 24px;');
  private readonly next = element('div', 'line-height: 1.45; font-weight: 600;');
  private readonly details = element('details');
  private readonly list = element(
    'ol',
    'margin: 0; padding: 0; list-style: none; display: grid; gap: 4px; line-height: 1.45;',
  );

  /** @param toggled is called when a person has opened it, or folded it away */
  constructor(toggled: () => void) {
    // Without its marks a list would be none for some screen readers.
    this.list.setAttribute('role', 'list');
    const summary = element('summary', `cursor: pointer; color: ${INK_SOFT};`, say('guideAllSteps'));
    this.details.append(summary, this.list);
    this.details.addEventListener('toggle', toggled);
    this.element.append(this.next, this.details);
  }

  /** Draws these. */
  show({ next, all }: Steps): void {
    this.next.textContent = next === undefined ? '' : say('guideNext', next);
    this.list.replaceChildren(
      ...all.map(({ text, state }) => {
        const [sign, word] = SIGNS[state];
        const mark = element('span', '', sign);
        mark.setAttribute('role', 'img');
        mark.setAttribute('aria-label', say(word));
        const step = element('li', state === 'done' ? `color: ${INK_SOFT};` : '');
        step.append(mark, ` ${text}`);
        return step;
      }),
    );
  }
}
