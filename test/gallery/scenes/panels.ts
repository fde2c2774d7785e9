import { REFUSALS } from '../../../src/atlassian/refusals.ts';
import { type GuardState, guardContent } from '../../../src/content/guard-view.ts';
import type { GuideState } from '../../../src/content/guide-facts.ts';
import { guideContent } from '../../../src/content/guide-view.ts';
import { licenceContent } from '../../../src/content/licence-view.ts';
import { sayNoMore, sayPlainly } from '../../../src/content/plain-notice.ts';
import { type Trouble, troubleContent } from '../../../src/content/trouble-view.ts';
import { say } from '../../../src/content/view-words.ts';
import type { Readings } from '../../../src/domain/reading.ts';
import { judge } from '../../../src/domain/verdict.ts';
import type { GuideReply, PanelView } from '../../../src/platform/messages.ts';
import {
  BOT,
  CONNECTION,
  NAMESAKE,
  NOW,
  ofKind,
  PAT,
  SIGNED_OUT,
  signedIn,
  unreadable,
} from '../../unit/pages/cast.ts';
import { GONE, LONG, ORGANIZATION, RTL } from '../cast.ts';
import type { Scene } from '../scene.ts';

const nothing = () => undefined;
const GUIDE_DEEDS = {
  switchAccount: nothing,
  tryAgain: nothing,
  showMe: nothing,
  readiness: nothing,
  point: nothing,
  vouch: nothing,
  copy: nothing,
  reload: nothing,
  hide: nothing,
  put: nothing,
};
const GUARD_DEEDS = { switchAccount: nothing, tryAgain: nothing, close: nothing, reload: nothing };

function viewOf(readings: Readings, more: Partial<PanelView> = {}): PanelView {
  const connection = 'connection' in more ? more.connection : CONNECTION;
  return {
    judgement: judge(connection, 'site', readings, NOW),
    connection,
    managed: false,
    organization: undefined,
    mode: 'block',
    otherMatches: false,
    ageMs: 0,
    holding: 'yes',
    ...more,
  };
}

interface GuideMore extends Partial<Omit<GuideState, 'reply' | 'row'>> {
  readonly view?: Partial<PanelView>;
  readonly reply?: Partial<GuideReply>;
  readonly shows?: string;
  readonly deeds?: Scene['deeds'];
}

function guide(
  state: string,
  readings: Readings,
  { view, reply, shows = 'Pat Doe', deeds = [], ...more }: GuideMore = {},
): Scene {
  const place = { side: 'right', folded: false } as const;
  const whole: GuideState = {
    reply: {
      view: viewOf(readings, view),
      attempt: 'none',
      place,
      pointers: [],
      mayPoint: true,
      product: 'helpdesk-plus',
      readiness: undefined,
      ...reply,
    },
    // Of a row the panel takes no more than what it shows.
    row: { shows } as GuideState['row'],
    finding: undefined,
    busy: false,
    stopped: false,
    unanswered: false,
    place,
    copied: undefined,
    refusal: undefined,
    unchanged: false,
    ...more,
  };
  return { kind: 'guide', state, panel: () => guideContent(whole, GUIDE_DEEDS), deeds };
}

type GuardMore = Partial<GuardState> & { readonly of?: Partial<PanelView> };

/** @param more words are there only when it is drawn: what is made of them is made then */
function guard(state: string, readings: Readings | undefined, more: GuardMore | (() => GuardMore) = {}): Scene {
  const whole = (): GuardState => {
    const { of, ...own } = typeof more === 'function' ? more() : more;
    return {
      view: readings && viewOf(readings, of),
      orphaned: false,
      busy: false,
      stopped: false,
      clickAgain: undefined,
      refusal: undefined,
      noApprove: undefined,
      noDeny: false,
      edge: 'bottom',
      ...own,
    };
  };
  return { kind: 'guard', state, panel: () => guardContent(whole(), GUARD_DEEDS) };
}

const trouble = (state: string, of: Partial<Trouble>): Scene => ({
  kind: 'guide',
  state,
  panel: () => troubleContent({ doubts: [], refusal: undefined, mayPoint: true, mode: 'block', ...of }, GUIDE_DEEDS),
});

const found = (proof: 'confirmed' | 'named' | 'contradicted' | 'unclear', by: 'gate' | 'person' | 'seen' = 'seen') =>
  ({ proof, connection: CONNECTION, drift: undefined, by }) as const;
const allowed = { attempt: 'allowed' } as const;
const managed = { managed: true, organization: ORGANIZATION } as const;
/** Nobody wrote down who that is. */
const unsupported = { managed: true, organization: undefined } as const;
const long = { connection: { ...CONNECTION, account: { id: `${LONG.id}0`, name: LONG.name, email: LONG.email } } };

export const PANELS: readonly Scene[] = [
  guide('match', signedIn(BOT)),
  guide('match, all steps', signedIn(BOT), { deeds: [{ press: 'guideAllSteps' }] }),
  guide('match, folded', signedIn(BOT), { place: { side: 'right', folded: true } }),
  guide('match, message copied', signedIn(BOT), { copied: 'yes' }),
  guide('match, message to copy by hand', signedIn(BOT), { copied: 'by-hand' }),
  guide('mismatch', signedIn(PAT)),
  guide('mismatch, a namesake', signedIn(NAMESAKE)),
  guide('mismatch, stopped', signedIn(PAT), { stopped: true }),
  guide('ineligible', signedIn(ofKind('app'))),
  guide('ineligible, the one set up', signedIn({ ...BOT, kind: 'inactive' })),
  guide('ineligible, an app set up', signedIn({ ...BOT, kind: 'app' })),
  guide('signed out', SIGNED_OUT),
  guide('ineligible, the one set up, by policy', signedIn({ ...BOT, kind: 'app' }), { view: managed }),
  guide('unknown', unreadable('network')),
  guide('unknown, redirected', unreadable('redirected')),
  guide('unknown, forbidden', unreadable('forbidden')),
  guide('unknown, mode warn', unreadable('network'), { view: { mode: 'warn' } }),
  guide('unknown, mode monitor', unreadable('network'), { view: { mode: 'monitor' } }),
  guide('mismatch, mode warn', signedIn(PAT), { view: { mode: 'warn' } }),
  guide('mismatch, mode monitor', signedIn(PAT), { view: { mode: 'monitor' } }),
  guide('not set up', signedIn(PAT), { view: { connection: undefined } }),
  guide('not set up, by policy', signedIn(PAT), { view: { connection: undefined, ...managed } }),
  guide('sessions differ', signedIn(BOT, PAT)),
  guide('mismatch, the Atlassian account is right', signedIn(PAT, BOT), { view: { otherMatches: true } }),
  guide('refused by the browser', signedIn(BOT), { view: { holding: 'refused' } }),
  guide('no access', signedIn(BOT), { view: { holding: 'no-access' } }),
  guide('not ready', signedIn(BOT), { reply: { readiness: 'not-ready' } }),
  guide('unanswered', signedIn(BOT), { unanswered: true }),
  guide('denied', signedIn(BOT), { reply: { attempt: 'denied' } }),
  guide('confirmed', signedIn(BOT), { reply: allowed, finding: found('confirmed', 'gate'), shows: 'HelpDesk Bot' }),
  guide('contradicted', signedIn(BOT), { finding: found('contradicted') }),
  guide('look and confirm', signedIn(BOT), { reply: allowed, finding: found('unclear'), shows: 'Admin' }),
  guide('drifted', signedIn(BOT), {
    finding: { ...found('unclear'), drift: { before: 'HelpDesk Bot', at: Date.UTC(2026, 10, 19, 9, 30) } },
  }),
  guide('drifted, another account', signedIn(PAT), {
    finding: { ...found('unclear'), drift: { before: 'HelpDesk Bot', at: Date.UTC(2026, 10, 19, 9, 30) } },
  }),
  guide('set by policy', signedIn(PAT), { view: managed }),
  guide('long names', signedIn(LONG), { view: long, shows: LONG.name }),
  guide('names from right to left', signedIn(RTL)),
  guide('without name and e-mail', signedIn(GONE)),
  guide('integration+, message to copy by hand', signedIn(BOT), {
    reply: { product: 'integration-plus' },
    copied: 'by-hand',
    place: { side: 'left', folded: false },
  }),
  guide('refused', signedIn(BOT), { reply: { attempt: 'open' }, refusal: 'refusalNotPermitted' }),
  guide('allowed, not compared yet', signedIn(BOT), { reply: allowed }),
  guide('allowed, nothing changed', signedIn(BOT), { reply: allowed, finding: found('unclear'), unchanged: true }),
  guide('allowed, whose row is not known', signedIn(BOT), {
    reply: allowed,
    finding: { ...found('unclear'), connection: undefined },
  }),
  guide('unsure', signedIn(BOT), { finding: found('unclear'), shows: 'Jira admin' }),
  trouble('no control', { doubts: ['no control'] }),
  trouble('no control, mode monitor', { doubts: ['no control'], mode: 'monitor' }),
  trouble('no control, refused', { doubts: ['no control'], refusal: 'refusalUnknownApp' }),
  trouble('no row, refused', { refusal: 'refusalKeys' }),
  guard('match', signedIn(BOT)),
  guard('mismatch', signedIn(PAT)),
  guard('mismatch, stopped', signedIn(PAT), { stopped: true }),
  guard('ineligible', signedIn(ofKind('service'))),
  guard('ineligible, the one set up', signedIn({ ...BOT, kind: 'inactive' })),
  guard('signed out', SIGNED_OUT),
  guard('ineligible, the one set up, by policy', signedIn({ ...BOT, kind: 'inactive' }), { of: managed }),
  guard('unknown', unreadable('timeout'), { noDeny: true }),
  guard('unknown, network', unreadable('network')),
  guard('unknown, redirected', unreadable('redirected')),
  guard('unknown, forbidden', unreadable('forbidden')),
  guard('unknown, contradicted', unreadable('contradicted')),
  guard('unknown, mode warn', unreadable('network'), { of: { mode: 'warn' } }),
  guard('unknown, mode monitor', unreadable('network'), { of: { mode: 'monitor' } }),
  guard('mismatch, mode warn', signedIn(PAT), { of: { mode: 'warn' } }),
  guard('mismatch, mode monitor', signedIn(PAT), { of: { mode: 'monitor' } }),
  guard('not set up', signedIn(PAT), { of: { connection: undefined } }),
  guard('not set up, by policy', signedIn(PAT), { of: { connection: undefined, ...managed } }),
  guard('not set up, by a policy of nobody named', signedIn(PAT), { of: { connection: undefined, ...unsupported } }),
  guard('click again', signedIn(BOT), { clickAgain: 'guardClickAgain' }),
  guard('reload', undefined, { orphaned: true }),
  guard('no answer', undefined, { stopped: true }),
  guard('set by policy', signedIn(PAT), { of: managed }),
  guard('long names', signedIn(LONG), { of: long }),
  guard('no allow button that is known', signedIn(BOT), { noApprove: 'guardNoApprove', noDeny: true }),
  guard('refused', signedIn(BOT), { refusal: 'refusalNotPermitted', noApprove: 'guardNoApprove', noDeny: true }),
  guard('refused, another account', signedIn(PAT), { refusal: 'refusalNotPermitted', noApprove: 'guardNoApprove' }),
  // One of them is said at a time; here it is seen of each that it fits.
  {
    kind: 'guard',
    state: 'refused, in each way',
    panel: () => ({ ...licenceContent(nothing), notes: REFUSALS.map((refusal) => say(refusal)) }),
  },
  guard('still here', signedIn(BOT), { clickAgain: 'guardStillHere' }),
  guard('mismatch, a namesake', signedIn(NAMESAKE)),
  { kind: 'guard', state: 'no licence', panel: () => licenceContent(nothing) },
  {
    kind: 'guard',
    state: 'said plainly',
    draws: async () => {
      const state = { view: undefined, orphaned: true, busy: false, stopped: false } as GuardState;
      sayPlainly(guardContent(state, GUARD_DEEDS));
      return sayNoMore;
    },
  },
];
