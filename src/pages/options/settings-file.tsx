import { useState } from 'preact/hooks';
import type { Settings } from '../../domain/in-force.ts';
import { type Checked, checkSettingsText, SETTINGS_VERSION, type SettingsDocument } from '../../domain/settings.ts';
import { Button } from '../../ui/button.tsx';
import { sayCount } from '../../ui/counts.ts';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { say } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';
import type { MakeChange } from './changes.ts';
import { FaultList } from './fault-list.tsx';
import { sayMode } from './mode-choice.tsx';

export interface SettingsFileProps {
  readonly settings: Settings;
  readonly own: SettingsDocument | null;
  readonly connector: Connector;
  readonly makeChange: MakeChange;
}

/** The settings document, in and out. A wrong one is refused whole: every fault is named and nothing changes. */
export function SettingsFile({ settings, own, connector, makeChange }: SettingsFileProps) {
  const exported = () =>
    connector.download('mau-guard-settings.json', `${JSON.stringify(documentOf(settings, own), null, 2)}\n`);
  return (
    <section class="surface stack">
      <div>
        <h2>{say('optionsDocument')}</h2>
        <p class="soft">{say('optionsDocumentMeans')}</p>
      </div>
      {!settings.managed && <Import makeChange={makeChange} />}
      <div class="row">
        <Button onPress={exported}>{say('optionsExport')}</Button>
      </div>
    </section>
  );
}

type Result = Checked | 'empty' | 'unreadable' | undefined;

function Import({ makeChange }: { readonly makeChange: MakeChange }) {
  const [text, setText] = useState('');
  const [result, setResult] = useState<Result>();

  const type = (typed: string) => {
    setText(typed);
    setResult(undefined);
  };
  const choose = async (file: File | undefined) => {
    if (!file) return;
    try {
      type(await file.text());
    } catch {
      setResult('unreadable');
    }
  };
  const use = () => {
    if (text.trim() === '') return setResult('empty');
    const checked = checkSettingsText(text);
    setResult(checked);
    if (!checked.ok) return;
    const { connections, mode } = checked.settings;
    makeChange(() => checked.settings, sayCount('optionsImported', connections?.length ?? 0, sayMode(mode ?? 'block')));
  };
  // There is something to be used, and it was not yet.
  const isDue = text.trim() !== '' && !(typeof result === 'object' && result.ok);
  return (
    <div class="stack">
      <Field label={say('optionsImportFile')}>
        {(ids) => (
          <input
            {...ids}
            type="file"
            accept="application/json,.json"
            // The same file, corrected meanwhile, is a choice again.
            onClick={(event) => {
              event.currentTarget.value = '';
            }}
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <Field label={say('optionsImportText')}>
        {(ids) => (
          <textarea
            {...ids}
            rows={8}
            spellcheck={false}
            class="document"
            value={text}
            onInput={(event) => type(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="row">
        <DeliberateButton kind={isDue ? 'primary' : 'secondary'} onPress={use}>
          {say('optionsImport')}
        </DeliberateButton>
      </div>
      <ImportResult result={result} />
    </div>
  );
}

function ImportResult({ result }: { readonly result: Result }) {
  if (result === undefined) return null;
  if (result === 'empty' || result === 'unreadable') {
    return <Notice tone="doubt">{say(result === 'empty' ? 'optionsImportEmpty' : 'optionsImportUnreadable')}</Notice>;
  }
  return (
    <>
      {!result.ok && (
        <Notice tone="bad">
          <p>{say('optionsImportRefused')}</p>
          <FaultList faults={result.faults} />
        </Notice>
      )}
      {result.warnings.length > 0 && (
        <Notice tone="doubt">
          <p>{say('optionsImportWarnings')}</p>
          <FaultList faults={result.warnings} />
        </Notice>
      )}
    </>
  );
}

/**
 * What is set here, as a document that another browser can import. A person's own stands in it as it was written, with who
 * takes over and when; what a policy sets, which cannot be read here as it was written, as it is in force today.
 */
function documentOf(settings: Settings, own: SettingsDocument | null): SettingsDocument {
  const { mode, connections, managed, organization, ownConnect, logDays, pointers } = settings;
  if (!managed)
    return { mode: 'block', ownConnect: 'ask', logDays, connections: [], ...own, version: SETTINGS_VERSION };
  return {
    version: SETTINGS_VERSION,
    mode,
    connections: connections.map(({ also: _, ...written }) => written),
    ...(organization && { organization }),
    ownConnect,
    logDays,
    ...(pointers.length > 0 && { pointers }),
  };
}
