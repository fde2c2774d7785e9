import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import { say } from './words.ts';

/** Who is speaking: the first thing that a warning must say. */
export function Brand({ children }: { readonly children?: ComponentChildren }) {
  return (
    <header class="brand">
      <Icon name="shield" />
      <span>{say('extName')}</span>
      {children}
    </header>
  );
}
