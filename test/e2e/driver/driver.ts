/** Cookies of its own: a private window, or a container of Firefox. All of one kind share theirs. */
export type Jar = 'normal' | 'private' | 'container';

/** What an end-to-end test may do with a browser; the same for Chromium and Firefox. */
export interface Driver {
  readonly name: 'chromium' | 'firefox';
  /** Milliseconds until a wait gives up: for a tab (as it opens) and in it. A test may set it. */
  patience: number;
  /** Opens a tab, in the foreground, at this address; one with other cookies than the normal window's opens there. */
  newTab(url?: string, jar?: Jar): Promise<Tab>;
  /** All tabs and pop-up windows now open, extension pages among them. */
  tabs(): Promise<Tab[]>;
  /** The first tab whose address fits; waits for it. */
  waitForTab(fits: (url: string) => boolean, what: string): Promise<Tab>;
  /** Address of a page inside the extension, e.g. `src/pages/popup/index.html`. */
  extensionUrl(path: string): string;
  /** Runs in an extension page: for settings and storage in tests. `body` is the body of an async function of `arg`. */
  inExtension<T>(body: string, arg?: unknown): Promise<T>;
  /** Text of the toolbar badge and title of the button, as for the tab that is in front. */
  badge(): Promise<{ text: string; title: string }>;
  /** Stops the background worker (Chromium) or event page (Firefox), as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Loads the extension anew, as after an update: the browser closes the extension's own tabs. */
  reloadExtension(): Promise<void>;
  /**
   * Brings in another version, as the browser does with an update that no longer waits. `dist`: its folder. In Chromium it
   * is laid over the folder that the browser was started with, which must be one to be written in.
   */
  update(dist: string): Promise<void>;
  /** Switches the extension off and on again, as a person does in the browser's list of extensions. */
  switchOffAndOn(): Promise<void>;
  /** Lets the extension into private windows, or not, as a person does in the browser's settings; it is loaded anew. */
  allowPrivate(allowed: boolean): Promise<void>;
  /** Opens the tab again that was closed last. */
  reopenTab(url: string): Promise<Tab>;
  /**
   * Closes the browser and starts it again with the same profile and its tabs, which are then others than before: look
   * for them. There must be one.
   */
  restart(): Promise<void>;
  /** Gives the extension access to these hosts (`https://host/*`), as a person does in the browser's settings. */
  grantHosts(patterns: readonly string[]): Promise<void>;
  /** Takes access away: of hosts that were granted, or of the manifest's own. */
  withholdHosts(patterns: readonly string[]): Promise<void>;
  /** Resolves when the browser is gone, whoever closed it; a restart does not count. */
  readonly exited: Promise<void>;
  close(): Promise<void>;
}

export interface Tab {
  readonly driver: Driver;
  patience: number;
  url(): Promise<string>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  /** Opens a copy beside it, history and all. */
  duplicate(): Promise<Tab>;
  /** Gives it a window of its own. */
  moveToNewWindow(): Promise<void>;
  /**
   * Takes its page out of memory, as the browser does with tabs behind when it is short of it. Shown again it is another
   * tab to the wire.
   */
  discard(): Promise<{ show(): Promise<Tab> }>;
  /** `body` is the body of a function of `arg` (may be async, returns JSON). Runs in the page's own world. */
  evaluate<T>(body: string, arg?: unknown): Promise<T>;
  /** Waits until `body`, evaluated again across navigations, is truthy, and returns it. Fails with `what` and the page's text. */
  waitFor<T>(body: string, what: string, arg?: unknown): Promise<T>;
  waitForUrl(fits: (url: string) => boolean, what: string): Promise<void>;
  /** Visible text of the page. */
  text(): Promise<string>;
  /**
   * A trusted click, with the mouse, at the centre of the first visible element that fits. Waits for it to be there,
   * enabled, still, and not covered by something else; `covered`: clicks there whatever lies on top.
   */
  click(selector: string, how?: { covered?: boolean }): Promise<void>;
  /** A trusted click on the button or link with this accessible name (text, aria-label or value). */
  clickNamed(name: string | RegExp): Promise<void>;
  /** Puts the mouse over it without clicking. */
  hover(selector: string): Promise<void>;
  /** Types text into the focused or given field. */
  type(selector: string, text: string): Promise<void>;
  press(key: string): Promise<void>;
  /** Our panel in the page (closed shadow root), or undefined when there is none. */
  panel(kind: PanelKind): Promise<Panel | undefined>;
  waitForPanel(kind: PanelKind, verdict?: string): Promise<Panel>;
  /** A picture of what is in the window; brings a tab behind to the front. */
  screenshot(file: string): Promise<void>;
  /** Makes the page this large, in CSS pixels: for pages that people see as a popup. */
  resize(width: number, height: number): Promise<void>;
  bringToFront(): Promise<void>;
  isClosed(): Promise<boolean>;
  close(): Promise<void>;
}

/** What of ours can stand in a page: its panel, or the picker. */
export type PanelKind = 'guide' | 'guard' | 'picker';

export interface Panel {
  readonly verdict: string;
  readonly busy: boolean;
  /** All text in the closed shadow root. */
  text(): Promise<string>;
  /** A trusted click on the button with this name inside the closed shadow root. */
  clickNamed(name: string | RegExp): Promise<void>;
}
