import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { findChromium, findFirefox } from '../../scripts/browsers.mjs';

/** What the figures were measured on: they hold for nothing else. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGB: number;
  readonly node: string;
  /** How many processes wanted a core in the minute before: more than there are cores, and times are others' too. */
  readonly load: number;
  readonly browsers: readonly string[];
}

export function machine(): Machine {
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGB: Math.round(totalmem() / 1e9),
    node: process.version,
    load: loadavg()[0] ?? Number.NaN,
    browsers: [findChromium(), findFirefox()].flatMap((file) => (file ? [versionOf(file)] : [])),
  };
}

const versionOf = (file: string) => execFileSync(file, ['--version'], { encoding: 'utf8' }).trim();
