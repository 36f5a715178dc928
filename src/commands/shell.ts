import type { StandardStreams, Terminal } from '../report/terminal.js';

/** 0 done; 1 ran, and the answer is no; 2 usage or bad input; 70 a bug of ours; 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 70 | 130;

/** What a command has around it. */
export interface Shell {
  /** The terminal, set up from the flags by the time an action runs. */
  readonly terminal: Terminal;
  /** The streams and the environment; print through {@link Shell.terminal} only. */
  readonly streams: StandardStreams;
  /** Makes an action for commander from a function that returns the exit code. */
  action<Arguments extends unknown[]>(
    run: (...args: Arguments) => Promise<ExitCode>,
  ): (...args: Arguments) => Promise<void>;
}
