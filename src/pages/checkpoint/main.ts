import { readErrand } from '../../platform/hold/hold.ts';
import { ownTab } from '../own-tab.ts';
import { Course, type CourseState } from './course.ts';

/** A change that goes through is gone by then, and nothing was drawn for it; in milliseconds. */
const QUIET_MS = 250;

/** Somebody has to read this, and to decide. */
const STAYS: Readonly<Record<CourseState['kind'], boolean>> = {
  checking: false,
  going: false,
  returning: true,
  held: true,
  stuck: true,
};

const framed = window.top !== window;
const course = new Course(ownTab, readErrand(location.search, location.hash), framed);
let drawn = false;

async function draw(): Promise<void> {
  if (drawn) return;
  drawn = true;
  const { drawCheckpoint } = await import('./draw.tsx');
  await drawCheckpoint(course);
}

// So far its history entry is the portal's, that was redirected here. Made our own, it survives a reload.
if (!framed) history.replaceState(null, '', location.href);

course.start();
course.watch(({ kind }) => {
  if (STAYS[kind]) void draw();
});
setTimeout(() => void draw(), QUIET_MS);
