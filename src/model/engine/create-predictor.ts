import { availableParallelism } from 'node:os';
import type { Model } from '../model.js';
import type { Predictor } from '../predictor.js';
import { DEFAULT_ENGINE, type EngineName } from './engine-name.js';
import { disableTelemetry } from './onnxruntime/disable-telemetry.js';

/** How a model is run. */
export interface PredictorOptions {
  /** How many threads work on one batch; one for each core when not given. TensorFlow.js decides for itself. */
  readonly threads?: number | undefined;
  /** What executes the network; ONNX Runtime when not given. */
  readonly engine?: EngineName | undefined;
}

/**
 * Makes a model ready to answer. Close the predictor when it is no longer needed.
 *
 * @throws MnistError `engine-not-installed`, `engine-not-working`
 */
export async function createPredictor(
  model: Model,
  { threads = availableParallelism(), engine = DEFAULT_ENGINE }: PredictorOptions = {},
): Promise<Predictor> {
  switch (engine) {
    case 'onnxruntime': {
      disableTelemetry();
      const { createOnnxPredictor } = await import('./onnxruntime/onnx-predictor.js');
      return createOnnxPredictor(model, threads);
    }
    case 'tensorflow': {
      const { createTensorFlowPredictor } = await import('./tensorflow/tensorflow-predictor.js');
      return createTensorFlowPredictor(model);
    }
  }
}
