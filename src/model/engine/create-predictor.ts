import { availableParallelism } from 'node:os';
import type { Model } from '../model.js';
import type { Predictor } from '../predictor.js';
import { createOnnxPredictor } from './onnxruntime/onnx-predictor.js';

/** How a model is run. */
export interface PredictorOptions {
  /** How many threads work on one batch; one for each core when not given. */
  readonly threads?: number | undefined;
}

/** Makes a model ready to answer. Close the predictor when it is no longer needed. */
export async function createPredictor(
  model: Model,
  { threads = availableParallelism() }: PredictorOptions = {},
): Promise<Predictor> {
  return createOnnxPredictor(model, threads);
}
