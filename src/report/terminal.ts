import { Chalk, type ChalkInstance } from 'chalk';
import type { FailureDescription } from '../errors/failure-description.js';
import { MnistError } from '../errors/mnist-error.js';
import { colorLevel } from './color-level.js';
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
  /** Columns of stderr; 80 when it is not a terminal. */
  readonly noteColumns: number;
  /** Colours for text on stdout; plain when it takes none. */
  readonly paint: ChalkInstance;
  /** Colours for text on stderr; plain when it takes none. */
  readonly paintNotes: ChalkInstance;
  /** Where live progress is drawn. */
  readonly progressStream: NodeJS.WritableStream;
  /**
   * Prints a result for people (not in JSON mode); waits while the reader is slow. A reader that
   * has gone away is no failure.
   *
   * @throws MnistError `cannot-write` when stdout takes no more, such as a file on a full disk
   */
  print(text: string): Promise<void>;
  /**
   * Prints one JSON value on one line (in JSON mode only); waits while the reader is slow.
   *
   * @throws MnistError `cannot-write` as {@link Terminal.print}
   */
  printJson(value: unknown): Promise<void>;
  /** Prints a remark to stderr, unless quiet. */
  note(text: string): void;
  /** Prints a failure to stderr, quiet or not. */
  fail(description: FailureDescription): void;
  /**
   * Says that the last line on the screen is drawn by someone else (live progress), and how to
   * clear it before anything is printed; `undefined` gives the line back.
   */
  holdLastLine(clear: (() => void) | undefined): void;
}

/** Creates the terminal for a set of streams; honours `NO_COLOR`, `FORCE_COLOR` and `TERM=dumb`. */
export function createTerminal(streams: StandardStreams, options: OutputOptions): Terminal {
  const { stdout, stderr, env } = streams;
  const paintNotes = new Chalk({ level: colorLevel(stderr.isTTY === true, env, options.color) });
  let clearLastLine: (() => void) | undefined;
  const writeResult = (text: string): Promise<void> => {
    // stdout and stderr are usually one and the same screen.
    if (stdout.isTTY) clearLastLine?.();
    return writeLine(stdout, text);
  };
  return {
    json: options.json,
    live: stderr.isTTY === true && !options.quiet && env.TERM !== 'dumb' && !env.CI,
    columns: columnsOf(stdout),
    get noteColumns() {
      return columnsOf(stderr);
    },
    paint: new Chalk({ level: colorLevel(stdout.isTTY === true, env, options.color) }),
    paintNotes,
    progressStream: stderr,
    print: async (text) => {
      if (!options.json) await writeResult(text);
    },
    printJson: async (value) => {
      if (options.json) await writeResult(JSON.stringify(value));
    },
    note: (text) => {
      if (options.quiet) return;
      clearLastLine?.();
      stderr.write(`${text}\n`);
    },
    fail: (description) => {
      clearLastLine?.();
      stderr.write(formatFailure(description, paintNotes));
    },
    holdLastLine: (clear) => {
      clearLastLine = clear;
    },
  };
}

/** A terminal that does not know its size (a serial line, some containers) says 0. */
function columnsOf({ columns = 0 }: { readonly columns?: number }): number {
  return columns > 0 ? columns : 80;
}

/** Waits until the stream has taken the line: a slow reader slows us down instead of our memory. */
async function writeLine(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.writable) return;
  await new Promise<void>((resolve, reject) => {
    stream.write(`${text}\n`, (error?: NodeJS.ErrnoException | null) => {
      if (!error || isClosedPipe(error)) resolve();
      else {
        reject(
          new MnistError(
            { code: 'cannot-write', path: 'standard output', reason: error.message },
            { cause: error },
          ),
        );
      }
    });
  });
}

/** Whether an error says that the reader of a pipe has gone, as in `mnist ... | head`. */
function isClosedPipe(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';
}
