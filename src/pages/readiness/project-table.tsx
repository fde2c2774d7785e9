import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { checksOf, type Finding, PROJECT_CHECKS, type Scope } from '../../domain/readiness.ts';
import { hasFailed, type ProjectReport } from '../../domain/readiness-report.ts';
import { sayNumber } from '../../ui/counts.ts';
import { Field } from '../../ui/field.tsx';
import { say } from '../../ui/words.ts';
import { CheckList } from './check-list.tsx';
import { CheckNames } from './check-names.tsx';
import { sayAnswer, sayWhy } from './readiness-words.ts';
import { SIGNS } from './report-export.ts';

/** Rows of thousands of projects are drawn where they are looked at; each is so high, in CSS pixels. */
const ROW_PX = 40;
const MORE_ROWS = 10;

export interface ProjectTableProps {
  readonly scope: Scope;
  readonly site: string;
  readonly projects: readonly ProjectReport[];
  /** More of them come in: how many there are is not read out each time. */
  readonly growing: boolean;
}

/** Projects × checks: to be scanned, searched, filtered to failures, and opened for details. */
export function ProjectTable({ scope, site, projects, growing }: ProjectTableProps) {
  const [words, setWords] = useState('');
  const [onlyFailing, setOnlyFailing] = useState(false);
  /** Null: none; undefined: nobody has opened or closed one yet. */
  const [chosen, setChosen] = useState<string | null>();
  // Rows would jump about while answers come in.
  const sorted = useMemo(() => (growing ? projects : worstFirst(projects)), [projects, growing]);
  const found = sorted.filter((project) => mentions(project, words) && (!onlyFailing || hasFailed(project)));
  const first = growing ? undefined : sorted.slice(0, 1).find(hasFailed)?.key;
  const open = chosen === undefined ? first : chosen;
  const opened = found.find(({ key }) => key === open);
  return (
    <section class="surface stack stack--tight">
      <h2>{say('readinessProjects')}</h2>
      <div class="row readiness__search">
        <Field label={say('readinessSearch')}>
          {(ids) => (
            <input {...ids} type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
          )}
        </Field>
        <label class="row">
          <input
            type="checkbox"
            checked={onlyFailing}
            onChange={(event) => setOnlyFailing(event.currentTarget.checked)}
          />
          {say('readinessOnlyFailing')}
        </label>
      </div>
      <p class="soft" {...(!growing && { role: 'status' })}>
        {say('readinessShown', sayNumber(found.length), sayNumber(projects.length))}
      </p>
      <Rows scope={scope} projects={found} open={open} onOpen={(key) => setChosen(open === key ? null : key)} />
      {opened && <Details scope={scope} site={site} project={opened} />}
    </section>
  );
}

interface RowsProps {
  readonly scope: Scope;
  readonly projects: readonly ProjectReport[];
  readonly open: string | null | undefined;
  readonly onOpen: (key: string) => void;
}

function Rows({ scope, projects, open, onOpen }: RowsProps) {
  const box = useRef<HTMLElement>(null);
  const [seen, setSeen] = useState({ from: 0, to: 40 });
  const look = () => {
    if (!box.current) return;
    const from = Math.max(0, Math.floor(box.current.scrollTop / ROW_PX) - MORE_ROWS);
    const to = Math.ceil((box.current.scrollTop + box.current.clientHeight) / ROW_PX) + MORE_ROWS;
    keepFocus(box.current, from, to);
    setSeen((now) => (now.from === from && now.to === to ? now : { from, to }));
  };
  useEffect(look, [projects.length]);
  const columns = checksOf(PROJECT_CHECKS, scope.product);
  const to = Math.min(seen.to, projects.length);
  const from = Math.min(seen.from, to);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section class="matrix" ref={box} onScroll={look} tabIndex={0} aria-label={say('readinessProjects')}>
      <table aria-rowcount={projects.length + 1}>
        <thead>
          <CheckNames checks={columns} index={1} />
        </thead>
        <tbody>
          {from > 0 && <Gap rows={from} columns={columns.length + 1} />}
          {projects.slice(from, to).map((project, at) => (
            <tr
              key={project.key}
              class={open === project.key ? 'matrix__row matrix__row--open' : 'matrix__row'}
              aria-rowindex={from + at + 2}
            >
              <th scope="row">
                <button
                  type="button"
                  class="matrix__key"
                  aria-expanded={open === project.key}
                  onClick={() => onOpen(project.key)}
                >
                  {project.key}
                </button>{' '}
                <bdi>{project.name}</bdi>
              </th>
              {columns.map(({ id }) => (
                <Cell key={id} finding={project.findings[id]} />
              ))}
            </tr>
          ))}
          {to < projects.length && <Gap rows={projects.length - to} columns={columns.length + 1} />}
        </tbody>
      </table>
    </section>
  );
}

/** A row that is not drawn any more would take the focus away with it, and keys would scroll the page instead. */
function keepFocus(box: HTMLElement, from: number, to: number): void {
  const row = box.contains(document.activeElement) ? document.activeElement?.closest('[aria-rowindex]') : null;
  const at = Number(row?.getAttribute('aria-rowindex') ?? Number.NaN) - 2;
  if (at < from || at >= to) box.focus({ preventScroll: true });
}

/** The room of the rows that nobody looks at. A height is data here, and is set through the object model. */
function Gap({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  const cell = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    if (cell.current) cell.current.style.height = `${rows * ROW_PX}px`;
  }, [rows]);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus, and this one is no row to be read
    <tr aria-hidden="true">
      <td ref={cell} colSpan={columns} class="matrix__gap" />
    </tr>
  );
}

function Cell({ finding }: { readonly finding: Finding | undefined }) {
  const answer = finding?.answer ?? 'does-not-apply';
  const words = [sayAnswer(answer), ...(finding?.why ? [sayWhy(finding.why)] : [])].join(say('colon'));
  return (
    <td class={`matrix__cell matrix__cell--${answer}`} title={words}>
      <span aria-hidden="true">{SIGNS[answer]}</span>
      <span class="unseen">{words}</span>
    </td>
  );
}

interface DetailsProps {
  readonly scope: Scope;
  readonly site: string;
  readonly project: ProjectReport;
}

/** Each check of one project: what was found, and how it is repaired, with the very page of Jira. */
function Details({ scope, site, project }: DetailsProps) {
  return (
    <section class="stack stack--tight" aria-label={project.key}>
      <h3>
        {project.key} <bdi>{project.name}</bdi>
      </h3>
      <CheckList
        checks={checksOf(PROJECT_CHECKS, scope.product)}
        findings={project.findings}
        site={site}
        projectKey={project.key}
      />
    </section>
  );
}

/** Those where something is to be repaired, then those where something is to be looked at; else the order is Jira's. */
function worstFirst(projects: readonly ProjectReport[]): readonly ProjectReport[] {
  const [failing, untold, rest]: ProjectReport[][] = [[], [], []];
  for (const project of projects) (hasFailed(project) ? failing : isUntold(project) ? untold : rest)?.push(project);
  return [failing, untold, rest].flatMap((some) => some ?? []);
}

function isUntold({ findings }: ProjectReport): boolean {
  return Object.values(findings).some(({ answer }) => answer === 'cannot-tell');
}

function mentions({ key, name = '' }: ProjectReport, words: string): boolean {
  const text = `${key} ${name}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
