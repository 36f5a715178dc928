import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../src/cli.js';
import { createFakeStreams } from './report/fake-streams.js';
import { runMnist } from './run-mnist.js';

const synthetic = ['--dataset', 'synthetic', '--limit', '20', '--seed', '1'];

describe('mnist', () => {
  it('prints its version', async () => {
    const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
    const { version } = JSON.parse(text) as { version: string };
    expect(await runMnist(['--version'])).toEqual({
      stdout: `${version}\n`,
      stderr: '',
      status: 0,
    });
  });

  it('explains itself on stderr when it is told nothing to do', async () => {
    const { stdout, stderr, status } = await runMnist([]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Usage: mnist /);
  });

  it('names an unknown command, and the one that may have been meant', async () => {
    expect(await runMnist(['evaluat'])).toEqual({
      stdout: '',
      stderr: "error: unknown command 'evaluat'\n(Did you mean evaluate?)\n",
      status: 2,
    });
  });

  it('names an unknown option', async () => {
    const { stderr, status } = await runMnist(['samples', '--cuont', '3']);
    expect(stderr).toBe("error: unknown option '--cuont'\n(Did you mean --count?)\n");
    expect(status).toBe(2);
  });

  it('answers mistakes in JSON too with --json', async () => {
    const unknown = await runMnist(['samples', '--json', '--cuont', '3']);
    expect(unknown.status).toBe(2);
    expect(JSON.parse(unknown.stdout)).toEqual({
      error: { code: 'usage', message: "unknown option '--cuont'\n(Did you mean --count?)" },
    });
    const invalid = await runMnist(['samples', '--count', 'ten', '--json']);
    expect(invalid.status).toBe(2);
    expect(JSON.parse(invalid.stdout)).toEqual({
      error: { code: 'invalid-option', message: '--count cannot be used as given: "ten"' },
    });
  });

  it('takes --quiet and --no-color before and after the command', async () => {
    const env = { FORCE_COLOR: '1' };
    for (const args of [
      ['--quiet', '--no-color', 'samples', ...synthetic, '--count', '0'],
      ['samples', ...synthetic, '--count', '0', '--no-color', '--quiet'],
    ]) {
      const { stderr } = await runMnist(args, { env });
      expect(stderr).toMatch(/^error: --count cannot be used as given\n/);
    }
    const colored = await runMnist(['samples', '--count', '0'], { env });
    expect(colored.stderr.startsWith('\u001b[31merror:')).toBe(true);
  });

  it('reports a bug of ours with its stack, and exits with 70', async () => {
    const streams = createFakeStreams({
      env: {
        get MNIST_DATA_DIR(): string {
          throw new TypeError('boom');
        },
      },
    });
    const status = await runCommandLine(['samples', '--json'], streams);
    expect(status).toBe(70);
    expect(streams.stderrText()).toMatch(
      /^error: this is a bug in mnist, not a mistake of yours\n {2}got {7}TypeError: boom\n {12,}at /,
    );
    expect(JSON.parse(streams.stdoutText())).toEqual({
      error: { code: 'bug', message: 'this is a bug in mnist, not a mistake of yours' },
    });
  });

  it('ends in silence when the reader of its pipe goes away', async () => {
    const child = spawnSamples(['--limit', '400', '--count', '400'], 'pipe');
    let stderr = '';
    child.stderr!.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout!.once('data', () => child.stdout!.destroy());
    const [status] = (await once(child, 'close')) as [number | null];
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it.runIf(process.platform === 'linux')('names a full disk', async () => {
    const child = spawnSamples(['--limit', '20'], openSync('/dev/full', 'w'));
    let stderr = '';
    child.stderr!.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const [status] = (await once(child, 'close')) as [number | null];
    expect(stderr).toMatch(/^error: the output cannot be written\n {2}where {5}standard output\n/);
    expect(status).toBe(2);
  });
});

/** Runs `mnist samples` with a stdout of the test's choice. */
function spawnSamples(args: readonly string[], stdout: 'pipe' | number) {
  const entryScript = fileURLToPath(new URL('../bin/mnist.js', import.meta.url));
  return spawn(
    process.execPath,
    [entryScript, 'samples', '--dataset', 'synthetic', '--seed', '1', ...args],
    { stdio: ['ignore', stdout, 'pipe'] },
  );
}
