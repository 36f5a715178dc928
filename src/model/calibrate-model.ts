import type { LabeledImages } from '../data/labeled-images.js';
import { createPredictor, type PredictorOptions } from './engine/create-predictor.js';
import { predictInBatches } from './evaluation/predict-in-batches.js';
import { fitTemperature } from './evaluation/temperature.js';
import type { Model } from './model.js';
import { scaleLogits } from './scale-logits.js';

/** A model whose confidence can be taken at its word, and what it took. */
export interface CalibratedModel {
  readonly model: Model;
  /** What its logits were divided by. */
  readonly temperature: number;
}

/** The smallest normal float32: less is 0 or loses digits. */
const SMALLEST_PROBABILITY = 2 ** -126;

/**
 * Scales a model's logits so that its probabilities fit images that it was not trained on:
 * temperature scaling. Its answers, and so its accuracy, stay the same.
 *
 * @param validation images that had no part in training, of the model's classes; some thousands,
 *   since the few mistakes among them decide
 * @throws MnistError `cannot-calibrate`, and what `createPredictor` throws
 * @see Guo, Pleiss, Sun and Weinberger, "On Calibration of Modern Neural Networks", 2017
 */
export async function calibrateModel(
  model: Model,
  validation: LabeledImages,
  options: PredictorOptions = {},
): Promise<CalibratedModel> {
  const classCount = model.classNames.length;
  const logits = new Float64Array(validation.count * classCount);
  const predictor = await createPredictor(model, options);
  try {
    for await (const { start, probabilities } of predictInBatches(predictor, validation)) {
      const batch = Float64Array.from(probabilities, (probability) =>
        Math.log(Math.max(probability, SMALLEST_PROBABILITY)),
      );
      logits.set(batch, start * classCount);
    }
  } finally {
    await predictor.close();
  }
  const temperature = fitTemperature(logits, validation.labels);
  return { model: scaleLogits(model, 1 / temperature), temperature };
}
