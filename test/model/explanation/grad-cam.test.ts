import { afterEach, describe, expect, it } from 'vitest';
import { generateSyntheticDigits } from '../../../src/data/synthetic/generate.js';
import { parseKerasJson } from '../../../src/model/architecture/keras-json.js';
import { createExplainer } from '../../../src/model/engine/create-explainer.js';
import type { Explainer } from '../../../src/model/explanation/explainer.js';
import { gradCam } from '../../../src/model/explanation/grad-cam.js';
import type { Model } from '../../../src/model/model.js';
import { conv2d, dense, globalAveragePooling2d } from '../../oracle/keras-layers.js';
import { nameLayers } from '../../oracle/network-case.js';
import { largestDifference } from '../formats/tfjs-layers/random-model.js';
import { loadNetworkToExplain } from './networks-to-explain.js';
import { explainWithTensorFlow } from './tensorflow-explanation.js';

const { images } = generateSyntheticDigits({ count: 1, seed: 5 });
const image = images.slice(0, 784);

const opened: Explainer[] = [];
const explainerOf = async (model: Model): Promise<Explainer> => {
  const explainer = await createExplainer(model, { threads: 1 });
  opened.push(explainer);
  return explainer;
};

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

/** What is expected, and how large its terms are before they cancel out. */
interface ExpectedMap {
  readonly map: Float32Array;
  readonly scale: number;
}

/** Grad-CAM of `[size, size, channels]`, weighed by sums, its value at a pixel a sum over tents. */
function gradCamOverImage(
  features: Float32Array,
  gradient: Float32Array,
  { size, start, stride }: { size: number; start: number; stride: number },
): ExpectedMap {
  const channels = features.length / size ** 2;
  const weightOf = (channel: number): number => {
    const ofChannel = gradient.filter((_, i) => i % channels === channel);
    return ofChannel.reduce((sum, value) => sum + value, 0) / size ** 2;
  };
  const weights = Array.from({ length: channels }, (_, channel) => weightOf(channel));
  const tent = (pixel: number, index: number): number => {
    const place = Math.min(Math.max((pixel - start) / stride, 0), size - 1);
    return Math.max(0, 1 - Math.abs(place - index));
  };
  const termsAt = (at: number): number[] =>
    weights.map((weight, channel) => weight * features[at * channels + channel]!);
  const sum = (terms: readonly number[]): number => terms.reduce((total, term) => total + term, 0);
  const places = Array.from({ length: size ** 2 }, (_, at) => at);
  const coarse = places.map((at) => Math.max(0, sum(termsAt(at))));
  return {
    map: Float32Array.from({ length: 784 }, (_, i) =>
      sum(
        coarse.map(
          (value, at) =>
            value * tent(Math.floor(i / 28), Math.floor(at / size)) * tent(i % 28, at % size),
        ),
      ),
    ),
    scale: Math.max(...places.map((at) => sum(termsAt(at).map(Math.abs)))),
  };
}

describe('gradCam', () => {
  it('weighs channels by the mean of their gradients, and cuts off what is negative', () => {
    // Two pixels, two channels, of which the first has the mean gradient 2 and the second -1.
    const features = Float32Array.of(1, 5, 3, 2);
    const gradient = Float32Array.of(4, -2, 0, 0);
    expect(gradCam(features, gradient, [1, 2, 2])).toEqual(Float32Array.of(0, 4));
  });
});

describe('the Grad-CAM of an explanation', () => {
  it('is what a small network gives by hand', async () => {
    // Each filter sees one pixel x: relu(0.5 + x) and relu(1 - 2x); the mean of each goes to class 1
    // with the weights 3 and -1, so that their gradients are 3/784 and -1/784 everywhere.
    const layers = nameLayers([
      conv2d(2, 1, { activation: 'relu' }),
      globalAveragePooling2d,
      dense(2, { activation: 'softmax' }),
    ]);
    const model: Model = {
      architecture: parseKerasJson(layers, 'test', 'by hand'),
      weights: new Map([
        ['conv2d_0/kernel', Float32Array.of(1, -2)],
        ['conv2d_0/bias', Float32Array.of(0.5, 1)],
        ['dense_2/kernel', Float32Array.of(0, 3, 0, -1)],
        ['dense_2/bias', Float32Array.of(0, 0)],
      ]),
      classNames: ['a', 'b'],
    };
    const { gradCam: found } = await (await explainerOf(model)).explain(image, 1);
    const expected = Float32Array.from(image, (pixel) => {
      const x = pixel / 255;
      return Math.max(0, 3 * (0.5 + x) - Math.max(0, 1 - 2 * x)) / 784;
    });
    expect(largestDifference(found!, expected)).toBeLessThan(1e-8);
  });

  // Where the features of the last convolution lie, worked out by hand.
  it.each([
    { name: 'compact', layer: 3, size: 11, start: 3.5, stride: 2 },
    { name: 'basic', layer: 2, size: 11, start: 3.5, stride: 2 },
    { name: 'classic', layer: 4, size: 3, start: 8.5, stride: 4 },
    { name: 'deep', layer: 12, size: 7, start: 1.5, stride: 4 },
    { name: 'bundled', layer: 8, size: 3, start: 9.5, stride: 4 },
    // Its tanh, two layers behind the convolution.
    {
      name: 'global pooling, and a softmax as an activation',
      layer: 2,
      size: 9,
      start: 1,
      stride: 3,
    },
  ])('agrees with TensorFlow.js: $name', async ({ name, layer, ...grid }) => {
    const model = await loadNetworkToExplain(name);
    const oracle = await explainWithTensorFlow(model, image);
    const [, features] = oracle.activations[layer]!;
    const explainer = await explainerOf(model);
    // Random weights often speak against a class throughout: at least one must not be all 0.
    const found: Float32Array[] = [];
    for (let classIndex = 0; classIndex < 10; classIndex += 3) {
      const { gradCam: map } = await explainer.explain(image, classIndex);
      const gradient = oracle.gradient(classIndex, layer + 1);
      const expected = gradCamOverImage(features, gradient, grid);
      expect(largestDifference(map!, expected.map)).toBeLessThan(1e-5 * expected.scale);
      found.push(map!);
    }
    expect(found.some((map) => map.some((value) => value > 0))).toBe(true);
    oracle.dispose();
  });

  it('is nothing without a convolution', async () => {
    const explainer = await explainerOf(
      await loadNetworkToExplain('no convolution, and no softmax'),
    );
    expect((await explainer.explain(image)).gradCam).toBeNull();
  });
});
