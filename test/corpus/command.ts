/*
 * `npm run corpus [part of a name]`: every page as written and MAU_TIMES (10) variations of each, with a table. MAU_SEED
 * makes the same variations again.
 */
import { asWritten, type Outcome, precision, recall, tally, varied } from './run.ts';
import { Stage } from './stage.ts';

const [, , filter = ''] = process.argv;
const seed = Number(process.env.MAU_SEED ?? Math.floor(Math.random() * 1e9));
const times = Number(process.env.MAU_TIMES ?? 10);

function print(title: string, { families, total, faults }: Outcome): void {
  console.log(`\n${title}`);
  console.log(
    `${''.padEnd(20)}${['cases', 'right', 'wrong', 'missed', 'precision', 'recall', 'misread'].map((head) => head.padStart(10)).join('')}`,
  );
  for (const [name, sum] of [...Object.entries(families), ['all', total] as const]) {
    const figures = [
      sum.cases,
      sum.right,
      sum.wrong,
      sum.missed,
      precision(sum).toFixed(4),
      recall(sum).toFixed(4),
      sum.misread,
    ];
    console.log(`${name.padEnd(20)}${figures.map((figure) => String(figure).padStart(10)).join('')}`);
  }
  for (const fault of faults) console.log(`  ${fault}`);
}

const stage = await Stage.open();
try {
  const written = await tally(stage, asWritten(filter));
  print('Pages as written', written);
  const machined = await tally(stage, varied(times, seed, filter));
  print(`Machine-made variations, seed ${seed}`, machined);
  for (const rows of [false, true]) {
    console.log(
      `One look at 50,000 nodes ${rows ? 'with one row' : 'where there is nothing'}: ${(await stage.clock(50_000, rows)).toFixed(1)} ms`,
    );
  }
  const enough = [written, machined].every(({ total }) => precision(total) === 1 && recall(total) >= 0.95);
  process.exitCode = enough ? 0 : 1;
} finally {
  await stage.close();
}
