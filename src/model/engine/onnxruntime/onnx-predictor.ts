import { IMAGE_PIXELS, IMAGE_SIZE } from '../../../data/digit-image.js';
import { writeModelInput } from '../../../data/model-input.js';
import { createInferenceProgram } from '../../architecture/inference-program.js';
import { standardLowering } from '../../graph/standard/standard-lowering.js';
import type { Model } from '../../model.js';
import type { Predictor } from '../../predictor.js';
import { createOnnxSession, floatTensor } from './session.js';

/** Loads a model into ONNX Runtime, its weights as constants, so that operators can be fused. */
export async function createOnnxPredictor(model: Model, threads: number): Promise<Predictor> {
  const { bytes } = standardLowering.lower(createInferenceProgram(model.architecture), {
    batch: undefined,
    constants: model.weights,
  });
  const session = await createOnnxSession(bytes, threads);
  return {
    classNames: model.classNames,
    predict: async (images) => {
      const count = images.length / IMAGE_PIXELS;
      if (count === 0) return new Float32Array();
      // Its own for each call: a session reads its input later, and calls may overlap.
      const input = new Float32Array(images.length);
      writeModelInput(images, input);
      const image = floatTensor(input, [count, IMAGE_SIZE, IMAGE_SIZE, 1]);
      return (await session.run({ image })).probabilities!;
    },
    close: () => session.release(),
  };
}
