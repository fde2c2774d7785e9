import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { say } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';

type Report =
  | { readonly kind: 'none' | 'failed' }
  | { readonly kind: 'made'; readonly text: string; readonly copied: boolean };

/** "This page changed": a description of the portal page in front, to be read, copied and sent by the person. */
export function PageReport({ connector }: { readonly connector: Connector }) {
  const [report, setReport] = useState<Report>({ kind: 'none' });
  const describe = async () => {
    const text = await connector.pageReport();
    setReport(text === undefined ? { kind: 'failed' } : { kind: 'made', text, copied: false });
  };
  const copy = async (text: string) => {
    setReport({ kind: 'made', text, copied: await connector.copy(text) });
  };
  return (
    <details>
      <summary>{say('popupReportTitle')}</summary>
      <div class="stack stack--tight popup__details">
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
    </details>
  );
}
