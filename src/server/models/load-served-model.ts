import { createPredictor } from '../../model/engine/create-predictor.js';
import { resolveModel } from '../../model/load-model.js';
import { loadTrainingSummary } from '../../model/load-training-summary.js';
import { USUAL_MIN_CONFIDENCE } from '../../model/min-confidence.js';
import { createBatchingPredictor } from '../../model/predictors/batching.js';
import { answerFinitely } from './answer-finitely.js';
import { createExplaining } from './create-explaining.js';
import type { ServedModel } from './served-model.js';

/** Options of {@link loadServedModel}. */
export interface LoadServedModelOptions {
  /** A model folder, or `bundled`; found as for other commands when not given. */
  readonly model: string | undefined;
  readonly env: NodeJS.ProcessEnv;
  /** Images that may wait for the network. */
  readonly maxWaitingImages: number;
}

/** Images that are classified at once: more are no faster, and others wait longer. */
const MAX_BATCH = 32;

/** A served model that holds memory until it is closed. */
export interface LoadedModel extends ServedModel {
  /** Loads what explanations take before somebody waits for one. */
  prepare(): Promise<void>;
  /** Answers what waits, and frees the memory. */
  close(): Promise<void>;
}

/**
 * Loads a model and makes it ready to answer requests.
 *
 * @throws MnistError what `resolveModel` and `createPredictor` throw
 */
export async function loadServedModel({
  model: named,
  env,
  maxWaitingImages,
}: LoadServedModelOptions): Promise<LoadedModel> {
  const { model, name } = await resolveModel({ model: named, env });
  // One thread, that of the server: the others read pictures, which takes longer.
  const engine = await createPredictor(model, { threads: 1 });
  const predictor = createBatchingPredictor(engine, {
    maxBatch: MAX_BATCH,
    maxWaiting: maxWaitingImages,
  });
  const explaining = createExplaining(model);
  return {
    name,
    model,
    predictor: answerFinitely(predictor, name),
    minConfidence: model.minConfidence ?? USUAL_MIN_CONFIDENCE,
    training: await loadTrainingSummary(name),
    explain: explaining.explain,
    prepare: explaining.prepare,
    close: async () => {
      await predictor.close();
      await explaining.close();
    },
  };
}
