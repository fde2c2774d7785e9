import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { sayNumber } from '../../ui/counts.ts';
import { say } from '../../ui/words.ts';

export interface StepProps {
  readonly number: number;
  readonly title: string;
  /** The step that is to be done now. */
  readonly current: number;
  readonly children: ComponentChildren;
}

/** One of the three steps. The focus goes along, so that whoever listens hears what has come. */
export function Step({ number, title, current, children }: StepProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isCurrent = number === current;
  useLayoutEffect(() => {
    if (isCurrent && number > 1) heading.current?.focus();
  }, [isCurrent, number]);
  return (
    <li class="surface stack" aria-current={isCurrent ? 'step' : undefined} data-step={number}>
      <h2 ref={heading} tabIndex={-1}>
        {say('firstRunStep', sayNumber(number), title)}
      </h2>
      {number <= current ? children : <p class="soft">{say('firstRunLater')}</p>}
    </li>
  );
}
