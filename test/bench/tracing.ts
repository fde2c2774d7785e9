import type { ChromiumDriver } from '../e2e/driver/chromium.ts';
import type { TraceEvent } from './trace.ts';

const CATEGORIES = ['devtools.timeline', 'v8.execute', 'blink.user_timing'];

interface Recorder {
  events: TraceEvent[];
  ended: () => void;
}

/** Traces go to whoever records in that browser now. */
const recorders = new WeakMap<ChromiumDriver, Recorder>();

function recorderOf(driver: ChromiumDriver): Recorder {
  const known = recorders.get(driver);
  if (known) return known;
  const recorder: Recorder = { events: [], ended: () => undefined };
  driver.on<{ value: TraceEvent[] }>('Tracing.dataCollected', ({ value }) => recorder.events.push(...value));
  driver.on('Tracing.tracingComplete', () => recorder.ended());
  recorders.set(driver, recorder);
  return recorder;
}

/** Traces the whole browser from now on; call what it answers to end that and have the events. */
export async function trace(driver: ChromiumDriver): Promise<() => Promise<readonly TraceEvent[]>> {
  const recorder = recorderOf(driver);
  recorder.events = [];
  await driver.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  return async () => {
    const ended = new Promise<void>((resolve) => {
      recorder.ended = resolve;
    });
    await driver.send('Tracing.end');
    await ended;
    return recorder.events;
  };
}
