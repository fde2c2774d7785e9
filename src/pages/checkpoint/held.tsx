import type { ComponentChildren } from 'preact';
import { nameOf } from '../../domain/account.ts';
import type { Connection } from '../../domain/connection.ts';
import type { Fault } from '../../domain/settings-faults.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { HeldView } from '../../platform/messages.ts';
import { sayList } from '../../ui/lists.ts';
import { OrganizationLine } from '../../ui/organization-line.tsx';
import { OtherSession } from '../../ui/other-session.tsx';
import { bare } from '../../ui/people.ts';
import { SessionPair } from '../../ui/session-pair.tsx';
import type { VerdictBannerProps } from '../../ui/verdict-banner.tsx';
import { sayReason, sayWait } from '../../ui/verdict-words.ts';
import { say, type WordKey } from '../../ui/words.ts';
import type { Course } from './course.ts';
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
  readonly faults: readonly Fault[];
  readonly course: Course;
  readonly onSetUp: (connection: Connection) => void;
  readonly onOptions: () => void;
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
export function heldBanner(view: HeldView): VerdictBannerProps {
  const situation = situationOf(view);
  return {
    verdict: lookOf(situation, view),
    sentence: sentenceOf(situation, view),
    children: (
      <>
        <Means situation={situation} view={view} />
        <p>{say(view.stage === 'out' ? 'checkpointHeldOut' : 'checkpointHeldBack')}</p>
      </>
    ),
  };
}

/** Below it: both accounts, the way on, and why it matters. */
export function Held(props: HeldProps) {
  const { view, checking, faults, course } = props;
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
        />
      )}
      {situation === 'pick' && <Pick candidates={view.candidates} course={course} />}
      {situation === 'set-up' && (
        <SetUpHere key="set-up" view={view} faults={faults} course={course} onSetUp={props.onSetUp} />
      )}
      {view.judgement.sessionsDiffer && !choosing && <Other view={view} />}
      {mayAskOwn && (choosing ? <OrOwn {...props} /> : <WhichOfTwo situation={situation} {...props} />)}
      {!mayAskOwn && !choosing && <WayOn situation={situation} {...props} />}
      {situation === 'switch' && view.judgement.account && <Why />}
      {!view.judgement.sessionsDiffer && !choosing && <Other view={view} />}
      {view.mayBeLifted && !choosing && (
        <Lift course={course} emergency={view.mode === 'warn' ? undefined : view.emergency} />
      )}
      <OrganizationLine managed={view.managed} organization={view.organization} />
    </div>
  );
}

function sentenceOf(situation: Situation, view: HeldView): string {
  if (situation === 'unseen-callback') return say('checkpointUnseen', bare(view.unseenCallback ?? ''));
  return say(BY_SITUATION[situation] ?? BY_VERDICT[view.judgement.verdict]);
}

/** A right account that is held all the same is no good news; one that may be right for what is done is no bad one. */
function lookOf(situation: Situation, view: HeldView): Verdict {
  if (situation === 'not-holding' || situation === 'unseen-callback' || situation === 'own-or-main') return 'unknown';
  return view.judgement.verdict;
}

function Means({ situation, view }: { readonly situation: Situation; readonly view: HeldView }): ComponentChildren {
  const should = view.connection ? nameOf(view.connection.account) : '';
  const { reason } = view.judgement;
  switch (situation) {
    case 'not-holding':
      return <p>{say('checkpointNotHoldingMeans')}</p>;
    case 'unseen-callback':
      return <p>{say('checkpointUnseenMeans')}</p>;
    case 'pick':
      return null;
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
      return view.managed ? <p>{say('checkpointNotSetUpManaged')}</p> : null;
    case 'start-over':
      return <p>{say('checkpointDoStartOver')}</p>;
    case 'own-or-main':
      return <p>{say('checkpointOwnOrMainMeans', should)}</p>;
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
  return <OtherSession decidedBy={decidedBy} readings={view.readings} means={means} />;
}
