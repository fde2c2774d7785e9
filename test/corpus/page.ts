/**
 * A made-up portal page. Nobody here has seen the live portal (FACTS §1), so families of pages were written independently
 * of one another and of the locator, and show what such a page may look like.
 *
 * What is to be found is marked in the markup, and the marks are taken out before anybody looks: `data-corpus-label="N"`,
 * `data-corpus-control="N"` (the element that a person presses to change the main user) and `data-corpus-shows="N"` (what
 * says who it is now, where the page says it), with the same N for one row. Page scripts may run; what they add may carry
 * marks too.
 */
export interface CorpusPage {
  /** Unique in its family, in kebab case. */
  readonly name: string;
  /** What is special about it, in one sentence. */
  readonly about: string;
  /** A whole document. Shadow roots are declarative (`<template shadowrootmode="open">`), frames use `srcdoc`. */
  readonly html: string;
  /** How many main-user rows are to be found; 0: nothing is, however much some of it looks like one. */
  readonly rows: number;
}
