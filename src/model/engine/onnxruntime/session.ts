import { InferenceSession, Tensor } from 'onnxruntime-node';

/** A graph loaded into ONNX Runtime. Its `run` blocks the thread while it computes. */
export interface OnnxSession {
  /** Runs the graph once; the results are fresh arrays by output name. */
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Record<string, Float32Array>>;
  /** Frees the session's memory. */
  release(): Promise<void>;
}

/**
 * Loads an ONNX model.
 *
 * @param threads how many threads work on one operator
 */
export async function createOnnxSession(
  bytes: Uint8Array<ArrayBuffer>,
  threads: number,
): Promise<OnnxSession> {
  const session = await InferenceSession.create(bytes, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    // 4 = fatal: errors are thrown, and a warning is nothing that a user could act on.
    logSeverityLevel: 4,
  });
  return {
    run: async (feeds) => {
      const results = await session.run(feeds);
      return Object.fromEntries(
        Object.entries(results).map(([name, tensor]) => [name, tensor.data as Float32Array]),
      );
    },
    release: () => session.release(),
  };
}

/** Wraps an array (no copy) as a tensor to feed; later changes of the array are seen by the next run. */
export function floatTensor(data: Float32Array, dims: readonly number[]): Tensor {
  return new Tensor('float32', data, dims);
}
