import { describe, expect, it } from 'vitest';
import { parametersOf } from '../../../src/model/architecture/architecture.js';
import { createInferenceProgram } from '../../../src/model/architecture/inference-program.js';
import { parseKerasJson } from '../../../src/model/architecture/keras-json.js';
import { createOnnxSession, floatTensor } from '../../../src/model/engine/onnxruntime/session.js';
import type { LoweredGraph, Lowering } from '../../../src/model/graph/lowering.js';
import { drawBatch, drawParameters } from '../../oracle/draw-values.js';
import { findDisagreements } from '../../oracle/find-disagreements.js';
import {
  batchNormalization,
  conv2d,
  dense,
  dropout,
  flatten,
  maxPooling2d,
} from '../../oracle/keras-layers.js';
import { loweringsUnderTest } from '../../oracle/lowerings-under-test.js';

const BATCH = 5;

const networkCase = {
  name: 'inference',
  batch: BATCH,
  layers: [
    conv2d(3, 3, { activation: 'relu' }),
    batchNormalization(),
    maxPooling2d(3, { strides: 2, padding: 'same' }),
    dropout(0.5),
    flatten,
    dense(4, { activation: 'softmax' }),
  ],
};
const architecture = parseKerasJson(networkCase.layers, networkCase.name);
const parameters = drawParameters(
  new Map(parametersOf(architecture).map(({ fullName, shape }) => [fullName, shape])),
  networkCase,
);
const { images } = drawBatch(networkCase, 4, new Map());

const probabilitiesOf = async (
  graph: LoweredGraph,
  first: number,
  count: number,
): Promise<Float32Array> => {
  const session = await createOnnxSession(graph.bytes, 1);
  const chosen = images.slice(first * 784, (first + count) * 784);
  const { probabilities } = await session.run({
    image: floatTensor(chosen, [count, 28, 28, 1]),
    ...Object.fromEntries(
      graph.parameters.map(
        (layout) =>
          [
            layout.name,
            floatTensor(layout.pack(parameters.get(layout.name)!), layout.dims),
          ] as const,
      ),
    ),
  });
  await session.release();
  return probabilities!;
};

const expectSame = (actual: Float32Array, expected: Float32Array): void => {
  const named = (values: Float32Array) => new Map([['probabilities', values]]);
  expect(findDisagreements(named(actual), named(expected))).toEqual([]);
};

const lowerings = loweringsUnderTest
  .filter(({ lowering }) => lowering.batchMultiple === 1)
  .map(({ lowering }) => [lowering.name, lowering] as const);

describe.each(lowerings)('createInferenceProgram, %s lowering', (_name, lowering: Lowering) => {
  const program = createInferenceProgram(architecture);
  const open = lowering.lower(program, { batch: undefined, constants: parameters });

  it('needs nothing but an image when the parameters are folded in', () => {
    expect(open.inputs).toEqual([{ name: 'image', dims: [-1, 28, 28, 1] }]);
    expect(open.parameters).toEqual([]);
  });

  it('takes parameters as inputs when they are not, and says their layout', async () => {
    const graph = lowering.lower(program, { batch: undefined });
    expect(graph.parameters.map(({ name }) => name)).toEqual([...parameters.keys()]);
    expectSame(await probabilitiesOf(graph, 0, BATCH), await probabilitiesOf(open, 0, BATCH));
  });

  it('gives an image the same answer in any batch', async () => {
    const together = await probabilitiesOf(open, 0, BATCH);
    for (const [first, count] of [
      [0, 1],
      [1, 3],
      [4, 1],
    ] as const) {
      const apart = await probabilitiesOf(open, first, count);
      expectSame(apart, together.subarray(first * 4, (first + count) * 4));
    }
  });

  it('gives the same answer with a fixed batch', async () => {
    const fixed = lowering.lower(program, { batch: BATCH, constants: parameters });
    expect(fixed.inputs).toEqual([{ name: 'image', dims: [BATCH, 28, 28, 1] }]);
    expectSame(await probabilitiesOf(fixed, 0, BATCH), await probabilitiesOf(open, 0, BATCH));
  });

  it('puts out probabilities', async () => {
    const probabilities = await probabilitiesOf(open, 0, BATCH);
    for (let start = 0; start < probabilities.length; start += 4) {
      const row = probabilities.subarray(start, start + 4);
      expect(row.every((value) => value >= 0 && value <= 1)).toBe(true);
      expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
    }
  });
});
