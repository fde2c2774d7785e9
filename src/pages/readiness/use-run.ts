import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { isVoid, type Plan, type Run, type RunEnd, runReadiness } from '../../atlassian/readiness-run.ts';
import { sameAccount } from '../../domain/account.ts';
import type { Finding, Project } from '../../domain/readiness.ts';
import { judgeAccount, judgeProject, type ProjectReport, type Report } from '../../domain/readiness-report.ts';
import type { Outcome, Reading } from '../../domain/reading.ts';
import type { Connector } from '../connector.ts';

/** What came in is drawn so often at most, in milliseconds: thousands of answers are not thousands of drawings. */
const DRAWN_EVERY_MS = 150;

/** A run as it is shown. */
export interface RunState {
  readonly phase: 'idle' | 'running' | 'paused' | 'ended';
  readonly end: RunEnd | undefined;
  readonly plan: Plan | undefined;
  /** Milliseconds since 1970, when it began. */
  readonly time: number;
  /**
   * Whose session answered, as it was read when the run began, or of whoever came in while it ran; undefined: not known
   * yet, or it counts for nothing.
   */
  readonly reading: Reading | undefined;
  /** Who was there when the person came back to what was found; undefined: they have not been away. */
  readonly later: Reading | undefined;
  readonly findings: Readonly<Record<string, Finding>>;
  /** All that are asked about; undefined: not known yet. */
  readonly listed: readonly Project[] | undefined;
  /** Jira asked to wait. */
  readonly quiet: boolean;
  /** Those that are known by now, in the order in which they came. */
  readonly projects: readonly ProjectReport[];
}

export interface RunControls {
  begin(plan: Plan): void;
  pause(): void;
  resume(): void;
  cancel(): void;
}

const IDLE: RunState = {
  phase: 'idle',
  end: undefined,
  plan: undefined,
  time: 0,
  reading: undefined,
  later: undefined,
  findings: {},
  listed: undefined,
  quiet: false,
  projects: [],
};

/** A run of readiness from this page, and what may be done with it. It ends with the page. */
export function useRun(connector: Connector): [RunState, RunControls] {
  const [state, setState] = useState<RunState>(IDLE);
  const run = useRef<Run | undefined>(undefined);
  useEffect(() => () => run.current?.cancel(), []);
  const shown = useRef(state);
  shown.current = state;
  useEffect(
    () =>
      connector.onReturn(async () => {
        const { phase, plan } = shown.current;
        const mine = run.current;
        if (phase !== 'ended' || !plan) return;
        const reading = await whoIsThere(plan.site, connector);
        if (reading && mine === run.current) setState((now) => returned(now, plan, reading));
      }),
    [connector],
  );

  const begin = useCallback(
    (plan: Plan) => {
      run.current?.cancel();
      const waiting: ProjectReport[] = [];
      let timer: ReturnType<typeof setTimeout> | undefined;
      const draw = () => {
        timer = undefined;
        const came = waiting.splice(0);
        if (mine === run.current) setState((now) => ({ ...now, projects: [...now.projects, ...came] }));
      };
      setState({ ...IDLE, phase: 'running', plan, time: connector.wallTime() });
      const mine = runReadiness(plan, connector.jira(), {
        account: (facts) => {
          if (mine !== run.current) return;
          const reading = readingOf(facts.session, plan.site, connector);
          setState((now) => ({ ...now, reading, findings: judgeAccount(facts, plan) }));
        },
        projects: (listed) => mine === run.current && setState((now) => ({ ...now, listed })),
        quiet: (quiet) => mine === run.current && setState((now) => ({ ...now, quiet })),
        project: (facts) => {
          waiting.push(judgeProject(facts, plan));
          timer ??= setTimeout(draw, DRAWN_EVERY_MS);
        },
      });
      run.current = mine;
      void mine.ended
        .catch((): RunEnd => 'no-projects')
        .then(async (end) => {
          const cameIn = end === 'changed' ? await whoIsThere(plan.site, connector) : undefined;
          clearTimeout(timer);
          draw();
          // What may be about two accounts is about none.
          const nothing = isVoid(end) ? { reading: cameIn, findings: {}, projects: [], listed: undefined } : {};
          if (mine !== run.current) return;
          setState((now) => ({ ...now, projects: asListed(now), ...nothing, phase: 'ended', end }));
        });
    },
    [connector],
  );
  const go = (phase: RunState['phase'], deed: () => void) => {
    deed();
    setState((now) => (now.phase === 'ended' ? now : { ...now, phase }));
  };
  return [
    state,
    {
      begin,
      pause: () => go('paused', () => run.current?.pause()),
      resume: () => go('running', () => run.current?.resume()),
      cancel: () => run.current?.cancel(),
    },
  ];
}

/** Who came in while it ran: an answer that named them told no more than that. Undefined: that cannot be read now. */
async function whoIsThere(site: string, connector: Connector): Promise<Reading | undefined> {
  const outcome = await connector
    .jira()
    .session(site)
    .catch(() => undefined);
  return outcome && readingOf(outcome, site, connector);
}

/**
 * An ended run, for a person who comes back and may have switched the account. What was found of the intended one stays true of
 * it; a run that ended with whoever was there instead is over once the intended one is.
 */
function returned(run: RunState, plan: Plan, reading: Reading): RunState {
  if (run.findings.Intended?.answer === 'pass') return { ...run, later: reading };
  const { outcome } = reading;
  if (outcome.state === 'unknown') return run;
  return isElsewhere(outcome, plan) ? { ...run, reading } : { ...IDLE, reading };
}

/** Whose session it is now, as far as this page has looked. */
export function newestOf({ later, reading }: RunState): Reading | undefined {
  return later ?? reading;
}

/** Whether a run goes on, or may. */
export function isUnderWay({ phase }: RunState): boolean {
  return phase === 'running' || phase === 'paused';
}

/** Whether somebody else than the account is there, or nobody: known to be so. */
export function isElsewhere(outcome: Outcome | undefined, { intended }: Pick<Plan, 'intended'>): boolean {
  if (outcome === undefined || outcome.state === 'unknown') return false;
  return outcome.state === 'signed-out' || !sameAccount(outcome.account, intended);
}

function readingOf(outcome: Outcome, site: string, connector: Connector): Reading {
  return { session: 'site', where: site, outcome, at: connector.now(), wallTime: connector.wallTime() };
}

/** Answers come as they please; a table to be read, and a report to be compared, have Jira's own order. */
function asListed({ projects, listed = [] }: RunState): readonly ProjectReport[] {
  const byKey = new Map(projects.map((project) => [project.key, project]));
  return listed.flatMap(({ key }) => byKey.get(key) ?? []);
}

/** The report of what is known by now; undefined before anything is. */
export function reportOf(
  { plan, time, reading, findings, projects, end }: RunState,
  extension: string,
): Report | undefined {
  if (!plan || Object.keys(findings).length === 0) return undefined;
  const account = reading?.outcome.state === 'signed-in' ? reading.outcome.account : undefined;
  return {
    version: 1,
    time,
    site: plan.site,
    product: plan.product,
    role: plan.role,
    named: plan.projects.length > 0,
    account: account && { id: account.id, name: account.name, email: account.email },
    extension,
    complete: end === 'done',
    findings,
    projects,
  };
}
