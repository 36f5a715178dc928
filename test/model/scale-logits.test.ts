import { describe, expect, it } from 'vitest';
import { parseKerasJson } from '../../src/model/architecture/keras-json.js';
import { initializeWeights, type Model } from '../../src/model/model.js';
import { scaleLogits } from '../../src/model/scale-logits.js';
import { failureOf } from '../data/failure-of.js';
import { predictOnce } from './formats/tfjs-layers/random-model.js';

const classNames = ['a', 'b', 'c'];

function createModel(...ending: object[]): Model {
  const layers = [{ class_name: 'Flatten', config: {} }, ...ending];
  const architecture = parseKerasJson(layers, 'test');
  return { architecture, weights: initializeWeights(architecture, 1), classNames };
}

const softmax = { class_name: 'Dense', config: { units: 3, activation: 'softmax' } };
const pixels = Uint8Array.from({ length: 2 * 784 }, (_, i) => (i * 37) % 256);

describe('scaleLogits', () => {
  it('raises the probabilities to a power, as a temperature does', async () => {
    const model = createModel(softmax);
    const plain = await predictOnce(model, pixels);
    const scaled = await predictOnce(scaleLogits(model, 0.5), pixels);
    for (const row of [0, 3]) {
      const powers = Array.from(plain.subarray(row, row + 3), Math.sqrt);
      const total = powers.reduce((a, b) => a + b);
      powers.forEach((power, i) => {
        expect(scaled[row + i]).toBeCloseTo(power / total, 5);
      });
    }
  });

  it('leaves the given model and the other weights as they are', () => {
    const hidden = { class_name: 'Dense', config: { units: 4, name: 'hidden' } };
    const model = createModel(hidden, softmax);
    const before = model.weights.get('dense/kernel')!.slice();
    const scaled = scaleLogits(model, 2);
    expect(model.weights.get('dense/kernel')).toEqual(before);
    expect(scaled.weights.get('dense/kernel')).toEqual(before.map((weight) => weight * 2));
    expect(scaled.weights.get('hidden/kernel')).toBe(model.weights.get('hidden/kernel'));
    expect([...scaled.weights.keys()]).toEqual([...model.weights.keys()]);
  });

  it.each([
    [{ class_name: 'Dense', config: { units: 3, name: 'last' } }, 'Dense (linear)'],
    [{ class_name: 'Softmax', config: { name: 'last' } }, 'Softmax'],
  ])('refuses a network that ends with %j', async (last, got) => {
    const model = createModel({ class_name: 'Dense', config: { units: 3 } }, last);
    expect(await failureOf(() => scaleLogits(model, 2))).toEqual({
      code: 'cannot-calibrate',
      layer: 'last',
      got,
    });
  });
});
