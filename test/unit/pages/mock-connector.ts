import type { RunTools } from '../../../src/atlassian/readiness-run.ts';
import type { ReadPlan } from '../../../src/atlassian/session-readers.ts';
import { inForce, type Settings } from '../../../src/domain/in-force.ts';
import type { Kept } from '../../../src/domain/readiness-kept.ts';
import type { Readings } from '../../../src/domain/reading.ts';
import type { SettingsDocument } from '../../../src/domain/settings.ts';
import type { Answers, Arming, Connector } from '../../../src/pages/connector.ts';
import type { JustPointed } from '../../../src/platform/guide-stores.ts';
import type { LogEntry } from '../../../src/platform/log-store.ts';
import type { PageMessage, Protection } from '../../../src/platform/messages.ts';
import type { SettingsNow } from '../../../src/platform/settings.ts';
import type { Warning } from '../../../src/platform/tab-warnings.ts';

type Script = {
  [T in PageMessage['type']]?: (
    message: Extract<PageMessage, { type: T }>,
  ) => Answers[T] | undefined | Promise<Answers[T] | undefined>;
};

export interface MockOptions {
  readonly own?: SettingsDocument | null;
  /** Settings in force, where they are not just the person's own. */
  readonly settings?: Settings;
  readonly policyFaults?: SettingsNow['policyFaults'];
  readonly policy?: SettingsNow['policy'];
  readonly protection?: Protection;
  readonly readings?: Readings | ((plan: ReadPlan) => Readings | Promise<Readings>);
  readonly lastReadings?: Readings;
  readonly arming?: Arming;
  readonly warnings?: readonly Warning[];
  readonly repairs?: readonly string[];
  readonly log?: readonly LogEntry[];
  readonly report?: string;
  readonly jira?: RunTools;
  readonly pointed?: JustPointed;
  readonly tabUrl?: string;
  readonly jiraTabs?: readonly string[];
  readonly otherJar?: boolean;
  readonly grants?: boolean;
  readonly granted?: readonly string[];
  /** What the last run of readiness found, for whichever connection. */
  readonly kept?: Kept;
  /** Whether the clipboard takes anything. */
  readonly copies?: boolean;
  readonly answers?: Script;
}

export const WHOLE: Protection = { missingHosts: [], privateWindows: true, holding: 'yes' };

/** A browser made of this test's own words. It remembers what was asked of it. */
export class MockConnector implements Connector {
  readonly sent: PageMessage[] = [];
  readonly plans: ReadPlan[] = [];
  readonly left: string[] = [];
  readonly opened: string[] = [];
  readonly asked: string[] = [];
  readonly downloads: { name: string; json: string }[] = [];
  optionsOpened = 0;
  prints = 0;
  own: SettingsDocument | null;
  repaired: readonly string[];
  pointedAt: JustPointed | null;
  readings: MockOptions['readings'];
  answers: Script;
  ms = 10_000;
  private readonly changed: (() => void)[] = [];
  private readonly returns = new Set<() => void>();

  constructor(private readonly options: MockOptions = {}) {
    this.own = options.own ?? null;
    this.repaired = options.repairs ?? [];
    this.pointedAt = options.pointed ?? null;
    this.log = options.log ?? [];
    this.readings = options.readings;
    this.answers = { 'page/status': () => options.protection ?? WHOLE, ...options.answers };
  }

  /** The person comes back to the page, some seconds later. */
  comeBack(): void {
    this.ms += 5_000;
    for (const returned of this.returns) returned();
  }

  /** Messages of one type. */
  of<T extends PageMessage['type']>(type: T): Extract<PageMessage, { type: T }>[] {
    return this.sent.filter((message): message is Extract<PageMessage, { type: T }> => message.type === type);
  }

  send = (async (message: PageMessage) => {
    this.sent.push(message);
    const answer = this.answers[message.type] as ((message: PageMessage) => unknown) | undefined;
    return answer?.(message);
  }) as Connector['send'];

  async read(plan: ReadPlan): Promise<Readings> {
    this.plans.push(plan);
    return typeof this.readings === 'function' ? this.readings(plan) : (this.readings ?? {});
  }

  now = () => ({ context: 'page', ms: this.ms });
  pageAge = () => 40;
  wallTime = () => Date.UTC(2026, 10, 20, 14, 5);

  async settings(): Promise<SettingsNow> {
    const settings = this.options.settings ?? inForce(this.own ?? undefined, undefined, { day: '2026-11-29', ms: 0 });
    const { policyFaults = [], policy = { state: 'none', value: undefined } } = this.options;
    return { settings, policyFaults, policy };
  }
  connections = async () => (await this.settings()).settings.connections;
  ownSettings = async () => this.own;
  async changeSettings(
    change: (own: SettingsDocument | null) => SettingsDocument | null,
  ): Promise<SettingsDocument | null> {
    const before = this.own;
    this.own = change(before);
    if (this.own !== before) for (const changed of this.changed) changed();
    return before;
  }
  onChanged = (changed: () => void) => void this.changed.push(changed);

  lastReadings = async () => this.options.lastReadings ?? null;
  arming = async () => this.options.arming ?? null;
  warnings = async () => this.options.warnings ?? [];
  repairs = async () => this.repaired;
  async dismissRepairs(): Promise<void> {
    this.repaired = [];
    for (const changed of this.changed) changed();
  }
  log: readonly LogEntry[] = [];
  activity = async () => this.log;
  clearActivity = async () => {
    const before = this.log;
    this.log = [];
    return [...before].reverse();
  };
  restoreActivity = async (entries: readonly LogEntry[]) => {
    this.log = [...entries].reverse();
  };

  pointed = async () => this.pointedAt;
  async pointedSettled(): Promise<void> {
    this.pointedAt = null;
    for (const changed of this.changed) changed();
  }
  tabInFront = async () => ({ url: this.options.tabUrl, otherJar: this.options.otherJar ?? false });
  jiraTabs = async () => this.options.jiraTabs ?? [];
  report = (readings: Readings) => void this.sent.push({ type: 'page/readings', readings });
  openTab = async (url: string) => void this.opened.push(url);
  openOptions = async () => void this.optionsOpened++;
  async requestHosts(origins: readonly string[]): Promise<boolean> {
    this.asked.push(...origins);
    return this.options.grants ?? true;
  }
  onReturn(returned: () => void): () => void {
    this.returns.add(returned);
    return () => this.returns.delete(returned);
  }
  readonly kept = new Map<string, Kept>();
  jira = () => {
    if (!this.options.jira) throw new Error('this test has no Jira');
    return this.options.jira;
  };
  keptReadiness = async (connection: string) => this.kept.get(connection) ?? this.options.kept;
  keepReadiness = async (connection: string, kept: Kept) => void this.kept.set(connection, kept);
  readinessOpened = 0;
  openReadiness = async () => void this.readinessOpened++;
  verifyOpened = 0;
  openVerify = async () => void this.verifyOpened++;
  grantedHosts = async () => this.options.granted ?? ['https://*.nextup.ai/*', 'https://*.atlassian.net/*'];
  browserName = async () => 'Firefox 140.0 (linux)';
  version = '1.2.3';
  closed = false;
  close = () => {
    this.closed = true;
  };
  tabClosed = false;
  closeTab = async () => {
    this.tabClosed = true;
  };
  leaveFor = (url: string) => void this.left.push(url);
  copied: string[] = [];
  pageReport = async () => this.options.report;
  copy = async (text: string) => this.copied.push(text) > 0 && this.options.copies !== false;
  print = () => void this.prints++;
  download = (name: string, json: string) => void this.downloads.push({ name, json });
}
