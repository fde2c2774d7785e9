import type { ComponentChildren } from 'preact';
import type { Verdict } from '../domain/verdict.ts';
import { Icon } from './icon.tsx';
import { VERDICT_LOOKS } from './verdict-words.ts';

export interface VerdictBannerProps {
  readonly verdict: Verdict;
  /** What happened, in one sentence. */
  readonly sentence: string;
  /** What it means and what to do. */
  readonly children?: ComponentChildren;
}

/** The verdict, as picture, sentence and colour. A wrong account interrupts; everything else waits its turn. */
export function VerdictBanner({ verdict, sentence, children }: VerdictBannerProps) {
  const { tone, icon } = VERDICT_LOOKS[verdict];
  return (
    <div class={`verdict tone-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={icon} />
      <h1 class="verdict__sentence">{sentence}</h1>
      <div class="verdict__means">{children}</div>
    </div>
  );
}
