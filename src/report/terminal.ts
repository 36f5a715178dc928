import { Chalk, type ChalkInstance } from 'chalk';
import type { FailureDescription } from '../errors/failure-description.js';
import { formatFailure } from './format-failure.js';

/** Where the command line reads and writes: `process` itself, or a test's stand-in. */
export interface StandardStreams {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: NodeJS.ProcessEnv;
}

/** What the flags that every command takes say about the output. */
export interface OutputOptions {
  /** `--json`: stdout carries JSON and nothing else. */
  readonly json: boolean;
  /** `--quiet`: nothing on stderr but failures. */
  readonly quiet: boolean;
  /** `false` for `--no-color`. */
  readonly color: boolean;
}

/** The one place that prints: results go to stdout, everything else to stderr. */
export interface Terminal {
  /** Whether stdout carries JSON only. */
  readonly json: boolean;
  /** Whether a person watches stderr, so that progress may be redrawn in place. */
  readonly live: boolean;
  /** Columns of stdout; 80 when it is not a terminal. */
  readonly columns: number;
  /** Colours for text on stdout; plain when it takes none. */
  readonly paint: ChalkInstance;
  /** Colours for text on stderr; plain when it takes none. */
  readonly paintNotes: ChalkInstance;
  /** Where live progress is drawn. */
  readonly progressStream: NodeJS.WritableStream;
  /** Prints a result for people (not in JSON mode); waits while the reader is slow. */
  print(text: string): Promise<void>;
  /** Prints one JSON value on one line (in JSON mode only); waits while the reader is slow. */
  printJson(value: unknown): Promise<void>;
  /** Prints a remark to stderr, unless quiet. */
  note(text: string): void;
  /** Prints a failure to stderr, quiet or not. */
  fail(description: FailureDescription): void;
}

/** Creates the terminal for a set of streams; honours `NO_COLOR`, `FORCE_COLOR` and `TERM=dumb`. */
export function createTerminal(streams: StandardStreams, options: OutputOptions): Terminal {
  const { stdout, stderr, env } = streams;
  const paintNotes = new Chalk({ level: colorLevel(stderr.isTTY === true, env, options.color) });
  return {
    json: options.json,
    live: stderr.isTTY === true && !options.quiet && env.TERM !== 'dumb' && !env.CI,
    columns: stdout.columns ?? 80,
    paint: new Chalk({ level: colorLevel(stdout.isTTY === true, env, options.color) }),
    paintNotes,
    progressStream: stderr,
    print: async (text) => {
      if (!options.json) await writeLine(stdout, text);
    },
    printJson: async (value) => {
      if (options.json) await writeLine(stdout, JSON.stringify(value));
    },
    note: (text) => {
      if (!options.quiet) stderr.write(`${text}\n`);
    },
    fail: (description) => {
      stderr.write(formatFailure(description, paintNotes));
    },
  };
}

async function writeLine(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (stream.write(`${text}\n`)) return;
  await new Promise((resolve) => stream.once('drain', resolve));
}

/** 0 = none, 1 = 16 colours, 2 = 256, 3 = truecolor (https://no-color.org, https://force-color.org). */
function colorLevel(isTty: boolean, env: NodeJS.ProcessEnv, wanted: boolean): 0 | 1 | 2 | 3 {
  if (!wanted || env.NO_COLOR) return 0;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) {
    if (forced === '0' || forced === 'false') return 0;
    return forced === '2' ? 2 : forced === '3' ? 3 : 1;
  }
  if (!isTty || env.TERM === 'dumb') return 0;
  if (/^(truecolor|24bit)$/.test(env.COLORTERM ?? '')) return 3;
  return (env.TERM ?? '').includes('256') ? 2 : 1;
}
