/** How a batch is cut into parts that are computed one by one, on whatever thread is free. */
export interface MicroBatches {
  /** Parts of a full batch. */
  readonly count: number;
  /** Images of each part. */
  readonly size: number;
}

// Large enough that starting the graph does not count, small enough to keep 4 threads busy at the
// usual batch of 128.
const TARGET_SIZE = 32;

/**
 * Cuts a batch into parts of a multiple of so many images. The cut depends on nothing else, so that
 * gradients are summed in the same groups and order on every machine.
 */
export function cutBatch(batchSize: number, multiple: number): MicroBatches {
  const evenSize = Math.ceil(batchSize / Math.ceil(batchSize / TARGET_SIZE));
  const size = Math.ceil(evenSize / multiple) * multiple;
  return { count: Math.ceil(batchSize / size), size };
}
