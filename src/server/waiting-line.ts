import { MnistError } from '../errors/mnist-error.js';
import { RETRY_AFTER_SECONDS } from './limits.js';

/** Options of {@link createWaitingLine}. */
export interface WaitingLineOptions {
  /** How much is worked on at one time, at least 1. */
  readonly places: number;
  /** How much may wait for a place, at least 0. */
  readonly maxWaiting: number;
  /** What waits, for failures: `pictures are waiting to be read`. */
  readonly what: string;
}

/** Work that waits for its turn, first come, first served. */
export interface WaitingLine {
  /** How much waits. */
  readonly waiting: number;
  /**
   * Does some work when it is its turn.
   *
   * @param work what it returns or throws is what the line returns or throws
   * @param gone aborted when nobody wants the result any more: what still waits then is not done at all
   * @throws MnistError `server-busy` when too much waits, `client-gone`
   */
  run<Result>(work: () => Promise<Result>, gone: AbortSignal): Promise<Result>;
}

/** Creates a line in which nothing waits. */
export function createWaitingLine({ places, maxWaiting, what }: WaitingLineOptions): WaitingLine {
  let free = places;
  /** Each call lets one in; in their order. */
  const waiting = new Set<() => void>();

  const enter = (gone: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const leave = (): void => {
        waiting.delete(letIn);
        reject(new MnistError({ code: 'client-gone', what }));
      };
      const letIn = (): void => {
        waiting.delete(letIn);
        gone.removeEventListener('abort', leave);
        resolve();
      };
      waiting.add(letIn);
      gone.addEventListener('abort', leave);
    });

  const takePlace = async (gone: AbortSignal): Promise<void> => {
    if (gone.aborted) throw new MnistError({ code: 'client-gone', what });
    if (free > 0) free -= 1;
    else if (waiting.size < maxWaiting) await enter(gone);
    else throw busy(`${waiting.size} ${what}`);
  };

  /** Who waits longest gets the place. */
  const leavePlace = (): void => {
    const [letIn] = waiting;
    if (letIn === undefined) free += 1;
    else letIn();
  };

  return {
    get waiting() {
      return waiting.size;
    },
    run: async (work, gone) => {
      await takePlace(gone);
      try {
        return await work();
      } finally {
        leavePlace();
      }
    },
  };
}

function busy(what: string): MnistError {
  return new MnistError({ code: 'server-busy', what, retryAfterSeconds: RETRY_AFTER_SECONDS });
}
