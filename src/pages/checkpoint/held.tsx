import type { ComponentChildren } from 'preact';
import type { Connection } from '../../domain/connection.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { HeldView } from '../../platform/messages.ts';
import { sayWhoSetsUp } from '../../ui/ask-for-help.tsx';
import { sayList } from '../../ui/lists.ts';
import { OrganizationLine } from '../../ui/organization-line.tsx';
import { OtherSession } from '../../ui/other-session.tsx';
import { bare, calledBeside } from '../../ui/people.ts';
import { SessionPair } from '../../ui/session-pair.tsx';
import type { VerdictBannerProps } from '../../ui/verdict-banner.tsx';
import {
  DOUBT,
  type Look,
  sayItself,
  sayItselfMeans,
  sayReason,
  sayWait,
  VERDICT_LOOKS,
} from '../../ui/verdict-words.ts';
import { say, type WordKey } from '../../ui/words.ts';
import type { SaveFault } from '../set-up/set-up.ts';
import type { Course } from './course.ts';
import { Declined } from './declined.tsx';
import { DoSwitch } from './do-switch.tsx';
import { Lift } from './lift.tsx';
import { Pick } from './pick.tsx';
import { SetUpHere } from './set-up-here.tsx';
import { type Situation, situationOf } from './situation.ts';
import { WayOn } from './way-on.tsx';
import { OrOwn, WhichOfTwo } from './which-of-two.tsx';
import { Why } from './why.tsx';

export interface HeldProps {
  readonly view: HeldView;
  readonly checking: boolean;
  readonly faults: readonly SaveFault[];
  readonly course: Course;
  readonly onSetUp: (connection: Connection) => void;
  /** The person would not set anything up here. */
  readonly declined: boolean;
  readonly onDecline: (declined: boolean) => void;
  readonly onOptions: () => void;
  readonly onClose: () => void;
}

const BY_VERDICT: Readonly<Record<Verdict, WordKey>> = {
  match: 'checkpointMatch',
  mismatch: 'checkpointMismatch',
  ineligible: 'checkpointIneligible',
  'signed-out': 'checkpointSignedOut',
  unknown: 'checkpointUnknown',
  'not-set-up': 'checkpointNotSetUp',
};

/** Situations that are more to the point than the verdict. */
const BY_SITUATION: Readonly<Partial<Record<Situation, WordKey>>> = {
  'not-holding': 'checkpointNotHolding',
  pick: 'checkpointPick',
  'unknown-site': 'checkpointUnknownSite',
  'start-over': 'checkpointStartOverNeeded',
  'policy-not-loaded': 'checkpointPolicyNotKnown',
  // Whoever connects her own account rightly is signed in as herself: nothing is wrong before she has been asked.
  'own-or-main': 'checkpointOwnOrMain',
};

/** What happened to a held change, and what to do. */
export function heldBanner(view: HeldView, declined: boolean): VerdictBannerProps {
  const situation = situationOf(view);
  const unchanged = <p>{say(unchangedOf(situation, view))}</p>;
  if (situation === 'set-up' && declined) {
    return { verdict: 'not-set-up', sentence: say('checkpointDeclined'), children: unchanged };
  }
  return {
    verdict: view.judgement.verdict,
    look: lookOf(situation),
    sentence: sentenceOf(situation, view),
    children: (
      <>
        <Means situation={situation} view={view} />
        {unchanged}
      </>
    ),
  };
}

/** That nothing has changed, as far as it is known: a request that was used before may have changed something then. */
function unchangedOf(situation: Situation, { stage }: HeldView): WordKey {
  if (situation === 'start-over') return 'checkpointHeldAgain';
  return stage === 'out' ? 'checkpointHeldOut' : 'checkpointHeldBack';
}

/** Below it: both accounts, the way on, and why it matters. */
export function Held(props: HeldProps) {
  const { view, checking, faults, course, declined, onDecline } = props;
  const situation = situationOf(view);
  const mayAskOwn = view.mayBeOwn && situation !== 'not-holding';
  const choosing = situation === 'pick' || situation === 'set-up';
  return (
    <div class="stack">
      {!choosing && (
        <SessionPair
          decidedBy={view.judgement.decidedBy}
          readings={view.readings}
          connection={view.connection}
          busy={checking}
          isOpen={situation === 'own-or-main'}
          isPending={view.mayBeManaged}
          isCalm
        />
      )}
      {situation === 'pick' && <Pick candidates={view.candidates} course={course} />}
      {situation === 'set-up' && !declined && (
        <SetUpHere
          key="set-up"
          view={view}
          faults={faults}
          course={course}
          onSetUp={props.onSetUp}
          onDecline={() => onDecline(true)}
          onOptions={props.onOptions}
        />
      )}
      {situation === 'set-up' && declined && (
        <Declined course={course} onSetUp={() => onDecline(false)} onClose={props.onClose} />
      )}
      {view.judgement.sessionsDiffer && !choosing && <Other view={view} />}
      {mayAskOwn && (choosing ? <OrOwn {...props} /> : <WhichOfTwo situation={situation} {...props} />)}
      {!mayAskOwn && !choosing && <WayOn situation={situation} {...props} />}
      {view.stage === 'back' && isWrong(view) && <p class="soft">{say('checkpointRevoke')}</p>}
      {situation === 'switch' && view.judgement.verdict === 'mismatch' && <Why />}
      {!view.judgement.sessionsDiffer && !choosing && <Other view={view} />}
      {view.mayBeLifted && !choosing && <Lift course={course} view={view} />}
      <OrganizationLine
        managed={view.managed}
        organization={view.organization}
        isAsked={view.managed && (situation === 'itself' || situation === 'not-set-up-managed')}
      />
    </div>
  );
}

/** Another account was read, or one that can never be: it is known whose consent is to be taken back. */
function isWrong({ judgement: { verdict } }: HeldView): boolean {
  return verdict === 'mismatch' || verdict === 'ineligible';
}

function sentenceOf(situation: Situation, view: HeldView): string {
  if (situation === 'unseen-callback') return say('checkpointUnseen', bare(view.unseenCallback ?? ''));
  const { verdict, account } = view.judgement;
  if (situation === 'itself' && account) return sayItself(account.kind);
  return say(BY_SITUATION[situation] ?? BY_VERDICT[verdict]);
}

/** A right account that is held all the same is no good news; one that may be right for what is done is no bad one. */
function lookOf(situation: Situation): Look | undefined {
  if (situation === 'not-holding' || situation === 'unseen-callback') return DOUBT;
  return situation === 'own-or-main' ? VERDICT_LOOKS.unknown : undefined;
}

function Means({ situation, view }: { readonly situation: Situation; readonly view: HeldView }): ComponentChildren {
  const { account, reason } = view.judgement;
  switch (situation) {
    case 'not-holding':
      return <p>{say('checkpointNotHoldingMeans')}</p>;
    case 'unseen-callback':
      return <p>{say('checkpointUnseenMeans')}</p>;
    case 'pick':
      return <p>{say('checkpointPickMeans')}</p>;
    case 'set-up':
      return <p>{say('checkpointDoSetUp')}</p>;
    case 'unknown-site':
      return (
        <p>
          {say('checkpointUnknownSiteMeans', bare(view.site ?? ''), sayList(view.knownSites.map(bare)))}{' '}
          {say(view.managed ? 'checkpointUnknownSiteManaged' : 'checkpointUnknownSiteOwn')}
        </p>
      );
    case 'policy-not-loaded':
      return <p>{say('checkpointPolicyNotLoaded')}</p>;
    case 'not-set-up-managed':
      return view.managed ? (
        <p>
          {say('checkpointNotSetUpManaged')} {sayWhoSetsUp(view.organization)}
        </p>
      ) : null;
    case 'start-over':
      return <p>{say('checkpointDoStartOver')}</p>;
    case 'own-or-main':
      return (
        <p>{say('checkpointOwnOrMainMeans', view.connection ? calledBeside(view.connection.account, account) : '')}</p>
      );
    case 'itself':
      return account ? <p>{sayItselfMeans(account.kind, view)}</p> : null;
    case 'switch':
      return <DoSwitch view={view} />;
    case 'try-again':
      return (
        <p>
          {sayReason(reason)} {sayWait(view.readings[view.judgement.decidedBy]?.outcome)} {say('checkpointDoTryAgain')}
        </p>
      );
  }
}

function Other({ view }: { readonly view: HeldView }) {
  const { decidedBy } = view.judgement;
  const means = say(decidedBy === 'site' ? 'checkpointDecidesSite' : 'checkpointDecidesIdentity');
  const intended = view.connection?.account;
  return <OtherSession decidedBy={decidedBy} readings={view.readings} means={means} intended={intended} />;
}
