import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { runMnist } from '../run-mnist.js';
import { ask } from '../server/ask.js';

const entryScript = fileURLToPath(new URL('../../bin/mnist.js', import.meta.url));
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

interface Spawned {
  readonly child: ChildProcess;
  /** The first line of stdout. */
  readonly line: string;
  readonly stderr: Promise<string>;
}

/** Starts `mnist serve` and waits until it says where it listens. */
async function serve(...args: string[]): Promise<Spawned> {
  const child = spawn(process.execPath, [
    entryScript,
    ...['serve', '--port', '0', '--model', 'bundled', '--threads', '1'],
    ...args,
  ]);
  running.push(child);
  const stderr = text(child.stderr);
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, line, stderr };
}

describe('mnist serve', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'prints where it is, answers, and ends with 0 on %s',
    async (signal) => {
      const { child, line, stderr } = await serve();
      expect(line).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
      expect((await ask(line, '/api/health')).json).toMatchObject({ models: ['bundled'] });
      const page = await ask(line, '/');
      expect(page.text).toContain('<title>mnist</title>');
      const ended = once(child, 'close');
      child.kill(signal);
      expect(await ended).toEqual([0, null]);
      expect(await stderr).toBe('model: bundled\nCtrl-C stops it\n');
    },
  );

  it('prints one line of JSON with --json', async () => {
    const { child, line } = await serve('--json', '--quiet');
    const { url, models } = JSON.parse(line) as { url: string; models: string[] };
    expect(models).toEqual(['bundled']);
    expect((await ask(url, '/api/health')).status).toBe(200);
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('warns when others can use it', async () => {
    const { child, line, stderr } = await serve('--host', '0.0.0.0');
    expect(line).toMatch(/^http:\/\/0\.0\.0\.0:\d+\/$/);
    child.kill('SIGINT');
    expect(await stderr).toContain(
      'anyone on the network can use it, since it listens at 0.0.0.0\n',
    );
  });

  it('ends at once on the second Ctrl-C', async () => {
    const { child, line } = await serve();
    // A body that never comes keeps it from ending.
    const { hostname, port } = new URL(line);
    const { connect } = await import('node:net');
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write('POST /api/predict HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc');
    await ask(line, '/api/health');
    const ended = once(child, 'close');
    child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill('SIGINT');
    expect(await ended).toEqual([null, 'SIGINT']);
    socket.destroy();
  });

  it('says what to do when the port is taken', async () => {
    const { child, line } = await serve();
    const { port } = new URL(line);
    const { stdout, stderr, status } = await runMnist(['serve', '--port', port, '--json']);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'port-in-use' } });
    expect(stderr).toContain(`error: port ${port} is in use already\n`);
    expect(stderr).toContain('choose another port with --port');
    child.kill('SIGINT');
    await once(child, 'close');
  });

  it.each([
    ['--port', '65536'],
    ['--host', ''],
    ['--host', 'http://localhost'],
    ['--cors', 'example.com'],
    ['--cors', 'https://example.com/'],
    ['--threads', '0'],
    ['--max-queue', 'many'],
  ])('refuses %s %s', async (option, value) => {
    const { stderr, status } = await runMnist(['serve', option, value]);
    expect(status).toBe(2);
    expect(stderr).toContain(`error: ${option} cannot be used as given\n`);
  });
});
