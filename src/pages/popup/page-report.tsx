import { say } from '../../ui/words.ts';
import { ReportTools } from './later-parts.ts';
import type { ReportToolsProps } from './report-tools.tsx';

/** Where the guide does not find the row: point at it, or describe the page for whoever looks after the product. */
export function PageReport(props: ReportToolsProps) {
  return (
    <details>
      <summary>{say('popupReportTitle')}</summary>
      <ReportTools {...props} />
    </details>
  );
}
