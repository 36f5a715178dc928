import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const entryScript = fileURLToPath(new URL('../bin/mnist.js', import.meta.url));

/** What a run of the command line left behind. */
export interface FinishedRun {
  readonly stdout: string;
  readonly stderr: string;
  /** The exit code; `null` when a signal ended the run. */
  readonly status: number | null;
}

/** Where and with what a run takes place. */
export interface RunOptions {
  /** The working folder; a fresh, empty one, deleted afterwards, when not given. */
  readonly cwd?: string;
  /** Variables on top of the test's own environment, from which `mnist`'s own are removed. */
  readonly env?: Record<string, string>;
  /** What stdin delivers; an empty stdin when not given. */
  readonly input?: Buffer | string;
}

/** Runs the built `mnist` as a person would, with pipes for all three streams. */
export async function runMnist(
  args: readonly string[],
  options: RunOptions = {},
): Promise<FinishedRun> {
  const cwd = options.cwd ?? (await mkdtemp(path.join(tmpdir(), 'mnist-run-')));
  try {
    return await runIn(cwd, args, options);
  } finally {
    if (options.cwd === undefined) await rm(cwd, { recursive: true, force: true });
  }
}

function runIn(
  cwd: string,
  args: readonly string[],
  { env = {}, input = '' }: RunOptions,
): Promise<FinishedRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entryScript, ...args], {
      cwd,
      env: { ...inheritedEnvironment(), ...env },
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
        status,
      });
    });
    // A run that ends without reading its stdin closes the pipe: that is its right.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** The test's own environment, less what would steer `mnist` or its colours. */
function inheritedEnvironment(): NodeJS.ProcessEnv {
  const steering = /^(MNIST_.*|NO_COLOR|FORCE_COLOR|NODE_OPTIONS|ORT_DISABLE_TELEMETRY)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !steering.test(name)));
}
