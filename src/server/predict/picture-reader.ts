import type {
  PictureReading,
  PictureRequest,
  ReadingPool,
} from '../../data/image/reading/reading-pool.js';
import { createWaitingLine } from '../waiting-line.js';
import { refuseDrawing } from './refuse-drawing.js';

/** Reads pictures for those who are still there. */
export interface PictureReader {
  /** How many pictures wait to be read. */
  readonly waiting: number;
  /**
   * Reads a picture when it is its turn.
   *
   * @param gone aborted when nobody wants to know any more
   * @throws MnistError `server-busy`, `client-gone`, `drawing-refused`, and what the pool throws
   */
  read(request: PictureRequest, gone: AbortSignal): Promise<PictureReading>;
}

/** Options of {@link createPictureReader}. */
export interface PictureReaderOptions {
  /** How many threads the pool has. */
  readonly threads: number;
  /** How many pictures may wait for them. */
  readonly maxWaiting: number;
}

/** Lets pictures wait for a pool's threads, first come, first served. */
export function createPictureReader(
  pool: ReadingPool,
  { threads, maxWaiting }: PictureReaderOptions,
): PictureReader {
  const what = 'pictures are waiting to be read';
  const line = createWaitingLine({ places: threads, maxWaiting, what });
  return {
    get waiting() {
      return line.waiting;
    },
    read: async (request, gone) => {
      refuseDrawing(request.bytes, request.name);
      return line.run(() => pool.read(request), gone);
    },
  };
}
