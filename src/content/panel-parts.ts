import type { Organization } from '../domain/settings.ts';
import { element } from './element.ts';
import { ACCENT, INK_SOFT, ON_ACCENT } from './palette.ts';
import { say } from './view-words.ts';

/** What a person may do with the card itself. */
export interface Tool {
  readonly label: string;
  readonly run: () => void;
  readonly expanded?: boolean;
}

/** What a person may do about what the card says; one of them is the main button. */
export interface Action {
  readonly label: string;
  readonly run: () => void;
  readonly quiet?: boolean;
}

/** Forced colours take grounds and shadows away, and draw this: a media query would want a style sheet. */
export const LINE_WHERE_FORCED = 'border: 1px solid transparent;';
/** What is said beside the matter. */
export const FAINT = `color: ${INK_SOFT};`;

const SMALL_BUTTON = `${FAINT} background: transparent; font-size: 12px; font-weight: 400; padding: 5px 7px; min-height: 28px;`;
const MAIN_BUTTON = `color: ${ON_ACCENT}; background: ${ACCENT};`;
const QUIET_BUTTON = `color: ${ACCENT}; background: transparent; padding-inline: 4px; margin-inline: -5px 11px;`;

/** What a person may do, side by side; only what they really press counts. */
export function actions(list: readonly Action[]): HTMLElement {
  const box = element('div', 'display: flex; flex-wrap: wrap; gap: 8px;');
  for (const { label, run, quiet } of list) {
    const look = quiet ? QUIET_BUTTON : MAIN_BUTTON;
    box.append(press(label, look, run));
  }
  return box;
}

/** Who set this up, and how to ask them. */
export function setBy({ name, support }: Organization): HTMLElement {
  const line = element('p', `margin: 0; ${FAINT}`, `${say('organizationSays', name)} `);
  if (support) {
    const link = element('a', 'color: inherit;', say('supportAsk'));
    link.setAttribute('href', support);
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
    line.append(link);
  }
  return line;
}

/** Who is speaking, on a page of somebody else's. A screen reader has it from the box itself. */
export function brand(): HTMLElement {
  const line = element('span', `${FAINT} font-size: 12px; font-weight: 600;`, say('extName'));
  line.setAttribute('aria-hidden', 'true');
  return line;
}

/** What a person may do with the card, in its corner. */
export function tools(list: readonly Tool[]): HTMLElement {
  const box = element('div', 'display: flex; justify-content: flex-end; gap: 4px; margin: -8px 0;');
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
    `font: 600 14px/1 system-ui, sans-serif; padding: 9px 15px; min-height: 36px; border-radius: 6px; ${LINE_WHERE_FORCED}
    cursor: pointer; ${look}`,
    label,
  );
  button.setAttribute('type', 'button');
  button.addEventListener('click', (event) => {
    if (event.isTrusted) run();
  });
  return button;
}
