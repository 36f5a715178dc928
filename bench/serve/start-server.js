import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath, URL } from 'node:url';

const MNIST = fileURLToPath(new URL('../../bin/mnist.js', import.meta.url));

/**
 * A running `mnist serve` with the bundled model.
 * @typedef {{ url: URL, peakMemoryMB: () => Promise<number | null>, stop: () => Promise<void> }} Server
 */

/**
 * Starts the server on any free port.
 * @returns {Promise<Server>}
 */
export async function startServer() {
  const server = spawn(
    process.execPath,
    [MNIST, 'serve', '--port', '0', '--model', 'bundled', '--json', '--quiet'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const lines = createInterface(server.stdout);
  const line = /** @type {string} */ (
    await new Promise((resolve) => void lines.once('line', resolve))
  );
  /** @type {unknown} */
  const started = JSON.parse(line);
  return {
    url: new URL(/** @type {{ url: string }} */ (started).url),
    peakMemoryMB: async () => {
      // Where there is no /proc, nobody says.
      const status = await readFile(`/proc/${server.pid}/status`, 'utf8').catch(() => '');
      const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
      return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
    },
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    },
  };
}
