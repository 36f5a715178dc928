import { availableParallelism } from 'node:os';
import type { Explainer } from '../explanation/explainer.js';
import type { Model } from '../model.js';
import { disableTelemetry } from './onnxruntime/disable-telemetry.js';

/** How a model is explained. */
export interface ExplainerOptions {
  /** How many threads work on one image; one for each core when not given. */
  readonly threads?: number | undefined;
}

/**
 * Makes a model ready to explain its answers; ONNX Runtime does it, whatever engine predicts. Close
 * the explainer when it is no longer needed.
 */
export async function createExplainer(
  model: Model,
  { threads = availableParallelism() }: ExplainerOptions = {},
): Promise<Explainer> {
  disableTelemetry();
  const { createOnnxExplainer } = await import('./onnxruntime/onnx-explainer.js');
  return createOnnxExplainer(model, threads);
}
