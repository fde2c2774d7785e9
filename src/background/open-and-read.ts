import type { ReadPlan } from '../atlassian/session-readers.ts';
import type { Readings } from '../domain/reading.ts';
import { now } from '../platform/clock.ts';
import type { GateReply } from '../platform/messages.ts';
import type { Gate, Held } from './gate.ts';
import type { BackgroundReader } from './readings.ts';

export interface OpenedAndRead {
  readonly reply: GateReply;
  /** What was read, where the gate asks for that. */
  readonly readings: Readings | undefined;
}

/**
 * Opens a held navigation at the gate and reads what that asks for, in the jar that we share: it is asked as soon as the gate
 * knows whom, and nothing serves that was asked before the navigation was held. Another jar is nobody's to read here.
 */
export async function openAndRead(
  gate: Pick<Gate, 'open'>,
  reader: Pick<BackgroundReader, 'readAs'>,
  held: Held,
): Promise<OpenedAndRead> {
  const since = now().ms;
  const read = (plan: ReadPlan) => reader.readAs(plan, now().ms - since, held.jar);
  const reply = await gate.open({ ...held, willAsk: (plan) => void read(plan) });
  return { reply, readings: reply.kind === 'read' ? await read(reply) : undefined };
}
