/** Where a control stands, seen from the label of its row. */
export interface Place {
  /** So many elements out from the label is the first that holds both. */
  readonly up: number;
  /** The control's tag. */
  readonly tag: string;
  /** Which of the elements in it of that tag and name the control is, from 0. */
  readonly nth: number;
  /** How many of them there are. */
  readonly of: number;
}

/** What somebody has pointed at once: how the row and its control are called, and how they stand to one another. */
export interface Pointed {
  readonly row: string;
  /** Empty for a control without a name, which its place alone tells. */
  readonly control: string;
  readonly place?: Place | undefined;
}

/** What was pointed at on one portal. It helps the guide to find the row, and lifts nothing (DESIGN §4). */
export interface Pointer extends Pointed {
  readonly portal: string;
}

/** A name is no longer than that; a row's whole text is. */
export const LONGEST_NAME = 80;

/** Whether a text has a letter or a digit by which it could be told from others. */
export function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
