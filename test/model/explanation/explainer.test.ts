import { afterEach, describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.js';
import { generateSyntheticDigits } from '../../../src/data/synthetic/generate.js';
import { createExplainer } from '../../../src/model/engine/create-explainer.js';
import { createPredictor } from '../../../src/model/engine/create-predictor.js';
import { mostProbable } from '../../../src/model/evaluation/most-probable.js';
import type { Explainer, Explanation } from '../../../src/model/explanation/explainer.js';
import { failureOf } from '../../data/failure-of.js';
import { findDisagreements } from '../../oracle/find-disagreements.js';
import { largestDifference } from '../formats/tfjs-layers/random-model.js';
import { loadNetworkToExplain, NETWORKS_TO_EXPLAIN } from './networks-to-explain.js';
import { explainWithTensorFlow, type TensorFlowExplanation } from './tensorflow-explanation.js';

const { images } = generateSyntheticDigits({ count: 3, seed: 4 });
const [image, otherImage] = [images.slice(0, 784), images.slice(784, 2 * 784)] as const;

const opened: { close(): Promise<void> }[] = [];
const explainerOf = async (name: string): Promise<Explainer> => {
  const explainer = await createExplainer(await loadNetworkToExplain(name), { threads: 1 });
  opened.push(explainer);
  return explainer;
};

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

describe.each(NETWORKS_TO_EXPLAIN)('the explanation of %s', (name) => {
  // Within 1e-4 of the largest value and 1e-4 of itself plus noise, see findDisagreements.
  it('has the activations and the saliency that TensorFlow.js finds', async () => {
    const explainer = await explainerOf(name);
    const expected = await explainWithTensorFlow(await loadNetworkToExplain(name), image);
    const { layers, saliency, probabilities } = await explainer.explain(image);
    const activations = layers.map((one) => [one.name, one.values] as const);
    expect(findDisagreements(new Map(activations), new Map(expected.activations))).toEqual([]);
    expect(probabilities).toEqual(layers.at(-1)!.values);
    expect(saliency.classIndex).toBe(mostProbable(probabilities, 0, 10));
    for (const classIndex of [saliency.classIndex, 3]) {
      const { saliency: found } = await explainer.explain(image, classIndex);
      expect(found.classIndex).toBe(classIndex);
      expectSaliency(found.values, expected, classIndex);
    }
    expected.dispose();
  });

  it('says of each layer what the architecture says', async () => {
    const { architecture } = await loadNetworkToExplain(name);
    const { layers } = await (await explainerOf(name)).explain(image);
    expect(layers.map(({ name: of, type, shape }) => [of, type, shape])).toEqual(
      architecture.layers.map(({ layer, outputShape }) => [
        layer.name,
        layer.className,
        outputShape,
      ]),
    );
  });

  it('has the probabilities that the predictor gives', async () => {
    const predictor = await createPredictor(await loadNetworkToExplain(name), { threads: 1 });
    opened.push(predictor);
    const { probabilities } = await (await explainerOf(name)).explain(image);
    const predicted = await predictor.predict(image);
    const scale = Math.max(1, ...predicted.map(Math.abs));
    expect(largestDifference(probabilities, predicted)).toBeLessThan(1e-5 * scale);
  });
});

function expectSaliency(
  values: Float32Array,
  expected: TensorFlowExplanation,
  classIndex: number,
): void {
  const gradient = expected.gradient(classIndex, 0);
  expect(findDisagreements(named(values), named(gradient))).toEqual([]);
  // The agreement is not about nothing.
  expect(Math.max(...gradient.map(Math.abs))).toBeGreaterThan(0);
}

function named(values: Float32Array): Map<string, Float32Array> {
  return new Map([['saliency', values]]);
}

describe('the saliency', () => {
  // Where there is a softmax, log(p_a / p_b) is the difference of two logits.
  const logitDifference = ({ probabilities }: Explanation, a: number, b: number): number =>
    Math.log(probabilities[a]! / probabilities[b]!);

  it.each(['bundled', 'global pooling, and a softmax as an activation'])(
    'is the slope between two images that differ in one pixel: %s',
    async (name) => {
      const explainer = await explainerOf(name);
      // Noise everywhere: where pixels are equal, windows of max-pooling tie, and there is no slope.
      const random = createRandom(1, 'noise');
      const grey = image.map((pixel) => pixel / 2 + random.between(10, 110));
      const [a, b] = [2, 7];
      const towardsA = (await explainer.explain(grey, a)).saliency.values;
      const towardsB = (await explainer.explain(grey, b)).saliency.values;
      for (const pixel of [14 * 28 + 14, 9 * 28 + 17, 12 * 28 + 11]) {
        const shifted = async (by: number): Promise<number> => {
          const changed = grey.slice();
          changed[pixel]! += by;
          return logitDifference(await explainer.explain(changed, a), a, b);
        };
        const slope = ((await shifted(2)) - (await shifted(-2))) / (4 / 255);
        // Curvature, kinks of ReLU within the step, and rounding of the probabilities: 5 %.
        const expected = towardsA[pixel]! - towardsB[pixel]!;
        const largest = Math.max(...towardsA.map((value, i) => Math.abs(value - towardsB[i]!)));
        expect(Math.abs(slope - expected)).toBeLessThan(0.05 * Math.abs(expected) + 0.01 * largest);
      }
    },
  );
});

describe('an explainer', () => {
  it('gives the same bits again, also to calls at the same time', async () => {
    const explainer = await explainerOf('compact');
    const [first, other] = [await explainer.explain(image), await explainer.explain(otherImage)];
    expect(other.saliency.values).not.toEqual(first.saliency.values);
    const together = await Promise.all([image, otherImage].map((one) => explainer.explain(one)));
    expect(together).toEqual([first, other]);
  });

  it('explains the class that it is asked for as it explains the most probable one', async () => {
    const explainer = await explainerOf('compact');
    const explanation = await explainer.explain(image);
    expect(await explainer.explain(image, explanation.saliency.classIndex)).toEqual(explanation);
  });

  it.each([-1, 10, 1.5])('refuses class %s', async (classIndex) => {
    const explainer = await explainerOf('compact');
    expect(await failureOf(() => explainer.explain(image, classIndex))).toEqual({
      code: 'unknown-choice',
      what: 'class index',
      got: String(classIndex),
      choices: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    });
  });
});
