import type { ComponentChildren } from 'preact';
import type { Verdict } from '../domain/verdict.ts';
import { Icon } from './icon.tsx';
import { type Look, VERDICT_LOOKS } from './verdict-words.ts';

export interface VerdictBannerProps {
  /** Undefined: nothing is known yet, and the sentence says what is done about it. */
  readonly verdict: Verdict | undefined;
  /** Where the verdict's own look would say too much. */
  readonly look?: Look | undefined;
  /** What happened, in one sentence. */
  readonly sentence: string;
  /** What stands below it changes while the verdict stays: it is not read out with the sentence, which would be said twice. */
  readonly apart?: boolean;
  /** What it means and what to do. */
  readonly children?: ComponentChildren;
}

/**
 * The verdict, as picture, sentence and colour. A wrong account interrupts; everything else waits its turn. Drawn in one
 * place from the beginning, it is read out whenever it changes.
 */
export function VerdictBanner({ verdict, look: own, sentence, apart = false, children }: VerdictBannerProps) {
  const look = verdict && (own ?? VERDICT_LOOKS[verdict]);
  const means = look && <div class="verdict__means">{children}</div>;
  return (
    <div class={`verdict ${look ? `tone-${look.tone}` : 'verdict--looking'}`}>
      {look && <Icon name={look.icon} />}
      <div class="verdict__said" role={look?.tone === 'bad' ? 'alert' : 'status'}>
        <h1 class="verdict__sentence">{sentence}</h1>
        {!apart && means}
      </div>
      {apart && means}
    </div>
  );
}
