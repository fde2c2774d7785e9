import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './verdict-words.ts';

const ICONS: Readonly<Record<Tone, IconName>> = { good: 'same', bad: 'stop', doubt: 'unclear', quiet: 'info' };

export interface NoticeProps {
  readonly tone: Tone;
  readonly children: ComponentChildren;
}

/** A short message beside the main one. What keeps us from protecting interrupts. */
export function Notice({ tone, children }: NoticeProps) {
  return (
    <div class={`notice tone-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={ICONS[tone]} />
      <div class="notice__text">{children}</div>
    </div>
  );
}
