import { ROADS, ROUTES } from '../matrix/tables.ts';
import type { SignIn } from '../world/api.ts';
import { defaultDials } from '../world/dials.ts';
import type { Choice } from './choice.ts';
import * as does from './moves.ts';
import type { Stage } from './stage.ts';

/*
 * What may happen next on a walk: one line a step. A step that cannot be done now does nothing and says so (false).
 */

export interface Step {
  /** How often it is drawn, beside the others. */
  readonly weight: number;
  /** An approval may come of it. */
  readonly approves?: true;
  /** The worker sleeps after it: nobody wakes it to see whether it answers. */
  readonly asleep?: true;
  run(stage: Stage, choice: Choice): Promise<boolean>;
}

/** For the sake of the steps' names, which a failed walk is told in. */
const table = <Name extends string>(steps: Readonly<Record<Name, Step>>): Readonly<Record<Name, Step>> => steps;

const signsIn =
  (who: string | null) =>
  ({ desk }: Stage, choice: Choice): Promise<boolean> => {
    const both: SignIn = { site: who, identity: who };
    return does.done(desk.signedInAs(choice.of([both, both, { site: who }, { identity: who }]) ?? both));
  };

/** Roads and routes of the one site that is set up. */
const ROUTES_HERE = ROUTES.filter(({ site }) => site === undefined);
const BAD_ANSWERS = [
  '429',
  '500',
  '403',
  'html-200',
  'redirect-login',
  'other-account-header',
  'reset',
  'timeout',
] as const;
const AUTOPILOTS = ['none', 'form-submit', 'none', 'fetch-then-location', 'none', 'fetch-follow', 'get-link'] as const;

export const STEPS = table({
  'the bot signs in': { weight: 5, run: signsIn('bot') },
  'Pat signs in': { weight: 4, run: signsIn('pat') },
  'a namesake signs in': { weight: 1, run: signsIn('namesake') },
  'everybody signs out': { weight: 1, run: signsIn(null) },
  'chooses another account at Atlassian': { weight: 2, run: does.choosesAccount },

  'opens the portal': { weight: 5, run: does.opensPortal },
  'presses Change': { weight: 8, approves: true, run: does.pressesChange },
  'presses Continue': { weight: 3, approves: true, run: (stage) => does.presses(stage, /^Continue( to Jira)?$/) },
  'a script of the portal begins a change': { weight: 4, approves: true, run: does.scriptBegins },
  'connects herself on the portal': { weight: 1, approves: true, run: does.connectsOnPortal },
  'connects herself in Slack': { weight: 3, approves: true, run: does.connectsInSlack },
  'connects another app': { weight: 3, approves: true, run: does.connectsOtherApp },

  'presses Allow': { weight: 9, approves: true, run: does.pressesAllow },
  'presses Deny': { weight: 2, run: does.pressesDeny },
  'a script sends the form': { weight: 3, approves: true, run: does.scriptSubmits },
  'a script fetches the answer and goes there': { weight: 3, approves: true, run: does.scriptFetches },

  'presses Try again': { weight: 3, approves: true, run: (stage) => does.pressesOnCheckpoint(stage, 'Try again') },
  'starts over from a checkpoint': {
    weight: 2,
    run: (stage) => does.pressesOnCheckpoint(stage, 'Start over on the portal'),
  },
  'switches the account from a checkpoint': { weight: 3, approves: true, run: does.switchesFromCheckpoint },
  'says that it is her own connection': { weight: 2, approves: true, run: does.saysOwn },

  'reloads a tab': { weight: 3, approves: true, run: does.reloads },
  'goes back': { weight: 3, approves: true, run: does.goesBack },
  'looks at another tab': { weight: 2, approves: true, run: does.looksAtAnother },
  'closes a tab': { weight: 3, run: does.closes },
  'opens an address once more in a new tab': { weight: 3, approves: true, run: does.opensAgain },

  'the worker is stopped': { weight: 5, asleep: true, run: ({ desk }) => does.done(desk.driver.stopBackground()) },
  'the extension is loaded anew': { weight: 1, run: ({ desk }) => does.done(desk.driver.reloadExtension()) },

  'Atlassian answers badly': {
    weight: 3,
    run: async ({ world }, choice) => {
      const fault = choice.of(BAD_ANSWERS) ?? 'none';
      const where = choice.of(['both', 'myself', 'me'] as const);
      if (where !== 'me') world.dials.faults.myself = fault;
      if (where !== 'myself') world.dials.faults.me = fault;
      return true;
    },
  },
  'Atlassian answers well again': {
    weight: 3,
    run: async ({ world }) => does.set(world.dials.faults, { myself: 'none', me: 'none' }),
  },
  'Atlassian takes its time': {
    weight: 1,
    run: async ({ world }, choice) => {
      const slow = choice.of([600, 0, 2_300]) ?? 0;
      return does.set(world.dials.delays, { myselfMs: slow, meMs: slow });
    },
  },
  'somebody signs in at the moment of approval': {
    weight: 1,
    run: async ({ world }, choice) =>
      does.set(world.dials.consent, { approvingAs: choice.of(['pat', null, 'bot']) ?? null }),
  },
  'the portal is rebuilt': {
    weight: 3,
    run: async ({ world }, choice) => {
      const road = choice.of(ROADS);
      world.dials.headers.portal = { ...road?.headers };
      const { flow } = world.dials.portal;
      return does.set(world.dials.portal, { ...defaultDials().portal, ...road?.portal, flow });
    },
  },
  'the consent page is rebuilt': {
    weight: 3,
    run: async ({ world }, choice) => {
      const route = choice.of(ROUTES_HERE);
      const autopilot = choice.of(AUTOPILOTS) ?? 'none';
      if (route) world.dials.portal.flow = route.flow;
      return does.set(world.dials.consent, { ...defaultDials().consent, ...route?.consent, autopilot });
    },
  },
});

export type StepName = keyof typeof STEPS;

/** The name of every step, as often as it weighs. */
export const BAG: readonly StepName[] = (Object.keys(STEPS) as StepName[]).flatMap((name) =>
  Array.from({ length: STEPS[name].weight }, () => name),
);
