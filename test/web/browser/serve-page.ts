import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const entryScript = fileURLToPath(new URL('../../../bin/mnist.js', import.meta.url));

/** A running `mnist serve`. */
export interface ServedPage {
  readonly url: string;
  /** Stops it as Ctrl-C does. */
  stop(): Promise<void>;
}

/** Starts `mnist serve` with the bundled model on any free port, as a person would. */
export async function servePage(): Promise<ServedPage> {
  const server = spawn(
    process.execPath,
    [entryScript, 'serve', '--port', '0', '--model', 'bundled', '--json', '--quiet'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
  const { url } = JSON.parse(line) as { url: string };
  return {
    url,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
    },
  };
}
