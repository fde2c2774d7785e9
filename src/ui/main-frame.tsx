import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Verdict } from '../domain/verdict.ts';
import { keepFocus } from './focus.ts';
import { SAID } from './said.ts';
import { say } from './words.ts';

export interface MainFrameProps {
  readonly page: 'popup' | 'checkpoint' | 'options' | 'readiness' | 'verify' | 'first-run';
  readonly verdict: Verdict;
  /** A reading is under way. */
  readonly busy: boolean;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** The page's one `<main>`, with the hooks that support and automation may rely on (DESIGN §3). It keeps the focus. */
export function MainFrame({ page, verdict, busy, title, children }: MainFrameProps) {
  const frame = useRef<HTMLElement>(null);
  useLayoutEffect(() => (frame.current ? keepFocus(frame.current) : undefined), []);
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = say('language');
  }, [title]);
  return (
    <main ref={frame} class={page} data-mau-guard={page} data-verdict={verdict} data-busy={busy} aria-busy={busy}>
      {children}
      <div {...SAID} />
    </main>
  );
}
