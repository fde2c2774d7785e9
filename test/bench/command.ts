/*
 * `npm run bench [-- parts] [--peer DIR] [--times N]`: what the product costs, against its floor and against peers in the
 * same run. docs/bench.md says how to read it.
 */

import { wanted } from './arguments.ts';
import { Report } from './figures.ts';
import { machine } from './machine.ts';
import { PARTS } from './parts.ts';

const TIMES = 9;

const here = machine();
const { parts, ...choices } = wanted(process.argv.slice(2), Object.keys(PARTS), TIMES);
console.log(
  `${here.cores} cores (${here.processor}), load ${here.load.toFixed(1)}, Node ${here.node}, ${here.browsers.join(', ')}`,
);
for (const name of parts) {
  const report = new Report(name, here);
  try {
    await PARTS[name]?.(report, choices);
  } catch (error) {
    console.error(`${name} was not measured to its end: ${error instanceof Error ? error.stack : error}`);
    process.exitCode = 1;
  }
  report.print();
  report.save();
}
