import { useEffect, useState } from 'preact/hooks';
import { isVoid, type Plan } from '../../atlassian/readiness-run.ts';
import { type Connection, connectionId } from '../../domain/connection.ts';
import { ACCOUNT_CHECKS, checksOf, DEFAULT_ROLE } from '../../domain/readiness.ts';
import { type Changes, changesSince, kept, type Report, summaryOf } from '../../domain/readiness-report.ts';
import type { Verdict } from '../../domain/verdict.ts';
import { AccountCard } from '../../ui/account-card.tsx';
import { Brand } from '../../ui/brand.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { MainFrame } from '../../ui/main-frame.tsx';
import { Notice } from '../../ui/notice.tsx';
import { bare } from '../../ui/people.ts';
import { sayProduct } from '../../ui/verdict-words.ts';
import { say } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';
import { useSurroundings } from '../surroundings.ts';
import { CheckList, ProjectTable } from './project-table.tsx';
import { sayAnswer, sayCheck, sayEnd, saySummary } from './readiness-words.ts';
import { reportCsv, reportJson, reportMarkdown } from './report-export.ts';
import { type RunControls, type RunState, reportOf, useRun } from './use-run.ts';

/** Will this account work as main user? Asks Jira, shows what it found, and gives it to be kept. */
export function Readiness({ connector }: { readonly connector: Connector }) {
  const [surroundings] = useSurroundings(connector);
  const [chosen, setChosen] = useState<string>();
  const [role, setRole] = useState(DEFAULT_ROLE);
  const [run, controls] = useRun(connector);
  const connections = surroundings?.now.settings.connections ?? [];
  const connection = connections.find((one) => connectionId(one) === chosen) ?? connections[0];
  const report = reportOf(run, connector.version);
  return (
    <MainFrame
      page="readiness"
      verdict={verdictOf(run, connection)}
      busy={isUnderWay(run)}
      title={say('readinessTitle')}
    >
      <div class="stack readiness__page">
        <Brand />
        <h1>{say('readinessTitle')}</h1>
        {surroundings && !connection && <p>{say('popupNotSetUpMeans')}</p>}
        {connection && (
          <>
            <About
              connection={connection}
              connections={connections}
              onChoose={setChosen}
              role={role}
              onRole={setRole}
              run={run}
              controls={controls}
            />
            <Progress run={run} />
            {report && run.phase === 'ended' && !isVoid(run.end) && (
              <Found report={report} connection={connection} connector={connector} />
            )}
            {report && !isVoid(run.end) && (
              <section class="surface stack stack--tight">
                <h2>{say('readinessAccount')}</h2>
                <CheckList
                  checks={checksOf(ACCOUNT_CHECKS, report.product)}
                  findings={report.findings}
                  site={report.site}
                />
              </section>
            )}
            {run.plan && run.projects.length > 0 && (
              <ProjectTable scope={run.plan} site={run.plan.site} projects={run.projects} />
            )}
          </>
        )}
      </div>
    </MainFrame>
  );
}

interface AboutProps {
  readonly connection: Connection;
  readonly connections: readonly Connection[];
  readonly onChoose: (id: string) => void;
  readonly role: string;
  readonly onRole: (role: string) => void;
  readonly run: RunState;
  readonly controls: RunControls;
}

/** What is asked about, and the buttons to ask. */
function About({ connection, connections, onChoose, role, onRole, run, controls }: AboutProps) {
  const underWay = isUnderWay(run);
  const plan: Plan = {
    site: connection.site,
    product: connection.product,
    intended: connection.account,
    projects: connection.projects,
    role: role.trim() || DEFAULT_ROLE,
  };
  return (
    <section class="surface stack stack--tight">
      <p>{say('readinessMeans')}</p>
      {connections.length > 1 && (
        <Field label={say('popupConnection')}>
          {(ids) => (
            <select
              {...ids}
              value={connectionId(connection)}
              disabled={underWay}
              onChange={(event) => onChoose(event.currentTarget.value)}
            >
              {connections.map((one) => (
                <option key={connectionId(one)} value={connectionId(one)}>
                  {one.name} · {say('popupForSite', sayProduct(one.product), bare(one.site))}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <AccountCard heading={say('shouldBe')} shown={{ kind: 'account', account: connection.account }} />
      {connection.product === 'helpdesk-plus' && (
        <Field label={say('readinessRole')}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              value={role}
              disabled={underWay}
              onInput={(event) => onRole(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      <div class="row readiness__tools">
        {!underWay && (
          <Button kind="primary" onPress={() => controls.begin(plan)}>
            {say(run.phase === 'ended' ? 'readinessAgain' : 'readinessBegin')}
          </Button>
        )}
        {run.phase === 'running' && <Button onPress={controls.pause}>{say('readinessPause')}</Button>}
        {run.phase === 'paused' && <Button onPress={controls.resume}>{say('readinessResume')}</Button>}
        {underWay && <Button onPress={controls.cancel}>{say('readinessCancel')}</Button>}
      </div>
    </section>
  );
}

function Progress({ run }: { readonly run: RunState }) {
  const end = sayEnd(run.end);
  if (run.phase === 'ended') {
    return end ? <Notice tone={run.end === 'cancelled' ? 'quiet' : 'bad'}>{end}</Notice> : null;
  }
  if (run.phase === 'idle') return null;
  const [done, of] = [run.projects.length, run.listed?.length];
  const last = run.projects.at(-1)?.key;
  return (
    <div class="stack stack--tight">
      <progress aria-label={say('readinessTitle')} max={of ?? 1} {...(of !== undefined && { value: done })} />
      <p class="soft" role="status">
        {of === undefined
          ? say('readinessAsksAccount')
          : say(run.phase === 'paused' ? 'readinessPaused' : 'readinessProgress', String(done), String(of), last ?? '')}
      </p>
    </div>
  );
}

interface FoundProps {
  readonly report: Report;
  readonly connection: Connection;
  readonly connector: Connector;
}

/** The whole in one sentence, what changed since the last time, and the report to be kept. */
function Found({ report, connection, connector }: FoundProps) {
  const [changes, setChanges] = useState<Changes>();
  const [copied, setCopied] = useState<boolean>();
  const id = connectionId(connection);
  useEffect(() => {
    void (async () => {
      const before = await connector.keptReadiness(id);
      setChanges(before ? changesSince(before, report) : undefined);
      if (report.complete) await connector.keepReadiness(id, kept(report));
    })();
    // A report is one run's; it is compared and kept once.
  }, [report.time]);
  const summary = summaryOf(report);
  const tone = summary.state === 'ready' ? 'good' : summary.state === 'not-ready' ? 'bad' : 'doubt';
  const name = `mau-guard-readiness-${bare(report.site).replace(/[^a-z0-9]+/gi, '-')}`;
  const copy = async () => setCopied(await connector.copy(reportMarkdown(report, sayProduct(report.product))));
  return (
    <section class="stack stack--tight">
      <Notice tone={tone}>
        <strong>{saySummary(summary)}</strong>
      </Notice>
      {changes && <Since changes={changes} />}
      <div class="row readiness__tools">
        <Button onPress={() => void copy()}>{say('readinessCopy')}</Button>
        <Button onPress={() => connector.download(`${name}.csv`, reportCsv(report), 'text/csv')}>
          {say('optionsActivityCsv')}
        </Button>
        <Button onPress={() => connector.download(`${name}.json`, reportJson(report))}>
          {say('optionsActivityJson')}
        </Button>
      </div>
      <p role="status">
        {copied === true ? say('popupReportCopied') : copied === false ? say('readinessNotCopied') : ''}
      </p>
    </section>
  );
}

const MOST_CHANGES = 20;

function Since({ changes: { since, changed, added, gone } }: { readonly changes: Changes }) {
  const when = new Date(since).toLocaleString();
  const none = changed.length + added.length + gone.length === 0;
  return (
    <div>
      <h2>{say('readinessSince', when)}</h2>
      {none && <p>{say('readinessNoChange')}</p>}
      <ul>
        {changed.slice(0, MOST_CHANGES).map(({ project, check, before, after }) => (
          <li key={`${project} ${check}`}>
            {project ? `${project}: ` : ''}
            {sayCheck(check)}: {sayAnswer(before)} → {sayAnswer(after)}
          </li>
        ))}
      </ul>
      {changed.length > MOST_CHANGES && <p>{say('readinessMoreChanges', String(changed.length - MOST_CHANGES))}</p>}
      {added.length > 0 && <p>{say('readinessAdded', added.slice(0, MOST_CHANGES).join(', '))}</p>}
      {gone.length > 0 && <p>{say('readinessGone', gone.slice(0, MOST_CHANGES).join(', '))}</p>}
    </div>
  );
}

function isUnderWay({ phase }: RunState): boolean {
  return phase === 'running' || phase === 'paused';
}

/** Whether the account is the intended one, as far as this page has looked. */
function verdictOf({ findings }: RunState, connection: Connection | undefined): Verdict {
  if (!connection) return 'not-set-up';
  const intended = findings.Intended;
  if (intended?.answer === 'pass') return findings.Ordinary?.answer === 'fail' ? 'ineligible' : 'match';
  if (intended?.why === 'signed-out') return 'signed-out';
  return intended?.answer === 'fail' ? 'mismatch' : 'unknown';
}
