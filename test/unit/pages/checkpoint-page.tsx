import { Checkpoint } from '../../../src/pages/checkpoint/checkpoint.tsx';
import { Course } from '../../../src/pages/checkpoint/course.ts';
import type { Connector } from '../../../src/pages/connector.ts';
import type { Errand } from '../../../src/platform/hold/hold.ts';

/** The checkpoint as its page begins it, for this errand. */
export function checkpointPage(connector: Connector, errand: Errand | undefined, { framed = false } = {}) {
  const course = new Course(connector, errand, framed);
  course.start();
  return <Checkpoint connector={connector} course={course} />;
}
