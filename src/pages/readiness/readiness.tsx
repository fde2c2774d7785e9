import { useState } from 'preact/hooks';
import { isVoid, type Plan } from '../../atlassian/readiness-run.ts';
import { type Connection, connectionId } from '../../domain/connection.ts';
import { ACCOUNT_CHECKS, checksOf, DEFAULT_ROLE } from '../../domain/readiness.ts';
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
import { CheckList } from './check-list.tsx';
import { Found } from './found.tsx';
import { PrintSheet, usePrinting } from './print-sheet.tsx';
import { ProjectTable } from './project-table.tsx';
import { sayEnd } from './readiness-words.ts';
import { type RunControls, type RunState, reportOf, useRun } from './use-run.ts';

/** Will this account work as main user? Asks Jira, shows what it found, and gives it to be kept. */
export function Readiness({ connector }: { readonly connector: Connector }) {
  const [surroundings] = useSurroundings(connector);
  const [chosen, setChosen] = useState<string>();
  const [typed, setTyped] = useState<string>();
  const [run, controls] = useRun(connector);
  const connections = surroundings?.now.settings.connections ?? [];
  const connection = connections.find((one) => connectionId(one) === chosen) ?? connections[0];
  const role = typed ?? connection?.role ?? DEFAULT_ROLE;
  const report = reportOf(run, connector.version);
  const printing = usePrinting();
  const ended = report && run.phase === 'ended' && !isVoid(run.end) ? report : undefined;
  return (
    <MainFrame
      page="readiness"
      verdict={verdictOf(run, connection)}
      busy={isUnderWay(run)}
      title={say('readinessTitle')}
    >
      {printing && ended && <PrintSheet report={ended} />}
      <div class="stack readiness__page">
        <Brand />
        <h1>{say('readinessTitle')}</h1>
        {surroundings && !connection && <p>{say('popupNotSetUpMeans')}</p>}
        {connection && (
          <>
            <About
              connection={connection}
              connections={connections}
              onChoose={(id) => {
                setChosen(id);
                setTyped(undefined);
              }}
              role={role}
              onRole={setTyped}
              run={run}
              controls={{
                ...controls,
                begin: (plan) => void remembered(plan, connection, connector).then(controls.begin),
              }}
            />
            <Progress run={run} />
            {ended && <Found report={ended} connection={connection} connector={connector} />}
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
        {run.quiet && ` ${say('readinessQuiet')}`}
      </p>
    </div>
  );
}

/** A role that was typed is kept with the connection, unless that is the organisation's. */
async function remembered(plan: Plan, connection: Connection, connector: Connector): Promise<Plan> {
  if (plan.role === (connection.role ?? DEFAULT_ROLE)) return plan;
  const id = connectionId(connection);
  const { role } = plan;
  await connector.changeSettings(
    (own) =>
      own && {
        ...own,
        connections: own.connections?.map((one) => (connectionId(one) === id ? { ...one, role } : one)),
      },
  );
  return plan;
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
