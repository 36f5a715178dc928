import { PassThrough } from 'node:stream';
import type { StandardStreams } from '../../src/report/terminal.js';

/** Streams that keep what is written to them. */
export interface FakeStreams extends StandardStreams {
  /** Everything written to stdout so far. */
  readonly stdoutText: () => string;
  /** Everything written to stderr so far. */
  readonly stderrText: () => string;
}

/** Creates streams that are, or are not, a terminal. */
export function createFakeStreams({
  isTTY = false,
  columns,
  env = {},
}: { isTTY?: boolean; columns?: number; env?: NodeJS.ProcessEnv } = {}): FakeStreams {
  const stdout = createSink(isTTY, columns);
  const stderr = createSink(isTTY, columns);
  return {
    stdin: new PassThrough(),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env,
    stdoutText: stdout.text,
    stderrText: stderr.text,
  };
}

function createSink(isTTY: boolean, columns: number | undefined) {
  const chunks: Buffer[] = [];
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return {
    stream: Object.assign(stream, isTTY ? { isTTY, columns: columns ?? 80 } : {}),
    text: () => Buffer.concat(chunks).toString('utf8'),
  };
}
