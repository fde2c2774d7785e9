import type { GuideReply, RowFinding } from '../platform/messages.ts';

/** What there is to say of the row, apart from who is signed in. */
export type Proven = 'stale' | 'confirmed' | 'contradicted' | 'look' | 'drifted' | 'unsure' | undefined;

interface Seen {
  readonly reply: GuideReply;
  /** What the row proves; undefined until it was asked. */
  readonly finding: RowFinding | undefined;
  /** The row still shows what it showed at the click, on the very same page. */
  readonly unchanged: boolean;
}

/** What a row proves, as it is seen now. */
export function provenBy({ reply, finding, unchanged }: Seen): Proven {
  const allowed = reply.attempt === 'allowed';
  // Of a row that may be any connection's nothing is said.
  if (!finding?.connection) return undefined;
  const { proof, by } = finding;
  // What a page says that was there before the change speaks of what was before.
  if (allowed && unchanged && proof !== 'confirmed' && proof !== 'named') return 'stale';
  if (proof === 'contradicted') return 'contradicted';
  if (finding.drift) return 'drifted';
  // A name agrees, and nobody else was let through; or a person has looked.
  const sure = proof === 'confirmed' || by === 'person' || (proof === 'named' && by === 'gate');
  if (allowed) return sure ? 'confirmed' : 'look';
  return proof === 'unclear' && by === 'seen' ? 'unsure' : undefined;
}

const GRAVITY: readonly Proven[] = ['stale', 'contradicted', 'drifted', 'look', 'confirmed', 'unsure'];

/** Which of several rows the panel speaks of: the one of which there is most to say, from 0. */
export function gravest(reply: GuideReply, findings: readonly RowFinding[], unchanged: boolean): number {
  const ranks = findings.map((finding) => {
    const rank = GRAVITY.indexOf(provenBy({ reply, finding, unchanged }));
    return rank < 0 ? GRAVITY.length : rank;
  });
  return ranks.length === 0 ? 0 : ranks.indexOf(Math.min(...ranks));
}
