import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Settings } from '../../domain/in-force.ts';
import { VERDICTS, type Verdict } from '../../domain/verdict.ts';
import type { LogEntry } from '../../platform/log-store.ts';
import { Button } from '../../ui/button.tsx';
import { sayCount, sayNumber } from '../../ui/counts.ts';
import { sayMoment } from '../../ui/dates.ts';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { Field } from '../../ui/field.tsx';
import { bare } from '../../ui/people.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { sayReasonIn, VERDICT_LOOKS } from '../../ui/verdict-words.ts';
import { say, type WordKey } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';
import { activityCsv, activityJson, mentions } from './activity-export.ts';
import type { BeginChange, MakeChange } from './changes.ts';
import { LogDays } from './log-days.tsx';

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
  emergency: 'logEmergency',
  'row-changed': 'logRowChanged',
  'row-confirmed': 'logRowConfirmed',
};

export interface ActivityProps {
  readonly connector: Connector;
  readonly settings: Settings;
  readonly makeChange: MakeChange;
  readonly beginChange: BeginChange;
  /** That the log was cleared is what was said last. */
  readonly isCleared: boolean;
}

/** What happened, newest first: to be filtered, kept as a file, and cleared. */
export function Activity({ connector, settings: { logDays, managed }, ...rest }: ActivityProps) {
  const { makeChange, beginChange, isCleared } = rest;
  const [entries, setEntries] = useState<readonly LogEntry[]>();
  const [words, setWords] = useState('');
  const look = useCallback(() => void connector.activity().then(setEntries), [connector]);
  useEffect(() => {
    look();
    return connector.onReturn(look);
  }, [connector, look]);
  const found = useMemo(
    () => (entries ?? []).filter((entry) => !words.trim() || mentions(entry, words, shownOf(entry))),
    [entries, words],
  );
  const clear = async () => {
    const tell = beginChange();
    const cleared = await connector.clearActivity();
    look();
    const restore = async () => {
      await connector.restoreActivity(cleared);
      look();
      return true;
    };
    tell(say('optionsActivityCleared'), restore, 'cleared');
  };
  return (
    <section class="surface stack stack--tight">
      <div>
        <h2>{say('optionsActivity')}</h2>
        {/* Where they can be changed, the days stand in their field. */}
        <p class="soft">{managed ? sayCount('optionsActivityMeans', logDays) : say('optionsActivityHere')}</p>
      </div>
      {!managed && <LogDays days={logDays} makeChange={makeChange} />}
      {entries?.length === 0 && !isCleared && <p>{say('optionsNoActivity')}</p>}
      {entries !== undefined && entries.length > 0 && (
        <>
          <Field label={say('optionsActivityFilter')}>
            {(ids) => (
              <input {...ids} type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
            )}
          </Field>
          <p class="soft" role="status">
            {sayCount('optionsActivityShown', found.length, sayNumber(Math.min(found.length, MOST_SHOWN)))}
          </p>
          {found.length > 0 && <Table entries={found.slice(0, MOST_SHOWN)} />}
          <div class="row">
            <Button onPress={() => connector.download('mau-guard-activity.csv', activityCsv(found), 'text/csv')}>
              {say('optionsActivityCsv')}
            </Button>
            <Button onPress={() => connector.download('mau-guard-activity.json', activityJson(found))}>
              {say('optionsActivityJson')}
            </Button>
            <DeliberateButton onPress={() => void clear()}>{say('optionsActivityClear')}</DeliberateButton>
          </div>
        </>
      )}
    </section>
  );
}

function Table({ entries }: { readonly entries: readonly LogEntry[] }) {
  return (
    <ScrollBox name={say('optionsActivity')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('optionsTime')}</th>
            <th scope="col">{say('optionsWhat')}</th>
            <th scope="col">{say('optionsAccount')}</th>
            <th scope="col">{say('optionsWhere')}</th>
            <th scope="col">{say('optionsReason')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={`${entry.time} ${entry.attempt} ${entry.what}`}>
              <td>{sayMoment(entry.time)}</td>
              <td>{say(WHAT[entry.what])}</td>
              <td>
                <p>{sayVerdict(entry.verdict)}</p>
                <code>
                  <bdi>{entry.account}</bdi>
                </code>
              </td>
              <td>
                {/* The name alone is isolated: one from right to left would take the site along. */}
                {entry.name && <bdi>{entry.name}</bdi>}
                {entry.name && entry.connection && ' · '}
                {bare(entry.connection ?? '')}
              </td>
              <td>
                <bdi>{entry.note ?? sayReasonIn(entry.reason)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** The words that the table shows of an entry. */
function shownOf({ time, what, verdict, reason }: LogEntry): string {
  return [sayMoment(time), say(WHAT[what]), sayVerdict(verdict), sayReasonIn(reason)].join(' ');
}

function sayVerdict(word: string | undefined): string {
  const verdict: Verdict | undefined = VERDICTS.find((one) => one === word);
  return verdict ? say(VERDICT_LOOKS[verdict].word) : '';
}
