import type { RunEnd } from '../../atlassian/readiness-run.ts';
import { type Report, type Summary, summaryOf } from '../../domain/readiness-report.ts';
import { Headline } from '../../ui/headline.tsx';
import type { Tone } from '../../ui/verdict-words.ts';
import { saySummary } from './readiness-words.ts';

/** How each looks; what is not known in any way is a doubt. */
const TONES: Readonly<Record<Summary['state'], Tone>> = {
  ready: 'good',
  'not-ready': 'bad',
  unsure: 'doubt',
  empty: 'doubt',
  incomplete: 'doubt',
};

interface WholeProps {
  readonly report: Report;
  readonly end: RunEnd | undefined;
}

/** The whole report in one sentence, before what it is made of. */
export function Whole({ report, end }: WholeProps) {
  const { state } = summaryOf(report);
  // That no project could be listed says already that not everything was asked.
  if (state === 'incomplete' && end === 'no-projects') return null;
  return <Headline tone={TONES[state]} words={saySummary(report)} />;
}
