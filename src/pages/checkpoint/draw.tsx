import { render } from 'preact';
import { browserConnector } from '../browser-connector.ts';
import { wholePage } from '../whole-page.ts';
import { Checkpoint } from './checkpoint.tsx';
import type { Course } from './course.ts';

/** Draws the checkpoint, wherever its course has come to. */
export async function drawCheckpoint(course: Course): Promise<void> {
  await wholePage();
  render(<Checkpoint connector={browserConnector} course={course} />, document.body);
}
