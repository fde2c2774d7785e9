import { useState } from 'preact/hooks';
import type { Changes, Report } from '../../domain/readiness-report.ts';
import { Button } from '../../ui/button.tsx';
import { sayCount } from '../../ui/counts.ts';
import { sayMoment } from '../../ui/dates.ts';
import { sayList } from '../../ui/lists.ts';
import { bare } from '../../ui/people.ts';
import { sayProduct } from '../../ui/verdict-words.ts';
import { say } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';
import { sayAnswer, sayCheck } from './readiness-words.ts';
import { reportCsv, reportJson, reportMarkdown } from './report-export.ts';

interface FoundProps {
  readonly report: Report;
  readonly changes: Changes | undefined;
  readonly connector: Connector;
}

/** The report to be kept, and what changed since the last time. */
export function Found({ report, changes, connector }: FoundProps) {
  const [copied, setCopied] = useState<boolean>();
  const name = `mau-guard-readiness-${bare(report.site).replace(/[^a-z0-9]+/gi, '-')}`;
  const copy = async () => setCopied(await connector.copy(reportMarkdown(report, sayProduct(report.product))));
  return (
    <section class="stack stack--tight">
      <div class="row readiness__tools">
        <Button onPress={() => void copy()}>{say('readinessCopy')}</Button>
        <Button onPress={() => connector.download(`${name}.csv`, reportCsv(report), 'text/csv')}>
          {say('optionsActivityCsv')}
        </Button>
        <Button onPress={() => connector.download(`${name}.json`, reportJson(report))}>
          {say('optionsActivityJson')}
        </Button>
        <Button onPress={() => connector.print()}>{say('readinessPrint')}</Button>
      </div>
      <p role="status">
        {copied === true ? say('popupReportCopied') : copied === false ? say('readinessNotCopied') : ''}
      </p>
      {changes && <Since changes={changes} />}
    </section>
  );
}

const MOST_CHANGES = 20;

/** What changed since the last time: of hundreds of projects that is a long list, and opened by whoever wants it. */
function Since({ changes: { since, changed, added, gone } }: { readonly changes: Changes }) {
  const when = sayMoment(since);
  const count = changed.length + added.length + gone.length;
  if (count === 0) return <p class="soft">{say('readinessNoChange', when)}</p>;
  return (
    <details class="surface">
      <summary>{sayCount('readinessSince', count, when)}</summary>
      <ul>
        {changed.slice(0, MOST_CHANGES).map(({ project, check, before, after }) => (
          <li key={`${project} ${check}`}>
            {project ? `${project}: ` : ''}
            {sayCheck(check)}: {sayAnswer(before)} → {sayAnswer(after)}
          </li>
        ))}
      </ul>
      {changed.length > MOST_CHANGES && <p>{sayCount('readinessMoreChanges', changed.length - MOST_CHANGES)}</p>}
      {added.length > 0 && <p>{say('readinessAdded', sayList(added.slice(0, MOST_CHANGES)))}</p>}
      {gone.length > 0 && <p>{say('readinessGone', sayList(gone.slice(0, MOST_CHANGES)))}</p>}
    </details>
  );
}
