import { Icon } from './icon.tsx';
import { TONE_ICONS } from './notice.tsx';
import { useSaid } from './said.ts';
import type { Tone } from './verdict-words.ts';

export interface HeadlineProps {
  readonly tone: Tone;
  /** What it comes to, in one sentence; what it means and what to do stand on lines below. */
  readonly words: string;
}

/**
 * What a page found, as large as a verdict. It is never filled: that is for what stops somebody, and nobody is stopped here.
 * What is bad interrupts; anything else is said when there is time.
 */
export function Headline({ tone, words }: HeadlineProps) {
  const interrupts = tone === 'bad';
  useSaid(() => (interrupts ? '' : words));
  const [first, ...rest] = words.split('\n');
  return (
    <div class={`verdict verdict--found tone-${tone}`} role={interrupts ? 'alert' : undefined}>
      <Icon name={TONE_ICONS[tone]} />
      <div class="verdict__said">
        <h2 class="verdict__sentence">{first}</h2>
        {rest.map((line) => (
          <p key={line} class="verdict__means">
            {line}
          </p>
        ))}
      </div>
    </div>
  );
}
