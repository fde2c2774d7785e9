import { useState } from 'preact/hooks';
import { isVoid, type Plan } from '../../atlassian/readiness-run.ts';
import { type IntendedAccount, nameOf } from '../../domain/account.ts';
import {
  accepts,
  type Connection,
  candidatesOf,
  connectionId,
  DEFAULT_ROLE,
  withAccount,
} from '../../domain/connection.ts';
import { ACCOUNT_CHECKS, checksOf } from '../../domain/readiness.ts';
import { type Report, summaryOf } from '../../domain/readiness-report.ts';
import type { Reading } from '../../domain/reading.ts';
import type { Verdict } from '../../domain/verdict.ts';
import { Brand } from '../../ui/brand.tsx';
import { Button } from '../../ui/button.tsx';
import { sayMoment } from '../../ui/dates.ts';
import { Field } from '../../ui/field.tsx';
import { MainFrame } from '../../ui/main-frame.tsx';
import { bare } from '../../ui/people.ts';
import { sayProduct } from '../../ui/verdict-words.ts';
import { say } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';
import { useSurroundings } from '../surroundings.ts';
import { CheckList } from './check-list.tsx';
import { Found } from './found.tsx';
import { PrintSheet, usePrinting } from './print-sheet.tsx';
import { EndNotice, Progress } from './progress.tsx';
import { ProjectTable } from './project-table.tsx';
import { isOfWhom } from './readiness-words.ts';
import { isElsewhere, isUnderWay, newestOf, type RunControls, type RunState, reportOf, useRun } from './use-run.ts';
import { useSince } from './use-since.ts';
import { WhoIsThere } from './who-is-there.tsx';
import { Whole } from './whole.tsx';

/** Will this account work as main user? Asks Jira, shows what it found, and gives it to be kept. */
export function Readiness({ connector }: { readonly connector: Connector }) {
  const [surroundings] = useSurroundings(connector);
  const [chosen, setChosen] = useState<string>();
  const [whose, setWhose] = useState<string>();
  const [begun, setBegun] = useState<Connection>();
  const [typed, setTyped] = useState<string>();
  const [run, controls] = useRun(connector);
  const connections = surroundings?.now.settings.connections ?? [];
  const selected = connections.find((one) => connectionId(one) === chosen) ?? connections[0];
  const candidates = selected ? candidatesOf(selected) : [];
  const account = candidates.find(({ id }) => id === whose) ?? selected?.account;
  const picked = selected && account && withAccount(selected, account);
  // Settings may change while it runs: it stays about what it was begun for, and is shown with nothing else.
  const connection = isUnderWay(run) ? begun : picked;
  const isShown = begun !== undefined && connection !== undefined && connectionId(begun) === connectionId(connection);
  const isAccepted = selected !== undefined && connection !== undefined && accepts(selected, connection.account);
  const role = typed ?? connection?.role ?? DEFAULT_ROLE;
  const report = isShown ? reportOf(run, connector.version) : undefined;
  const printing = usePrinting();
  // A verdict on an account that was never asked would be one on whoever is there.
  const found = report?.findings.Intended?.answer === 'pass' ? report : undefined;
  const ended = found && run.phase === 'ended' ? found : undefined;
  // What was found of the account stays true, and is no good news while somebody else is there.
  const hasLeft = run.plan !== undefined && isElsewhere(run.later?.outcome, run.plan);
  const since = useSince(ended, begun, connector);
  return (
    <MainFrame
      page="readiness"
      verdict={verdictOf(isVoid(run.end) ? undefined : report, connection, isAccepted, hasLeft ? run.later : undefined)}
      busy={isUnderWay(run)}
      title={say('readinessTitle')}
    >
      {printing && ended && <PrintSheet report={ended} />}
      <div class="stack page">
        <Brand />
        <h1>{say('readinessTitle')}</h1>
        {ended && !hasLeft && <Whole report={ended} end={run.end} />}
        {surroundings && !connection && (
          <>
            <p>{say('readinessNotSetUp')}</p>
            <div class="row">
              <Button kind="primary" onPress={() => void connector.openOptions()}>
                {say('setUpOpenSettings')}
              </Button>
            </div>
          </>
        )}
        {connection && (
          <>
            <About
              connection={connection}
              connections={connections}
              selected={selected}
              onChoose={(id) => {
                setChosen(id);
                setWhose(undefined);
                setTyped(undefined);
              }}
              candidates={candidates}
              onWhose={setWhose}
              role={role}
              onRole={setTyped}
              run={run}
              isShown={isShown}
              isReady={ended !== undefined && !hasLeft && summaryOf(ended).state === 'ready'}
              onSwitch={(signedIn) => void connector.send({ type: 'page/switch', site: connection.site, signedIn })}
              controls={{
                ...controls,
                begin: async (plan) => {
                  // A name that cannot be kept can be asked about all the same.
                  await remembered(plan, selected, connector).catch(() => undefined);
                  setBegun(connection);
                  if (selected) setChosen(connectionId(selected));
                  controls.begin(plan);
                },
              }}
            />
            {isShown && isUnderWay(run) && <Progress run={run} />}
            {isShown && !isOfWhom(run.end) && (
              <EndNotice run={run} name={nameOf(connection.account)}>
                {run.end === 'no-projects' && !surroundings?.now.settings.managed && (
                  <Button onPress={() => void connector.openOptions()}>{say('setUpOpenSettings')}</Button>
                )}
              </EndNotice>
            )}
            {ended && hasLeft && <p class="said">{say('popupSeen', sayMoment(ended.time))}</p>}
            {ended && <Found report={ended} changes={since} connector={connector} />}
            {found && (
              <section class="surface stack stack--tight">
                <h2>{say('readinessAccount')}</h2>
                <CheckList
                  checks={checksOf(ACCOUNT_CHECKS, found.product)}
                  findings={found.findings}
                  site={found.site}
                />
              </section>
            )}
            {isShown && run.plan && run.projects.length > 0 && (
              <ProjectTable scope={run.plan} site={run.plan.site} projects={run.projects} growing={isUnderWay(run)} />
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
  readonly selected: Connection | undefined;
  readonly onChoose: (id: string) => void;
  /** Whose account may be asked about: of a connection with a successor, either's. */
  readonly candidates: readonly IntendedAccount[];
  readonly onWhose: (id: string) => void;
  readonly role: string;
  readonly onRole: (role: string) => void;
  readonly run: RunState;
  /** The run is about this connection. */
  readonly isShown: boolean;
  /** All passed. */
  readonly isReady: boolean;
  readonly onSwitch: (signedIn: boolean) => void;
  readonly controls: Omit<RunControls, 'begin'> & { readonly begin: (plan: Plan) => Promise<void> };
}

/** What is asked about, and the buttons to ask. */
function About({
  connection,
  connections,
  selected,
  onChoose,
  candidates,
  onWhose,
  role,
  onRole,
  run,
  isShown,
  isReady,
  onSwitch,
  controls,
}: AboutProps) {
  const underWay = isUnderWay(run);
  const plan: Plan = {
    site: connection.site,
    product: connection.product,
    intended: connection.account,
    projects: connection.projects,
    role: role.trim() || DEFAULT_ROLE,
  };
  const isOther = isShown && run.phase === 'ended' && isElsewhere(newestOf(run)?.outcome, plan);
  return (
    <section class="surface stack stack--tight">
      <p class="said">{say('readinessMeans')}</p>
      {connections.length > 1 && (
        <Field label={say('popupConnection')}>
          {(ids) => (
            <select
              {...ids}
              value={selected && connectionId(selected)}
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
      {candidates.length > 1 && (
        <Field label={say('readinessWhose')}>
          {(ids) => (
            <select
              {...ids}
              value={connection.account.id}
              disabled={underWay}
              onChange={(event) => onWhose(event.currentTarget.value)}
            >
              {candidates.map((one) => (
                <option key={one.id} value={one.id}>
                  {nameOf(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <WhoIsThere connection={connection} run={isShown ? run : undefined} isReady={isReady} />
      {isShown && isOfWhom(run.end) && <EndNotice run={run} name={nameOf(connection.account)} />}
      {connection.product === 'helpdesk-plus' && (
        <Field label={say('readinessRole')} hint={say('readinessRoleHint')}>
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
        {isOther && <SwitchButton run={run} onSwitch={onSwitch} />}
        {!underWay && (
          <Button kind={isOther ? 'secondary' : 'primary'} onPress={() => void controls.begin(plan)}>
            {say(run.phase === 'ended' ? 'readinessAgain' : 'readinessBegin')}
          </Button>
        )}
        {run.phase === 'running' && <Button onPress={controls.pause}>{say('readinessPause')}</Button>}
        {run.phase === 'paused' && (
          <Button kind="primary" onPress={controls.resume}>
            {say('readinessResume')}
          </Button>
        )}
        {underWay && <Button onPress={controls.cancel}>{say('readinessCancel')}</Button>}
      </div>
    </section>
  );
}

/** The way to the intended account: there is no check of it before. */
function SwitchButton({ run, onSwitch }: { readonly run: RunState; readonly onSwitch: (signedIn: boolean) => void }) {
  const signedIn = newestOf(run)?.outcome.state === 'signed-in';
  return (
    <Button kind="primary" onPress={() => onSwitch(signedIn)}>
      {say(signedIn ? 'switchAccount' : 'signIn')}
    </Button>
  );
}

/** A role that was typed is kept with the connection, unless that is the organisation's. */
async function remembered({ role }: Plan, connection: Connection | undefined, connector: Connector): Promise<void> {
  if (!connection || role === (connection.role ?? DEFAULT_ROLE)) return;
  const id = connectionId(connection);
  // In the document a successor who has taken over still stands behind the account before.
  const isIt = (one: Connection) => candidatesOf(one).some((account) => connectionId(withAccount(one, account)) === id);
  await connector.changeSettings(
    (own) => own && { ...own, connections: own.connections?.map((one) => (isIt(one) ? { ...one, role } : one)) },
  );
}

/** Whether the account is the intended one, as far as this page has looked, and not at one of whom the day has not come. */
function verdictOf(
  report: Report | undefined,
  connection: Connection | undefined,
  accepted: boolean,
  other: Reading | undefined,
): Verdict {
  if (!connection) return 'not-set-up';
  if (!report || !accepted) return 'unknown';
  if (other) return other.outcome.state === 'signed-out' ? 'signed-out' : 'mismatch';
  const { findings } = report;
  const intended = findings.Intended;
  if (intended?.answer === 'pass') return findings.Ordinary?.answer === 'fail' ? 'ineligible' : 'match';
  if (intended?.why === 'signed-out') return 'signed-out';
  return intended?.answer === 'fail' ? 'mismatch' : 'unknown';
}
