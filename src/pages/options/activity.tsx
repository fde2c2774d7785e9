import { useEffect, useState } from 'preact/hooks';
import { VERDICTS, type Verdict } from '../../domain/verdict.ts';
import type { LogEntry } from '../../platform/stores.ts';
import { bare } from '../../ui/people.ts';
import { sayReasonIn, VERDICT_LOOKS } from '../../ui/verdict-words.ts';
import { say, type WordKey } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';

const MOST_SHOWN = 50;

const WHAT: Readonly<Record<LogEntry['what'], WordKey>> = {
  seen: 'logSeen',
  held: 'logHeld',
  'let-on': 'logLetOn',
  allowed: 'logAllowed',
  denied: 'logDenied',
  abandoned: 'logAbandoned',
  own: 'logOwn',
  lifted: 'logLifted',
  'row-changed': 'logRowChanged',
  'row-confirmed': 'logRowConfirmed',
};

/** What happened, newest first. */
export function Activity({ connector }: { readonly connector: Connector }) {
  const [entries, setEntries] = useState<readonly LogEntry[]>();
  useEffect(() => {
    const look = () => void connector.activity(MOST_SHOWN).then(setEntries);
    look();
    return connector.onReturn(look);
  }, [connector]);
  return (
    <section class="surface stack stack--tight">
      <div>
        <h2>{say('optionsActivity')}</h2>
        <p class="soft">{say('optionsActivityMeans')}</p>
      </div>
      {entries?.length === 0 && <p>{say('optionsNoActivity')}</p>}
      {entries !== undefined && entries.length > 0 && <Table entries={entries} />}
    </section>
  );
}

function Table({ entries }: { readonly entries: readonly LogEntry[] }) {
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('optionsTime')}</th>
            <th scope="col">{say('optionsWhat')}</th>
            <th scope="col">{say('optionsVerdict')}</th>
            <th scope="col">{say('optionsWhere')}</th>
            <th scope="col">{say('optionsAccount')}</th>
            <th scope="col">{say('optionsReason')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={`${entry.time} ${entry.attempt} ${entry.what}`}>
              <td>{new Date(entry.time).toLocaleString()}</td>
              <td>{say(WHAT[entry.what])}</td>
              <td>{sayVerdict(entry.verdict)}</td>
              <td>{bare(entry.connection ?? '')}</td>
              <td>
                <code>
                  <bdi>{entry.account}</bdi>
                </code>
              </td>
              <td>
                <bdi>{entry.note ?? sayReasonIn(entry.reason)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sayVerdict(word: string | undefined): string {
  const verdict: Verdict | undefined = VERDICTS.find((one) => one === word);
  return verdict ? say(VERDICT_LOOKS[verdict].word) : '';
}
