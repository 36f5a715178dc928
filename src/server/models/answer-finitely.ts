import { MnistError } from '../../errors/mnist-error.js';
import type { Predictor } from '../../model/predictor.js';

/**
 * Lets a predictor give numbers or nothing: weights that are fine may still be too large to compute with,
 * and JSON has no word for what comes out then.
 *
 * Its calls are refused with MnistError `answer-not-finite` when there is no number.
 *
 * @param name the model's name
 */
export function answerFinitely(predictor: Predictor, name: string): Predictor {
  return {
    ...predictor,
    predict: async (images) => {
      const probabilities = await predictor.predict(images);
      if (probabilities.every(Number.isFinite)) return probabilities;
      throw new MnistError({ code: 'answer-not-finite', model: name });
    },
  };
}
