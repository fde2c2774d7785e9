import type { Readings } from '../domain/reading.ts';
import { now } from '../platform/clock.ts';
import type { GateReply } from '../platform/messages.ts';
import type { Gate, Held } from './gate.ts';
import type { BackgroundReader } from './readings.ts';

interface OpenedAndRead {
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
  reader: Pick<BackgroundReader, 'read'>,
  held: Held,
): Promise<OpenedAndRead> {
  const since = now().ms;
  const read = (site: string | undefined) => reader.read(site, now().ms - since, held.jar);
  const reply = await gate.open({ ...held, willAsk: (site) => void read(site) });
  return { reply, readings: reply.kind === 'read' ? await read(reply.site) : undefined };
}
