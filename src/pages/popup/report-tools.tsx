import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { say } from '../../ui/words.ts';
import type { PopupConnector } from '../connector.ts';

type Report =
  | { readonly kind: 'none' | 'failed' }
  | { readonly kind: 'made'; readonly text: string; readonly copied: boolean };

export interface ReportToolsProps {
  readonly connector: PopupConnector;
  readonly mayPoint: boolean;
}

/** Pointing at the row, and describing the page. */
export function ReportTools({ connector, mayPoint }: ReportToolsProps) {
  const [report, setReport] = useState<Report>({ kind: 'none' });
  const describe = async () => {
    const text = await connector.pageReport();
    setReport(text === undefined ? { kind: 'failed' } : { kind: 'made', text, copied: false });
  };
  const copy = async (text: string) => {
    setReport({ kind: 'made', text, copied: await connector.copy(text) });
  };
  return (
    <div class="stack stack--tight popup__details">
      {mayPoint && <PointAtIt connector={connector} />}
      <p class="soft">{say('popupReportMeans')}</p>
      <div class="row">
        <Button onPress={() => void describe()}>{say('popupReportMake')}</Button>
        {report.kind === 'made' && <Button onPress={() => void copy(report.text)}>{say('popupReportCopy')}</Button>}
      </div>
      <p role="status">
        {report.kind === 'failed' && say('popupReportFailed')}
        {report.kind === 'made' && report.copied && say('popupReportCopied')}
      </p>
      {report.kind === 'made' && (
        <Field label={say('popupReportText')}>
          {(ids) => <textarea {...ids} class="document" rows={8} readOnly value={report.text} />}
        </Field>
      )}
    </div>
  );
}

/** Starts the picker in the page. The popup goes away by itself as soon as the person turns to the page. */
function PointAtIt({ connector }: { readonly connector: PopupConnector }) {
  const [failed, setFailed] = useState(false);
  const point = async () => {
    const reply = await connector.send({ type: 'page/point' });
    setFailed(!reply?.begun);
    if (reply?.begun) connector.close();
  };
  return (
    <>
      <p class="soft">{say('popupPointMeans')}</p>
      <div class="row">
        <Button onPress={() => void point()}>{say('popupPoint')}</Button>
      </div>
      <p role="status">{failed && say('popupPointFailed')}</p>
    </>
  );
}
