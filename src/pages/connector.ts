import type { RunTools } from '../atlassian/readiness-run.ts';
import type { ReadPlan } from '../atlassian/session-readers.ts';
import type { Connection } from '../domain/connection.ts';
import type { Kept } from '../domain/readiness-kept.ts';
import type { Instant, Readings } from '../domain/reading.ts';
import type { SettingsDocument } from '../domain/settings.ts';
import type { JustPointed } from '../platform/guide-stores.ts';
import type { LogEntry } from '../platform/log-store.ts';
import type { GateReply, PageMessage, PointReply, Protection } from '../platform/messages.ts';
import type { SettingsNow } from '../platform/settings.ts';
import type { Warning } from '../platform/tab-warnings.ts';

/** What the worker answers to each message of a page; undefined when it dropped the message, or did not answer. */
export interface Answers {
  'page/open': GateReply;
  'page/settle': GateReply;
  'page/own': GateReply;
  'page/lift': GateReply;
  'page/pick': GateReply;
  'page/back-to-portal': undefined;
  'page/switch': undefined;
  'page/readings': undefined;
  'page/status': Protection;
  'page/point': PointReply;
  'page/arm': undefined;
}

type MessageOf<T extends PageMessage['type']> = Extract<PageMessage, { type: T }>;

/** Armed by hand: consents of this site are checked until then (milliseconds since 1970). */
export interface Arming {
  readonly site: string;
  readonly until: number;
}

/** The tab that a popup is about. */
export interface TabInFront {
  /** Where the browser tells it. */
  readonly url: string | undefined;
  /** It has cookies that this page has not: a container. */
  readonly otherJar: boolean;
}

/** What the popup wants of the browser. It opens often and in a hurry, so that little code is to do this. */
export interface PopupConnector {
  /** Sends to the worker; undefined when there is no answer. Never throws. */
  send<T extends PageMessage['type']>(message: MessageOf<T> & { type: T }): Promise<Answers[T] | undefined>;
  /** Reads sessions from this very page, so in the cookies of its own tab. */
  read(plan: ReadPlan): Promise<Readings>;
  now(): Instant;
  /** Milliseconds since 1970. */
  wallTime(): number;

  settings(): Promise<SettingsNow>;
  /** The connections of these settings, sooner. */
  connections(): Promise<readonly Connection[]>;
  /** Changes the person's own settings; gives back what they were before. */
  changeSettings(change: (own: SettingsDocument | null) => SettingsDocument | null): Promise<SettingsDocument | null>;
  /** Calls back whenever settings, arming or repairs changed, and what was pointed at, where a page can tell of that. */
  onChanged(changed: () => void): void;

  /** The last readings of this cookie jar, to be shown while fresh ones are made. */
  lastReadings(): Promise<Readings | null>;
  arming(): Promise<Arming | null>;
  /** What there is to warn of in this page's own tab, or in the one in front. */
  warnings(of: 'this tab' | 'tab in front'): Promise<readonly Warning[]>;
  repairs(): Promise<readonly string[]>;
  dismissRepairs(): Promise<void>;

  tabInFront(): Promise<TabInFront>;
  /** Tells the worker what this page read, for badge and guides; nothing where our cookies are not the worker's. */
  report(readings: Readings): void;
  openTab(url: string): Promise<void>;
  openOptions(): Promise<void>;
  /** Asks the person for access to these hosts; true at once where it is given already. */
  requestHosts(origins: readonly string[]): Promise<boolean>;
  /** Calls back when the person comes back to this page; call the answer to stop. */
  onReturn(returned: () => void): () => void;
  /** What the last run of readiness found for a connection. */
  keptReadiness(connection: string): Promise<Kept | undefined>;
  openReadiness(): Promise<void>;
  /** Opens the page that says what is in force here. */
  openVerify(): Promise<void>;
  /** Closes this popup. */
  close(): void;
  /** Describes the portal page in front, without anybody's data; undefined where that page takes no script. */
  pageReport(): Promise<string | undefined>;
  /** Puts a text into the clipboard; says whether it is there. */
  copy(text: string): Promise<boolean>;
}

/**
 * Everything that a page wants of the browser. Views never reach past it, so that each of them runs on a mock, without
 * an extension.
 */
export interface Connector extends PopupConnector {
  /** How long ago this page was led to, in milliseconds; the largest safe integer where it was loaded anew, or restored. */
  pageAge(): number;
  ownSettings(): Promise<SettingsDocument | null>;

  /** All that happened, newest first. */
  activity(): Promise<readonly LogEntry[]>;
  /** Forgets what happened; answers what that was. */
  clearActivity(): Promise<readonly LogEntry[]>;
  restoreActivity(entries: readonly LogEntry[]): Promise<void>;

  /** What a person has just pointed at on a portal page, to be kept or not. */
  pointed(): Promise<JustPointed | null>;
  /** That was decided: it is asked no more, and the page where it was pointed at comes to the front. */
  pointedSettled(): Promise<void>;

  /** Addresses of the tabs that show Jira Cloud. */
  jiraTabs(): Promise<readonly string[]>;
  /** Asks a Jira in the cookies of this page. */
  jira(): RunTools;
  keepReadiness(connection: string, kept: Kept): Promise<void>;
  /** Match patterns of the hosts that the browser lets us reach. */
  grantedHosts(): Promise<readonly string[]>;
  /** The browser, its version and the system, for people who help. */
  browserName(): Promise<string>;
  /** The extension's version. */
  readonly version: string;
  /** Closes this page's own tab, which it may not do by itself. */
  closeTab(): Promise<void>;
  /** Leaves this page for that address, which takes its place in the history. */
  leaveFor(url: string): void;
  /** Opens the browser's print dialogue. */
  print(): void;
  /** Hands the person a file. */
  download(name: string, text: string, type?: string): void;
}

/** The match pattern of an address's host, in the form in which the worker asks for it too. */
export function hostPattern(url: string): string {
  return `https://${new URL(url).hostname}/*`;
}

/** The host of a match pattern, as people name it. */
export function hostOf(pattern: string): string {
  return pattern.replace(/^https:\/\//, '').replace(/\/\*$/, '');
}
