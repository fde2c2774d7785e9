import { Button } from '../../ui/button.tsx';
import type { VerdictBannerProps } from '../../ui/verdict-banner.tsx';
import { say, type WordKey } from '../../ui/words.ts';
import type { Course, StuckReason } from './course.ts';

const MEANS: Readonly<Record<StuckReason, WordKey>> = {
  framed: 'checkpointFramed',
  'no-errand': 'checkpointNoErrand',
  'not-a-consent': 'checkpointNotAConsent',
  'no-request': 'checkpointNoRequest',
  'unknown-request': 'checkpointUnknownRequest',
  'lost-answer': 'checkpointLostAnswer',
  'no-answer': 'checkpointNoAnswer',
};

export interface StuckProps {
  readonly why: StuckReason;
  readonly portalPage: string | undefined;
  readonly course: Course;
}

/** A checkpoint that has nothing to hold, or whose worker does not answer. */
export function stuckBanner(why: StuckReason): VerdictBannerProps {
  return {
    verdict: 'unknown',
    sentence: say(why === 'no-answer' ? 'checkpointNoAnswerTitle' : 'checkpointErrorTitle'),
    children: <p>{say(MEANS[why])}</p>,
  };
}

/** Below it, the way on: it goes nowhere by itself. */
export function Stuck({ why, portalPage, course }: StuckProps) {
  const unanswered = why === 'no-answer';
  const mayReturn =
    why === 'lost-answer' || (portalPage !== undefined && (why === 'no-request' || why === 'unknown-request'));
  return (
    <div class="row">
      {unanswered && (
        <Button kind="primary" onPress={() => course.look()}>
          {say('tryAgain')}
        </Button>
      )}
      {mayReturn && (
        <Button kind="primary" onPress={() => course.startOver()}>
          {say('checkpointStartOver')}
        </Button>
      )}
    </div>
  );
}
