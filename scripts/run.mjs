// @ts-check
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM'];

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a command and keeps what it says.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, timeoutMs?: number, prefix?: string, shell?: boolean }} [how]
 *   `prefix`: show what it says while it runs, each line after this.
 * @returns {Promise<{ code: number, output: string }>} Never rejects; a command that can't be run has code 127, one that took too long 124.
 */
export function run(command, args, { env = {}, timeoutMs, prefix, shell = false } = {}) {
  return new Promise((resolve) => {
    let output = '';
    let late = false;
    // What has a time limit gets a process group, so that nothing that it started outlives it.
    const grouped = timeoutMs !== undefined && process.platform !== 'win32';
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell,
      detached: grouped,
    });
    /** @param {NodeJS.Signals} signal */
    const end = (signal) => {
      try {
        if (grouped && child.pid) process.kill(-child.pid, signal);
        else child.kill(signal);
      } catch {
        // Already gone.
      }
    };
    const timer =
      timeoutMs &&
      setTimeout(() => {
        late = true;
        output += `\n${command} was ended: it took longer than ${Math.round(timeoutMs / 1000)} s.\n`;
        end('SIGTERM');
        // Who is in an endless loop does not hear.
        setTimeout(() => end('SIGKILL'), 5000).unref();
      }, timeoutMs);
    const endToo = () => end('SIGTERM');
    // Ctrl+C does not reach another process group.
    const exit = () => process.exit(130);
    if (grouped) {
      process.once('exit', endToo);
      for (const signal of SIGNALS) process.once(signal, exit);
    }
    for (const [from, to] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      const show = prefix === undefined ? undefined : lineByLine((line) => to.write(`${prefix}${line}\n`));
      from.setEncoding('utf8').on('data', (text) => {
        output += text;
        show?.(text);
      });
    }
    /** @param {number} code */
    const done = (code) => {
      clearTimeout(timer || undefined);
      for (const signal of SIGNALS) process.off(signal, exit);
      process.off('exit', endToo);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      done(127);
    });
    child.on('close', (code) => done(late ? 124 : (code ?? 1)));
  });
}

/**
 * @param {(line: string) => void} take
 * @returns {(text: string) => void}
 */
function lineByLine(take) {
  let begun = '';
  return (text) => {
    const lines = (begun + text).split('\n');
    begun = lines.pop() ?? '';
    lines.forEach(take);
  };
}

/**
 * The last lines of what a command said.
 * @param {string} output
 * @param {number} [lines]
 */
export function tail(output, lines = 12) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
