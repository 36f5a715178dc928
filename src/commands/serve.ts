import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import type { RunningServer } from '../server/start-server.js';
import { parseHost } from './options/parse-host.js';
import { parseOrigin } from './options/parse-origin.js';
import { parseWholeNumber } from './options/parse-number.js';
import type { ExitCode, Shell } from './shell.js';

interface ServeFlags {
  readonly port: number;
  readonly host: string;
  readonly model?: readonly string[];
  readonly cors?: readonly string[];
  readonly threads?: number;
  readonly maxQueue: number;
}

/** Creates `mnist serve`: the HTTP API, and a page to draw on. */
export function createServeCommand(shell: Shell): Command {
  return new Command('serve')
    .description('Serve a page to draw digits on, and an HTTP API that reads pictures.')
    .option(
      '--port <number>',
      'where to listen; 0: any port that is free',
      parseWholeNumber('--port', { min: 0, max: 65_535 }),
      3000,
    )
    .option(
      '--host <address>',
      'who may connect: this machine only; 0.0.0.0 or :: for the whole network',
      parseHost('--host'),
      '127.0.0.1',
    )
    .option(
      '--model <path>',
      'model folder, or bundled; more than one may be given ' +
        '(default: $MNIST_MODEL, then ./mnist-model, then bundled)',
      append<string>,
    )
    .option(
      '--cors <origin>',
      'let pages of this origin use the API, such as https://example.com; * for all; may be repeated',
      (text: string, origins?: readonly string[]) => append(parseOrigin('--cors')(text), origins),
    )
    .option(
      '--threads <count>',
      'threads that read pictures (default: one for each core)',
      parseWholeNumber('--threads', { min: 1, max: 1024 }),
    )
    .option(
      '--max-queue <count>',
      'pictures that may wait to be read; more are answered with 503',
      parseWholeNumber('--max-queue', { min: 0, max: 100_000 }),
      128,
    )
    .option('--json', 'print one line of JSON when it listens')
    .addHelpText('after', help)
    .action(shell.action((flags: ServeFlags) => serve(flags, shell)));
}

const help = `
The API is described at /api/openapi.json. The first --model answers unless a request names another.
Ctrl-C stops the server: what is being answered has a few seconds to end. While it runs:

  $ curl --data-binary @digit.png http://127.0.0.1:3000/api/predict

Examples:
  $ mnist serve
  $ mnist serve --port 0 --model runs/a --model bundled
  $ mnist serve --host 0.0.0.0 --cors https://example.com
`;

function append<Value>(value: Value, values: readonly Value[] = []): readonly Value[] {
  return [...values, value];
}

async function serve(flags: ServeFlags, shell: Shell): Promise<ExitCode> {
  const { catchInterrupt } = await import('./train/catch-interrupt.js');
  const interrupt = catchInterrupt();
  try {
    const server = await start(flags, shell);
    try {
      await announce(server, flags, shell);
      await aborted(interrupt.signal);
    } finally {
      await server.stop();
    }
  } finally {
    interrupt.release();
  }
  return 0;
}

async function start(flags: ServeFlags, { terminal, streams }: Shell): Promise<RunningServer> {
  const { startServer } = await import('../server/start-server.js');
  const { port, host, model: models = [], cors = [], maxQueue } = flags;
  const { threads = availableParallelism() } = flags;
  return startServer({
    port,
    host,
    models,
    cors,
    threads,
    env: streams.env,
    limits: { maxQueue },
    onBug: (error) => {
      terminal.fail({
        what: 'this is a bug in mnist; the request was answered with 500',
        got: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    },
    onNote: (text) => {
      terminal.note(text);
    },
  });
}

async function announce(
  { url, models, isPrivate }: RunningServer,
  { host }: ServeFlags,
  { terminal }: Shell,
): Promise<void> {
  terminal.note(`model: ${models.join(', ')}`);
  if (!isPrivate) terminal.note(`anyone on the network can use it, since it listens at ${host}`);
  await terminal.print(url);
  await terminal.printJson({ url, models });
  terminal.note('Ctrl-C stops it');
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}
