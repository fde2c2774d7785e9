import { useState } from 'preact/hooks';
import { Brand } from '../../ui/brand.tsx';
import { Button } from '../../ui/button.tsx';
import { sayMoment } from '../../ui/dates.ts';
import { Headline } from '../../ui/headline.tsx';
import { MainFrame } from '../../ui/main-frame.tsx';
import { OrganizationLine } from '../../ui/organization-line.tsx';
import { useSaid } from '../../ui/said.ts';
import type { Tone } from '../../ui/verdict-words.ts';
import { say, type WordKey } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';
import { type Facts, useFacts } from './facts.ts';
import { RESULTS, reportMarkdown, reportOf, type Section } from './report.ts';
import { mainDeed, overall, type Repair, type Result, SELF_TESTS, sayTest } from './self-test.ts';

const TONES: Readonly<Record<Result, Tone>> = { pass: 'good', fail: 'bad', note: 'doubt', 'cannot-tell': 'doubt' };

/** What is in force in this browser, to be looked at and put into a ticket. It looks whether Jira answers, and judges nobody. */
export function Verify({ connector }: { readonly connector: Connector }) {
  const { facts, busy, look } = useFacts(connector);
  const verdict = facts?.settings.connections.length === 0 ? 'not-set-up' : 'unknown';
  return (
    <MainFrame page="verify" verdict={verdict} busy={busy} title={say('verifyTitle')}>
      <div class="stack page">
        <Brand />
        <h1>{say('verifyTitle')}</h1>
        {facts ? <Whole facts={facts} /> : <Looking />}
        <p class="said verify__tools">{say('verifyMeans')}</p>
        {facts && (
          <>
            <Tools facts={facts} busy={busy} connector={connector} onLook={look} />
            <SelfTests facts={facts} connector={connector} onMended={look} />
            {reportOf(facts, sayMoment).map((section, at) => (
              <Part key={`${at} ${section.title}`} section={section} />
            ))}
            <OrganizationLine managed={facts.settings.managed} organization={facts.settings.organization} />
          </>
        )}
      </div>
    </MainFrame>
  );
}

function Looking() {
  const words = say('verifyLooking');
  useSaid(() => words);
  return <p>{words}</p>;
}

/** The whole, before what it is made of. */
function Whole({ facts }: { readonly facts: Facts }) {
  const { word, worst } = overall(facts);
  return <Headline tone={TONES[worst]} words={say(word)} />;
}

interface ToolsProps {
  readonly facts: Facts;
  readonly busy: boolean;
  readonly connector: Connector;
  readonly onLook: () => void;
}

function Tools({ facts, busy, connector, onLook }: ToolsProps) {
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => setCopied(await connector.copy(reportMarkdown(facts)));
  const kind = (deed: 'copy' | 'again') => (mainDeed(facts) === deed ? 'primary' : 'secondary');
  return (
    <div class="stack stack--tight verify__tools">
      <div class="row">
        <Button kind={kind('copy')} onPress={() => void copy()}>
          {say('verifyCopy')}
        </Button>
        <Button onPress={() => connector.print()}>{say('readinessPrint')}</Button>
        <Button kind={kind('again')} disabled={busy} onPress={onLook}>
          {say('readinessAgain')}
        </Button>
        <Button kind="quiet" onPress={() => void connector.openOptions()}>
          {say('popupOptions')}
        </Button>
      </div>
      <p role="status">{copied === undefined ? '' : say(copied ? 'popupReportCopied' : 'verifyNotCopied')}</p>
    </div>
  );
}

interface SelfTestsProps {
  readonly facts: Facts;
  readonly connector: Connector;
  readonly onMended: () => void;
}

/** Each test with its answer, and what to do where it did not pass. */
function SelfTests({ facts, connector, onMended }: SelfTestsProps) {
  const main = mainDeed(facts);
  return (
    <section class="surface stack stack--tight">
      <h2>{say('verifySelfTest')}</h2>
      <ul class="tests">
        {SELF_TESTS.map((test) => {
          const { name, result, otherwise, repair } = test;
          const answer = result(facts);
          const deed = repair?.(facts);
          const isOpen = answer === 'fail' || answer === 'note';
          return (
            <li key={name} class={`tests__item tone-${TONES[answer]}`} data-result={answer}>
              <span aria-hidden="true">{RESULTS[answer].sign}</span>
              <div class="stack stack--tight">
                <p>
                  {sayTest(test, answer)}
                  {say('colon')}
                  <strong>{say(RESULTS[answer].word)}</strong>
                </p>
                {isOpen && <p>{otherwise(facts)}</p>}
                {isOpen && deed && deed !== 'again' && (
                  <Mend deed={deed} isMain={name === main} facts={facts} connector={connector} onMended={onMended} />
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const MENDS: Readonly<Record<Exclude<Repair, 'again'>, WordKey>> = {
  access: 'protectGrant',
  settings: 'setUpOpenSettings',
  dismiss: 'dismiss',
};

interface MendProps extends SelfTestsProps {
  readonly deed: Exclude<Repair, 'again'>;
  readonly isMain: boolean;
}

/** The button that mends what a test found. */
function Mend({ deed, isMain, facts, connector, onMended }: MendProps) {
  const [denied, setDenied] = useState(false);
  const deeds: Readonly<Record<typeof deed, () => Promise<unknown>>> = {
    access: async () => {
      const isGiven = await connector.requestHosts(facts.protection?.missingHosts ?? []);
      setDenied(!isGiven);
      if (isGiven) onMended();
    },
    settings: () => connector.openOptions(),
    dismiss: () => connector.dismissRepairs(),
  };
  return (
    <div class="row verify__tools">
      <Button kind={isMain ? 'primary' : 'secondary'} onPress={() => void deeds[deed]()}>
        {say(MENDS[deed])}
      </Button>
      {denied && <p>{say('optionsAccessDenied')}</p>}
    </div>
  );
}

function Part({ section: { title, lines } }: { readonly section: Section }) {
  return (
    <section class="surface stack stack--tight">
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <dl class="facts">
        {lines.map(({ term, value }, at) => (
          <div key={`${at} ${term}`} class="facts__pair">
            <dt>{term}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
