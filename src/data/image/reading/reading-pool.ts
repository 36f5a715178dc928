import { MnistError } from '../../../errors/mnist-error.js';
import type { PictureReading, PictureRequest } from './read-picture.js';
import { startReadingThread, type ReadingThread } from './reading-thread.js';

export type { PictureReading, PictureRequest, ReadingKind } from './read-picture.js';

/** When to ask again a pool that is busy. */
const RETRY_AFTER_SECONDS = 1;

/** More than an hour is no limit to libvips. */
const MAX_SECONDS = 3600;

/** What Node calls the end of a thread whose heap is full. */
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/** Options of {@link createReadingPool}. */
export interface ReadingPoolOptions {
  /** How many threads read, at least 1. */
  readonly threads: number;
  /** How many pictures may wait for a thread, at least 0. */
  readonly maxWaiting: number;
  /** How long one picture may take, in milliseconds, once a thread has it. */
  readonly timeoutMs: number;
  /** Pictures with more pixels are refused before they are decoded. */
  readonly maxPixels: number;
  /** How large each thread's heap may grow (pixels are not on it); Node's limit when not given. */
  readonly maxHeapMegabytes?: number;
}

/** Threads that read pictures for someone who does not stop asking, such as a server. */
export interface ReadingPool {
  /**
   * Reads one picture: a digit as `mnist predict` reads it, a page as `mnist predict --multi` does.
   * Its bytes must not change until then.
   *
   * @throws MnistError `cannot-decode-image`, `empty-image-file`, `image-too-large`,
   *   `unsupported-image-format`; `server-busy`, `server-stopping`, `took-too-long`,
   *   `took-too-much-memory`
   */
  read(request: PictureRequest): Promise<PictureReading>;
  /** How many pictures wait for a thread. */
  readonly waiting: number;
  /** Ends all threads; pictures that are not read yet are rejected. */
  close(): Promise<void>;
}

/** A picture that is not read yet. */
interface Job {
  readonly request: PictureRequest;
  readonly resolve: (reading: PictureReading) => void;
  readonly reject: (error: unknown) => void;
}

/** A place for a thread, and what that reads. */
interface Seat {
  /** Null when the last one has ended and there was nothing to read since. */
  thread: ReadingThread | null;
  job: Job | null;
  /** Runs while there is a job. */
  timer?: NodeJS.Timeout;
}

/**
 * Starts threads that read pictures. Each reads one at a time: whichever takes too long is given up
 * alone, with its thread, and another thread takes over.
 */
export function createReadingPool(options: ReadingPoolOptions): ReadingPool {
  const { threads, maxWaiting, timeoutMs, maxPixels, maxHeapMegabytes } = options;
  const limits = { maxPixels, maxSeconds: Math.min(Math.ceil(timeoutMs / 1000), MAX_SECONDS) };
  const start = (): ReadingThread =>
    startReadingThread(
      maxHeapMegabytes === undefined ? {} : { maxOldGenerationSizeMb: maxHeapMegabytes },
    );
  const seats = Array.from({ length: threads }, (): Seat => ({ thread: start(), job: null }));
  const queue: Job[] = [];
  /** Threads that were given up may need a while until libvips lets go of them. */
  const ending = new Set<Promise<void>>();
  let isClosed = false;

  const end = (thread: ReadingThread): void => {
    const ended = thread.terminate().finally(() => ending.delete(ended));
    ending.add(ended);
  };

  const readNext = (seat: Seat): void => {
    const job = queue.shift();
    if (job === undefined) return;
    // One that ended while it had nothing to do is no use.
    const thread = seat.thread?.hasEnded === false ? seat.thread : start();
    seat.thread = thread;
    seat.job = job;
    /** Only the first of time, answer and close counts. */
    const settle = (tell: () => void): void => {
      if (seat.job !== job) return;
      clearTimeout(seat.timer);
      seat.job = null;
      tell();
      readNext(seat);
    };
    seat.timer = setTimeout(() => {
      settle(() => {
        end(thread);
        seat.thread = null;
        job.reject(tookTooLong(job, timeoutMs));
      });
    }, timeoutMs);
    thread.readPicture(job.request, limits).then(
      (reading) => {
        settle(() => {
          job.resolve(reading);
        });
      },
      (error: unknown) => {
        settle(() => {
          job.reject(nameLackOfMemory(error, job));
        });
      },
    );
  };

  return {
    read: (request) =>
      new Promise((resolve, reject) => {
        const seat = seats.find(({ job }) => job === null);
        if (isClosed) reject(stopping(request));
        else if (seat === undefined && queue.length >= maxWaiting) reject(busy(queue.length));
        else {
          queue.push({ request, resolve, reject });
          if (seat !== undefined) readNext(seat);
        }
      }),
    get waiting() {
      return queue.length;
    },
    close: async () => {
      isClosed = true;
      for (const { request, reject } of queue.splice(0)) reject(stopping(request));
      for (const seat of seats) {
        clearTimeout(seat.timer);
        seat.job?.reject(stopping(seat.job.request));
        seat.job = null;
        if (seat.thread !== null) end(seat.thread);
        seat.thread = null;
      }
      await Promise.all(ending);
    },
  };
}

function stopping({ name }: PictureRequest): MnistError {
  return new MnistError({ code: 'server-stopping', path: name });
}

function busy(waiting: number): MnistError {
  return new MnistError({
    code: 'server-busy',
    what: `${waiting} pictures are waiting to be read`,
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}

function tookTooLong({ request }: Job, timeoutMs: number): MnistError {
  return new MnistError({
    code: 'took-too-long',
    path: request.name,
    limitSeconds: timeoutMs / 1000,
  });
}

/** A thread's heap is a limit of ours; anything else that ends a thread is a bug. */
function nameLackOfMemory(error: unknown, { request }: Job): unknown {
  const isLack = error instanceof Error && 'code' in error && error.code === OUT_OF_MEMORY;
  if (!isLack) return error;
  return new MnistError({ code: 'took-too-much-memory', path: request.name }, { cause: error });
}
