import type { ComponentChildren } from 'preact';
import { sayNumber } from '../../ui/counts.ts';
import { Notice } from '../../ui/notice.tsx';
import { useSaid } from '../../ui/said.ts';
import { say } from '../../ui/words.ts';
import { Lines } from './lines.tsx';
import { endOf, sayEnd } from './readiness-words.ts';
import type { RunState } from './use-run.ts';

interface EndNoticeProps {
  readonly run: RunState;
  /** Of the account that was to be asked. */
  readonly name: string;
  /** A way on that is not the page's main one. */
  readonly children?: ComponentChildren;
}

/** Why a run ended early. */
export function EndNotice({ run, name, children }: EndNoticeProps) {
  const session = run.reading?.outcome;
  const ended = endOf(run.end, session);
  if (!ended) return null;
  return (
    <Notice tone={ended.tone}>
      <Lines words={sayEnd(ended, session, name)} />
      {children}
    </Notice>
  );
}

/** How far a run is, while it is under way. */
export function Progress({ run }: { readonly run: RunState }) {
  const [done, of] = [run.projects.length, run.listed?.length];
  const last = run.projects.at(-1)?.key;
  const words =
    run.phase === 'paused' ? 'readinessPaused' : last === undefined ? 'readinessBegun' : 'readinessProgress';
  const line = of === undefined ? say('readinessAsksAccount') : say(words, sayNumber(done), sayNumber(of), last ?? '');
  // What changes with each answer would be read out without end: the bar has its value for whoever asks.
  const isStill = run.phase === 'paused' || of === undefined;
  useSaid(() => (isStill ? line : ''));
  return (
    <div class="stack stack--tight">
      <progress aria-label={say('readinessTitle')} max={of ?? 1} {...(of !== undefined && { value: done })} />
      <p class="soft">{line}</p>
      <p class="soft" role="status">
        {run.quiet && say('readinessQuiet')}
      </p>
    </div>
  );
}
