import cliProgress from 'cli-progress';
import { formatProgress } from './format-progress.js';
import type { Terminal } from './terminal.js';

/** The progress of one piece of work, seen by whoever watches the terminal. */
export interface Progress {
  /**
   * Says how much is done in all.
   *
   * @param value in the unit of the progress, from 0 to its total
   * @param detail a short remark that is shown behind the figures until the next one
   */
  update(value: number, detail?: string): void;
  /** Takes the line away. Call it in a `finally`: the line's timer keeps the process alive. */
  stop(): void;
}

/** What a progress line shows. */
export interface ProgressOptions {
  /** What is being done, such as `train`. */
  readonly label: string;
  /** How much there is to do; 0 when that is not known. */
  readonly total: number;
  /** What is counted, such as `images`; `bytes` are shown in kB, MB and so on. */
  readonly unit: string;
}

/**
 * Starts a progress line with rate and remaining time on stderr; silent unless a person watches it.
 * Whatever the terminal prints meanwhile appears above the line. The cursor is never hidden and no
 * signal is caught, so that Ctrl-C needs no tidying up.
 */
export function createProgress(terminal: Terminal, options: ProgressOptions): Progress {
  if (!terminal.live) return { update: () => undefined, stop: () => undefined };

  const stream = terminal.progressStream;
  const { label, total, unit } = options;
  const startMs = performance.now();
  let seconds = 0;
  let isStopped = false;
  const bar = new cliProgress.SingleBar({
    stream,
    // The line is fitted to the width below; turning the terminal's own wrapping off would outlast
    // a run that is killed.
    linewrap: true,
    clearOnComplete: true,
    gracefulExit: false,
    // Draws the line again after something was printed above it.
    forceRedraw: true,
    format: (_, params, payload: { detail?: string }) => {
      const state = { label, value: params.value, total, unit, seconds, detail: payload.detail };
      return formatProgress(state, terminal.noteColumns);
    },
  });
  terminal.holdLastLine(() => stream.write('\r\x1b[K'));
  bar.start(total, 0);
  return {
    update: (value, detail) => {
      // The rate is that of the last update: drawing again later must not make it sink.
      seconds = (performance.now() - startMs) / 1000;
      bar.update(value, detail === undefined ? {} : { detail });
    },
    stop: () => {
      if (isStopped) return;
      isStopped = true;
      // cli-progress goes back to where the cursor was at the start, which is some other line once
      // anything was printed: make it remember this one.
      stream.write('\r\x1b7');
      bar.stop();
      terminal.holdLastLine(undefined);
    },
  };
}
