import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_MS = 40_000;
const EXIT_MS = 30_000;

export interface BrowserProcess {
  /** The WebSocket address that the browser announced. */
  readonly address: string;
  /** Resolves when the browser is gone, whoever closed it. */
  readonly exited: Promise<void>;
  /** Waits for the browser to go by itself, and ends one that hangs: what it keeps would then be of some time ago. */
  stop(): Promise<void>;
}

/** A folder with all that a browser keeps. */
export interface Profile {
  readonly path: string;
  remove(): Promise<void>;
}

export interface Start {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Finds the address in a line of standard error. */
  readonly announces: RegExp;
}

export async function newProfile(browser: string): Promise<Profile> {
  const path = await mkdtemp(join(tmpdir(), `mau-guard-${browser}-`));
  const forget = endWith(() => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
  const remove = async () => {
    forget();
    await rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  return { path, remove };
}

export async function startBrowser({ executable, args, env, announces }: Start): Promise<BrowserProcess> {
  const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
  const forget = endWith(() => child.kill('SIGKILL'));
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const stop = async () => {
    await Promise.race([exited, delay(EXIT_MS)]);
    child.kill('SIGKILL');
    await exited;
    forget();
  };
  try {
    return { address: await announcement(child, announces), exited, stop };
  } catch (error) {
    child.kill('SIGKILL');
    await stop();
    throw error;
  }
}

function announcement(child: ChildProcess, announces: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => reject(new Error(`${child.spawnfile} ${why}. It said:\n${said.slice(-2000)}`));
    const timer = setTimeout(() => fail(`did not announce itself within ${START_MS} ms`), START_MS);
    child.stderr?.on('data', (data) => {
      // Read on to the end even when the address is known: a full pipe would stop the browser.
      if (said.length < 100_000) said += String(data);
      const found = announces.exec(said)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
    child.once('error', (error) => {
      clearTimeout(timer);
      fail(`could not be started: ${error.message}`);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      fail(`ended at once (${signal ?? `code ${code}`})`);
    });
  });
}

/** Does this when the test process ends, however it ends, the latest first; answers how to call that off. */
function endWith(cleanUp: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  // A signal ends Node without the event `exit`.
  const exit = () => process.exit(1);
  process.prependOnceListener('exit', cleanUp);
  for (const signal of signals) process.once(signal, exit);
  return () => {
    process.off('exit', cleanUp);
    for (const signal of signals) process.off(signal, exit);
  };
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
