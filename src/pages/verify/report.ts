import type { IntendedAccount } from '../../domain/account.ts';
import type { Connection } from '../../domain/connection.ts';
import { judge } from '../../domain/verdict.ts';
import type { Protection } from '../../platform/messages.ts';
import { sayDay } from '../../ui/dates.ts';
import { sayFault } from '../../ui/fault-words.ts';
import { sayList } from '../../ui/lists.ts';
import { bare } from '../../ui/people.ts';
import { sayProduct, VERDICT_LOOKS } from '../../ui/verdict-words.ts';
import { isolated, say, type WordKey } from '../../ui/words.ts';
import { hostOf } from '../connector.ts';
import { plain } from '../markdown.ts';
import { sayMode } from '../options/mode-choice.tsx';
import { sayOwnConnect } from '../options/own-connect-choice.tsx';
import { sayPolicy } from '../options/policy-seen.tsx';
import type { Facts } from './facts.ts';
import { type Result, SELF_TESTS, sayTest } from './self-test.ts';

export interface Section {
  readonly title: string;
  readonly lines: readonly { readonly term: string; readonly value: string }[];
}

const HOLDING: Readonly<Record<Protection['holding'], WordKey>> = {
  yes: 'verifyHoldingYes',
  refused: 'verifyHoldingRefused',
  off: 'verifyHoldingOff',
};

export const RESULTS: Readonly<Record<Result, { readonly sign: string; readonly word: WordKey }>> = {
  pass: { sign: '✓', word: 'answerPass' },
  fail: { sign: '✗', word: 'answerFail' },
  note: { sign: '!', word: 'verifyNote' },
  'cannot-tell': { sign: '?', word: 'answerCannotTell' },
};

/**
 * All that is in force, in words. There is no e-mail of an account in it, no token, and of who is signed in only whether
 * it is the right one: it goes into tickets.
 *
 * @param when writes a time, from milliseconds since 1970
 */
export function reportOf(facts: Facts, when: (ms: number) => string): readonly Section[] {
  const { settings, protection } = facts;
  return [
    {
      title: say('verifyBrowser'),
      lines: [
        line('optionsTime', when(facts.time)),
        line('verifyVersion', facts.version),
        line('verifyBrowserName', facts.browser),
        line(
          'verifyPrivate',
          say(protection ? (protection.privateWindows ? 'verifyYes' : 'verifyNo') : 'answerCannotTell'),
        ),
        line('verifyHolding', say(protection ? HOLDING[protection.holding] : 'answerCannotTell')),
      ],
    },
    { title: say('verifyPolicy'), lines: policyLines(facts, when) },
    {
      title: say('optionsAccess'),
      lines: [
        line('verifyGranted', listed(hostsOf(facts.granted))),
        line('verifyMissing', protection ? listed(protection.missingHosts.map(hostOf)) : say('answerCannotTell')),
        line('verifyUnanswered', listed(facts.unanswered.map(bare))),
      ],
    },
    {
      title: say('optionsInForce'),
      lines: [
        line('optionsMode', sayMode(settings.mode)),
        line('optionsOwnConnect', sayOwnConnect(settings.ownConnect)),
        line('optionsLogDays', String(settings.logDays)),
        line('optionsPointers', String(settings.pointers.length)),
        ...(settings.connections.length === 0 ? [line('optionsConnections', say('verifyNone'))] : []),
      ],
    },
    ...settings.connections.map((connection) => ({
      title: `${say('popupConnection')}${say('colon')}${connection.name}`,
      lines: connectionLines(connection, facts, when),
    })),
  ];
}

/** What the self-test came to, test by test. */
function testsOf(facts: Facts): Section {
  const lines = SELF_TESTS.map((test) => {
    const result = test.result(facts);
    const { sign, word } = RESULTS[result];
    return { term: sayTest(test, result), value: `${sign} ${say(word)}` };
  });
  return { title: say('verifySelfTest'), lines };
}

/** The report as Markdown, for a ticket. */
export function reportMarkdown(facts: Facts): string {
  const sections = [...reportOf(facts, (ms) => new Date(ms).toISOString()), testsOf(facts)];
  return [
    `# ${say('verifyTitle')}`,
    ...sections.flatMap(({ title, lines }) => [
      '',
      `## ${plain(title)}`,
      '',
      ...lines.map(({ term, value }) => `- ${plain(term)}: ${plain(value)}`),
    ]),
    '',
  ].join('\n');
}

function policyLines({ policy, policyFaults, settings }: Facts, when: (ms: number) => string): Section['lines'] {
  const { organization, emergency } = settings;
  return [
    line('verifyPolicyState', sayPolicy(policy.state)),
    ...(organization ? [line('verifyOrganization', organization.name)] : []),
    ...(organization?.support ? [line('verifySupport', organization.support)] : []),
    ...(emergency
      ? [line('verifyEmergency', say('verifyEmergencyUntil', emergency.who, when(Date.parse(emergency.until))))]
      : []),
    ...policyFaults.map((fault) => ({ term: fault.path || say('optionsWholeDocument'), value: sayFault(fault) })),
  ];
}

function connectionLines(connection: Connection, facts: Facts, when: (ms: number) => string): Section['lines'] {
  const { product, portal, site, account, also, next, projects, role } = connection;
  return [
    line('setUpProduct', sayProduct(product)),
    line('optionsSite', bare(site)),
    line('optionsPortal', bare(portal)),
    line('shouldBe', named(account)),
    ...(also ? [line('verifyAlso', named(also))] : []),
    ...(next && !also ? [line('connectionTakesOver', say('verifyNext', named(next.account), sayDay(next.from)))] : []),
    line('optionsProjects', projects.length > 0 ? sayList(projects) : say('optionsAllProjects')),
    ...(role ? [line('readinessRole', role)] : []),
    line('verifyLastReading', lastReading(connection, facts, when)),
  ];
}

/** When the site's session was read last, and what it came to then. Whose it was is not said. */
function lastReading(connection: Connection, { readings }: Facts, when: (ms: number) => string): string {
  const reading = readings?.site;
  if (!readings || !reading || reading.where !== connection.site) return say('reasonNotRead');
  const { verdict } = judge(connection, 'site', readings, reading.at);
  return `${when(reading.wallTime)}${say('colon')}${say(VERDICT_LOOKS[verdict].word)}`;
}

function named({ id, name }: IntendedAccount): string {
  return name?.trim() ? `${isolated(name.trim())} (${id})` : id;
}

function listed(words: readonly string[]): string {
  return words.length > 0 ? sayList(words) : say('verifyNone');
}

function line(term: WordKey, value: string): Section['lines'][number] {
  return { term: say(term), value };
}

/** Browsers name the pages of content scripts as well, below hosts that were given whole. */
function hostsOf(patterns: readonly string[]): string[] {
  return [...new Set(patterns.map((pattern) => hostOf(pattern.replace(/(?<=[^/:])\/.*$/, '/*'))))];
}
