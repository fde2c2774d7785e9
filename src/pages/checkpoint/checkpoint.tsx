import { useEffect, useState } from 'preact/hooks';
import type { Verdict } from '../../domain/verdict.ts';
import type { HeldView } from '../../platform/messages.ts';
import { Brand } from '../../ui/brand.tsx';
import { Button } from '../../ui/button.tsx';
import { MainFrame } from '../../ui/main-frame.tsx';
import { bare } from '../../ui/people.ts';
import { VerdictBanner, type VerdictBannerProps } from '../../ui/verdict-banner.tsx';
import { say, type WordKey } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';
import { saveConnection } from '../set-up/set-up.ts';
import type { Course, CourseState, StuckReason } from './course.ts';
import { Held, heldBanner } from './held.tsx';
import { HiddenNote } from './hidden-note.tsx';
import { SetBy } from './set-by.tsx';
import { type Situation, situationOf } from './situation.ts';
import { Stuck, stuckBanner } from './stuck.tsx';

export interface CheckpointProps {
  readonly connector: Connector;
  /** What this page was opened for, and where it stands. */
  readonly course: Course;
}

const TITLES: Readonly<Record<Verdict, WordKey>> = {
  match: 'checkpointTitleMatch',
  mismatch: 'checkpointTitleMismatch',
  ineligible: 'checkpointTitleIneligible',
  'signed-out': 'checkpointTitleSignedOut',
  unknown: 'checkpointTitleUnknown',
  'not-set-up': 'checkpointTitleNotSetUp',
};

/** Where the verdict alone would mislead. */
const TITLES_BY_SITUATION: Readonly<Partial<Record<Situation, WordKey>>> = {
  'own-or-main': 'checkpointTitleOwnOrMain',
  'not-holding': 'checkpointTitleHeld',
  'unseen-callback': 'checkpointTitleHeld',
  'policy-not-loaded': 'checkpointTitleHeld',
  'start-over': 'checkpointTitleHeld',
};

/** In most of these ways nothing is held any more. */
const STUCK_TITLES: Readonly<Partial<Record<StuckReason, WordKey>>> = {
  'no-answer': 'checkpointTitleUnknown',
  'lost-answer': 'checkpointTitleHeld',
};

/** The page on which a held change waits, and which reads who is signed in for its own tab. */
export function Checkpoint({ connector, course }: CheckpointProps) {
  const [state, setState] = useState<CourseState>(course.state);
  const [declined, setDeclined] = useState(false);
  useEffect(() => course.watch(setState), [course]);
  useEffect(() => {
    connector.onChanged(() => course.settingsChanged());
    // It may have changed before anybody listened.
    course.settingsChanged();
  }, [connector, course]);
  const wide = state.kind === 'held' || state.kind === 'stuck';
  return (
    <MainFrame page="checkpoint" verdict={verdictOf(state)} busy={isBusy(state)} title={titleOf(state)}>
      <div class={wide ? 'stack checkpoint__page' : 'stack checkpoint__page checkpoint__page--calm'}>
        <Brand>{state.kind === 'held' && <About view={state.view} />}</Brand>
        {state.kind === 'held' && <HiddenNote connector={connector} />}
        <VerdictBanner {...bannerOf(state, declined)} />
        <WayOut state={state} course={course} connector={connector} declined={declined} onDecline={setDeclined} />
      </div>
    </MainFrame>
  );
}

/** What is held. Of an address only the host is ever shown. */
function About({ view }: { readonly view: HeldView }) {
  const isOpen = situationOf(view) === 'own-or-main';
  const site = view.site && say(isOpen ? 'checkpointConsentForSite' : 'checkpointForSite', bare(view.site));
  return <span class="soft checkpoint__about">{site ?? (isOpen ? '' : say('checkpointForProduct'))}</span>;
}

/** All that is said of it, in one place whatever it is: a screen reader says what changes in an element that it knows. */
function bannerOf(state: CourseState, declined: boolean): VerdictBannerProps {
  switch (state.kind) {
    case 'checking':
      return { verdict: undefined, sentence: say('popupChecking') };
    case 'going':
      return { verdict: undefined, sentence: say('checkpointLeaving') };
    case 'returning':
      return { verdict: undefined, sentence: say('checkpointReturning') };
    case 'held':
      return heldBanner(state.view, declined);
    case 'stuck':
      return stuckBanner(state.why);
  }
}

interface WayOutProps extends CheckpointProps {
  readonly state: CourseState;
  readonly declined: boolean;
  readonly onDecline: (declined: boolean) => void;
}

function WayOut({ state, course, connector, declined, onDecline }: WayOutProps) {
  const onClose = () => void connector.closeTab();
  switch (state.kind) {
    case 'checking':
    case 'going':
      return null;
    case 'returning':
      return <Button onPress={() => course.startOver()}>{say('checkpointStartOver')}</Button>;
    case 'held':
      return (
        <Held
          {...state}
          course={course}
          declined={declined}
          onDecline={onDecline}
          onClose={onClose}
          onSetUp={(connection) => void course.setUp(() => saveConnection(connector, connection))}
          onOptions={() => void connector.openOptions()}
        />
      );
    case 'stuck':
      return (
        <>
          <Stuck {...state} course={course} onClose={onClose} />
          <SetBy connector={connector} />
        </>
      );
  }
}

function verdictOf(state: CourseState): Verdict {
  if (state.kind === 'held') return state.view.judgement.verdict;
  return state.kind === 'going' || state.kind === 'returning' ? 'match' : 'unknown';
}

function isBusy(state: CourseState): boolean {
  if (state.kind === 'held') return state.checking || state.view.mayBeManaged;
  return state.kind === 'checking' || state.kind === 'going';
}

function titleOf(state: CourseState): string {
  if (state.kind === 'checking') return say('checkpointTitleChecking');
  if (state.kind === 'stuck') return say(STUCK_TITLES[state.why] ?? 'checkpointTitleError');
  const bySituation = state.kind === 'held' ? TITLES_BY_SITUATION[situationOf(state.view)] : undefined;
  return say(bySituation ?? TITLES[verdictOf(state)]);
}
