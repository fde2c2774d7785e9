import { render } from 'preact';
import { browserConnector } from '../browser-connector.ts';
import { Checkpoint } from './checkpoint.tsx';
import type { Course } from './course.ts';

/** Draws the checkpoint, wherever its course has come to. */
export function drawCheckpoint(course: Course): void {
  render(<Checkpoint connector={browserConnector} course={course} />, document.body);
}
