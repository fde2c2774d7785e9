import { options } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ACCOUNT_CHECKS, checksOf, PROJECT_CHECKS } from '../../domain/readiness.ts';
import type { Report } from '../../domain/readiness-report.ts';
import { sayMoment } from '../../ui/dates.ts';
import { sayProduct } from '../../ui/verdict-words.ts';
import { say } from '../../ui/words.ts';
import { CheckNames } from './check-names.tsx';
import { Lines } from './lines.tsx';
import { lacksOf, sayFinding, sayLack } from './not-passed.ts';
import { saySummary } from './readiness-words.ts';
import { SIGNS } from './report-export.ts';

/** Whether the page is being printed just now, by its own button or the browser's. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => drawnAtOnce(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

/** What a page prints by itself is what stands in it when `print` is called: a drawing that waits its turn comes too late. */
function drawnAtOnce(change: () => void): void {
  const { debounceRendering } = options;
  options.debounceRendering = (draw) => draw();
  try {
    change();
  } finally {
    Object.assign(options, { debounceRendering });
  }
}

/** The whole report on paper: on the screen a table of thousands is drawn only where it is looked at. */
export function PrintSheet({ report }: { readonly report: Report }) {
  const { site, account, product, role, time, extension, findings, projects } = report;
  const columns = checksOf(PROJECT_CHECKS, product);
  const about = [
    [say('optionsTime'), sayMoment(time)],
    [say('readinessPrintSite'), site],
    [say('optionsAccount'), account ? [account.name, account.email, account.id].filter(Boolean).join(' · ') : '–'],
    [say('setUpProduct'), `${sayProduct(product)} · MAU Guard ${extension}`],
    ...(product === 'helpdesk-plus' ? [[say('readinessRole'), role]] : []),
  ];
  return (
    <section class="sheet">
      <h1>{say('readinessTitle')}</h1>
      <Lines words={saySummary(report)} />
      <dl>
        {about.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{say('readinessAccount')}</h2>
      <ul>
        {checksOf(ACCOUNT_CHECKS, product).map(({ id }) => {
          const finding = findings[id] ?? { answer: 'does-not-apply' };
          return (
            <li key={id}>
              {SIGNS[finding.answer]} {sayFinding(id, finding)}
            </li>
          );
        })}
      </ul>
      <h2>{say('readinessProjects')}</h2>
      <table>
        <thead>
          <CheckNames checks={columns} />
        </thead>
        <tbody>
          {projects.map(({ key, name, findings: own }) => (
            <tr key={key}>
              <th scope="row">
                {key} <bdi>{name}</bdi>
              </th>
              {columns.map(({ id }) => (
                <td key={id}>{SIGNS[own[id]?.answer ?? 'does-not-apply']}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Missing report={report} />
    </section>
  );
}

/** What did not pass, each with what to do about it: whoever gets the sheet has nothing else. */
function Missing({ report }: { readonly report: Report }) {
  const lacks = lacksOf(report);
  if (lacks.length === 0) return null;
  return (
    <>
      <h2>{say('readinessPrintMissing')}</h2>
      <ul>
        {lacks.map((lack) => (
          <li key={`${lack.of} ${lack.check}`}>
            {lack.of}
            {say('colon')}
            {SIGNS[lack.finding.answer]} {sayLack(lack)}
          </li>
        ))}
      </ul>
    </>
  );
}
