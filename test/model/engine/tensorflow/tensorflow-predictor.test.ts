import { describe, expect, it } from 'vitest';
import { DIGIT_NAMES } from '../../../../src/data/labeled-images.js';
import { generateSyntheticDigits } from '../../../../src/data/synthetic/generate.js';
import { createPredictor } from '../../../../src/model/engine/create-predictor.js';
import { loadTensorFlow } from '../../../../src/model/engine/tensorflow/load-tensorflow.js';
import { createLayer } from '../../../../src/model/layers/create-layer.js';
import { failureOf } from '../../../data/failure-of.js';
import {
  createRandomModel,
  largestDifference,
  predictOnce,
} from '../../formats/tfjs-layers/random-model.js';
import { createTinyArchitecture } from './tiny-architectures.js';

const { images } = generateSyntheticDigits({ count: 5, seed: 2 });
const architectures = (['flattened', 'pooled'] as const).map(createTinyArchitecture);

describe('a predictor of TensorFlow.js', () => {
  it.each(architectures.map((one) => [one.name, one] as const))(
    'agrees with ONNX Runtime within 1e-5: %s',
    async (_name, architecture) => {
      const model = createRandomModel(architecture);
      const predictor = await createPredictor(model, { engine: 'tensorflow' });
      const probabilities = await predictor.predict(images);
      await predictor.close();
      expect(probabilities).toHaveLength(50);
      expect(largestDifference(probabilities, await predictOnce(model, images))).toBeLessThan(1e-5);
      // Random weights tell the images apart: the agreement is not about nothing.
      const [first, second] = [probabilities.slice(0, 10), probabilities.slice(10, 20)];
      expect(largestDifference(first, second)).toBeGreaterThan(1e-3);
    },
  );

  it('is tried with every kind of layer', async () => {
    const tried = architectures.flatMap(({ layers }) => layers.map(({ layer }) => layer.className));
    const failure = await failureOf(() => createLayer('LSTM', 'x', {}));
    expect(failure).toMatchObject({ supported: expect.arrayContaining(tried) as unknown });
    expect(
      'supported' in failure && failure.supported.filter((kind) => !tried.includes(kind)),
    ).toEqual([]);
  });

  it('leaves no tensors behind, and answers nothing to nothing', async () => {
    const { tf } = await loadTensorFlow();
    const before = tf.memory().numTensors;
    const model = createRandomModel(createTinyArchitecture('flattened'));
    const predictor = await createPredictor(model, { engine: 'tensorflow' });
    const first = await predictor.predict(images);
    const open = tf.memory().numTensors;
    expect(await predictor.predict(images)).toEqual(first);
    expect(tf.memory().numTensors).toBe(open);
    expect(await predictor.predict(new Uint8Array())).toEqual(new Float32Array());
    expect(predictor.classNames).toEqual(DIGIT_NAMES);
    await predictor.close();
    expect(tf.memory().numTensors).toBe(before);
  });
});
