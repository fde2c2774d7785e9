import { Checkpoint } from '../../../src/pages/checkpoint/checkpoint.tsx';
import { Course } from '../../../src/pages/checkpoint/course.ts';
import type { Connector } from '../../../src/pages/connector.ts';
import type { Errand } from '../../../src/platform/hold/hold.ts';
import type { GateReply, HeldView } from '../../../src/platform/messages.ts';
import { CONSENT, PORTAL, SITE } from './cast.ts';
import { MockConnector, type MockOptions } from './mock-connector.ts';
import { show } from './screen.ts';

/** The checkpoint as its page begins it, for this errand. */
export function checkpointPage(connector: Connector, errand: Errand | undefined, { framed = false } = {}) {
  const course = new Course(connector, errand, framed);
  course.start();
  return <Checkpoint connector={connector} course={course} />;
}

export const ERRAND: Errand = { by: 'portal', portal: PORTAL, to: CONSENT };
/** The gate asks for a reading. */
export const READ: GateReply = { kind: 'read', ticket: 'one', site: SITE, identity: true };

export function held(view: HeldView, ticket = 'held'): GateReply {
  return { kind: 'held', ticket, view };
}

export async function checkpoint(options: MockOptions): Promise<MockConnector> {
  const connector = new MockConnector(options);
  await show(checkpointPage(connector, ERRAND));
  return connector;
}

/** A checkpoint whose gate reads, and then holds this view. */
export function holding(view: HeldView, more: MockOptions['answers'] = {}): Promise<MockConnector> {
  return checkpoint({
    readings: view.readings,
    answers: { 'page/open': () => READ, 'page/settle': () => held(view), ...more },
  });
}
