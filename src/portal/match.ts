import { type Control, isPressable } from './controls.ts';
import { textOf } from './sight.ts';
import { fits } from './tree.ts';
import { lettersOf, reachOf } from './words.ts';

/* What a match is, and what parts of a page say beside their controls. */

/** A way in which a page says that a control belongs to a label. */
export interface Relation {
  readonly name: string;
  /** How sure it makes, from 0 to 1. */
  readonly confidence: number;
  /** The element around the label that holds both in this way. */
  readonly around: string;
  /** What in it has to hold the label. */
  readonly inner?: string;
  /** Nothing outside of it belongs to the label. */
  readonly closed?: boolean;
  /** One row: it may be titled by nothing else. */
  readonly row?: boolean;
  /** All of it is about the label, wherever the control stands. */
  readonly whole?: boolean;
}

export interface Match {
  readonly controls: readonly Control[];
  readonly relation: Pick<Relation, 'name' | 'confidence'>;
  /** The smallest element that holds label and control. */
  readonly element: Element;
  /** The parts of it that make the row. */
  readonly parts: readonly Node[];
}

export type Doubt = 'no control' | 'several controls' | 'another’s control';

/** Of several controls those whose name says most. */
export function furthest(controls: readonly Control[]): readonly Control[] {
  const best = ['page', 'card'].find((reach) => controls.some((control) => control.reach === reach)) ?? 'row';
  return controls.filter(({ reach }) => reach === best);
}

export function stands({ path }: Control, where: Node): boolean {
  return path.includes(where as Element);
}

export function saysSomething(part: Node): boolean {
  return lettersIn(part) !== '';
}

export function lettersIn(part: Node, without = isPressable as (element: Element) => boolean): string {
  return lettersOf(textOf(part, without));
}

/** A link may show somebody as well as lead to something; a button or a verb only does. */
export function isAction(element: Element): boolean {
  return isPressable(element) && (!fits(element, 'a') || reachOf(textOf(element)) !== undefined);
}

/** A row is no longer than that, nor a card. */
export const LONGEST_ROW = 500;
