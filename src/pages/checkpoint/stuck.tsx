import { Button } from '../../ui/button.tsx';
import type { VerdictBannerProps } from '../../ui/verdict-banner.tsx';
import { DOUBT, type Look, VERDICT_LOOKS } from '../../ui/verdict-words.ts';
import { say, type WordKey } from '../../ui/words.ts';
import type { Course, StuckReason } from './course.ts';

interface Words {
  readonly title: WordKey;
  readonly means: WordKey;
  /** Mostly nothing went wrong that anybody need worry about. */
  readonly look: Look;
}

const calm = (title: WordKey, means: WordKey): Words => ({ title, means, look: VERDICT_LOOKS['not-set-up'] });
const doubtful = (title: WordKey, means: WordKey): Words => ({ title, means, look: DOUBT });

const WORDS: Readonly<Record<StuckReason, Words>> = {
  framed: calm('checkpointFramedTitle', 'checkpointFramed'),
  'no-errand': calm('checkpointNoErrandTitle', 'checkpointNoErrand'),
  'not-a-consent': calm('checkpointNotAConsentTitle', 'checkpointNotAConsent'),
  'no-request': calm('checkpointNoRequestTitle', 'checkpointNoRequest'),
  'unknown-request': calm('checkpointUnknownRequestTitle', 'checkpointUnknownRequest'),
  'lost-answer': doubtful('checkpointLostAnswerTitle', 'checkpointLostAnswer'),
  'no-answer': doubtful('checkpointNoAnswerTitle', 'checkpointNoAnswer'),
};

export interface StuckProps {
  readonly why: StuckReason;
  readonly portalPage: string | undefined;
  readonly course: Course;
  readonly onClose: () => void;
}

/** A checkpoint that has nothing to hold, or whose worker does not answer. */
export function stuckBanner(why: StuckReason): VerdictBannerProps {
  const { title, means, look } = WORDS[why];
  return { verdict: 'unknown', look, sentence: say(title), children: <p>{say(means)}</p> };
}

/** Below it, the way on: it goes nowhere by itself. */
export function Stuck({ why, portalPage, course, onClose }: StuckProps) {
  // A page that frames us could lead a person's click anywhere.
  if (why === 'framed') return null;
  const mayReturn =
    why === 'lost-answer' || (portalPage !== undefined && (why === 'no-request' || why === 'unknown-request'));
  return (
    <div class="row">
      {why === 'no-answer' && (
        <Button kind="primary" onPress={() => course.look()}>
          {say('tryAgain')}
        </Button>
      )}
      {mayReturn && (
        <Button kind="primary" onPress={() => course.startOver()}>
          {say('checkpointStartOver')}
        </Button>
      )}
      {why !== 'no-answer' && !mayReturn && <Button onPress={onClose}>{say('checkpointClose')}</Button>}
    </div>
  );
}
