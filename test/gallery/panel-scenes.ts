import { type GuardState, guardContent } from '../../src/content/guard-view.ts';
import { type GuideState, guideContent, troubleContent } from '../../src/content/guide-view.ts';
import type { Readings } from '../../src/domain/reading.ts';
import { judge } from '../../src/domain/verdict.ts';
import type { GuideReply, PanelView } from '../../src/platform/messages.ts';
import { BOT, CONNECTION, NAMESAKE, NOW, ofKind, PAT, SIGNED_OUT, signedIn, unreadable } from '../unit/pages/cast.ts';
import { GONE, LONG, ORGANIZATION, RTL } from './cast.ts';
import type { Scene } from './scene.ts';

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
const GUARD_DEEDS = { switchAccount: nothing, tryAgain: nothing, close: nothing };

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
}

function guide(state: string, readings: Readings, { view, reply, shows = 'Pat Doe', ...more }: GuideMore = {}): Scene {
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
  return { kind: 'guide', state, panel: () => guideContent(whole, GUIDE_DEEDS) };
}

function guard(
  state: string,
  readings: Readings | undefined,
  more: Partial<GuardState> & { readonly of?: Partial<PanelView> } = {},
): Scene {
  const { of, ...own } = more;
  const whole: GuardState = {
    view: readings && viewOf(readings, of),
    orphaned: false,
    busy: false,
    stopped: false,
    clickAgain: undefined,
    noApprove: [],
    noDeny: false,
    edge: 'bottom',
    ...own,
  };
  return { kind: 'guard', state, panel: () => guardContent(whole, GUARD_DEEDS) };
}

const found = (proof: 'confirmed' | 'named' | 'contradicted' | 'unclear', by: 'gate' | 'person' | 'seen' = 'seen') =>
  ({ proof, connection: CONNECTION, drift: undefined, by }) as const;
const allowed = { attempt: 'allowed' } as const;
const long = { connection: { ...CONNECTION, account: { id: `${LONG.id}0`, name: LONG.name, email: LONG.email } } };

export const PANEL_SCENES: readonly Scene[] = [
  guide('match', signedIn(BOT)),
  guide('match, folded', signedIn(BOT), { place: { side: 'right', folded: true } }),
  guide('match, message copied', signedIn(BOT), { copied: 'yes' }),
  guide('match, message to copy by hand', signedIn(BOT), { copied: 'by-hand' }),
  guide('mismatch', signedIn(PAT)),
  guide('mismatch, a namesake', signedIn(NAMESAKE)),
  guide('mismatch, stopped', signedIn(PAT), { stopped: true }),
  guide('ineligible', signedIn(ofKind('app'))),
  guide('signed out', SIGNED_OUT),
  guide('unknown', unreadable('network')),
  guide('not set up', signedIn(PAT), { view: { connection: undefined } }),
  guide('sessions differ', signedIn(BOT, PAT)),
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
  guide('set by policy', signedIn(PAT), { view: { managed: true, organization: ORGANIZATION } }),
  guide('long names', signedIn(LONG), { view: long, shows: LONG.name }),
  guide('names from right to left', signedIn(RTL)),
  guide('without name and e-mail', signedIn(GONE)),
  {
    kind: 'guide',
    state: 'no control',
    panel: () => troubleContent({ doubts: ['no control'], refusal: undefined, mayPoint: true }, GUIDE_DEEDS),
  },
  guard('match', signedIn(BOT)),
  guard('mismatch', signedIn(PAT)),
  guard('mismatch, stopped', signedIn(PAT), { stopped: true }),
  guard('ineligible', signedIn(ofKind('service'))),
  guard('signed out', SIGNED_OUT),
  guard('unknown', unreadable('timeout'), { noDeny: true }),
  guard('not set up', signedIn(PAT), { of: { connection: undefined } }),
  guard('click again', signedIn(BOT), { clickAgain: 'guardClickAgain' }),
  guard('reload', undefined, { orphaned: true }),
  guard('no answer', undefined, { stopped: true }),
  guard('set by policy', signedIn(PAT), { of: { managed: true, organization: ORGANIZATION } }),
  guard('long names', signedIn(LONG), { of: long }),
];
