import { expect, it } from 'vitest';
import { parametersOf, type Architecture } from '../../../src/model/architecture/architecture.js';
import { parseKerasJson, type KerasLayerJson } from '../../../src/model/architecture/keras-json.js';
import { drawBatch, drawParameters } from '../../oracle/draw-values.js';
import { trainByGraph } from '../../oracle/graph-network.js';
import { loweringsUnderTest } from '../../oracle/lowerings-under-test.js';
import { describeAgainstTensorFlow } from '../../oracle/describe-against-tensorflow.js';
import { classify, conv2d, dense, flatten, maxPooling2d } from '../../oracle/keras-layers.js';

const lastDense = dense(3, { activation: 'softmax' });

describeAgainstTensorFlow('Dense and Flatten', [
  { name: 'on the image itself', layers: classify },
  { name: 'without bias', layers: [flatten, dense(3, { activation: 'softmax', use_bias: false })] },
  { name: 'one class', layers: [flatten, dense(1, { activation: 'softmax' })] },
  {
    name: 'flattening rows first and channels last, 14x7x8',
    layers: [conv2d(8, [2, 4], { strides: [2, 4] }), flatten, lastDense],
  },
  ...['linear', 'relu', 'sigmoid', 'tanh', 'softmax'].map((activation) => ({
    name: `with ${activation}`,
    layers: [
      maxPooling2d(4),
      flatten,
      dense(17, { activation }),
      dense(1, { activation, use_bias: false }),
      dense(8, { activation }),
      lastDense,
    ],
  })),
]);

// TensorFlow.js refuses a second Flatten; Keras does not.
it.each(loweringsUnderTest)('Flatten changes nothing on features', async (lowering) => {
  const parse = (...layers: KerasLayerJson[]): Architecture => parseKerasJson(layers, 'test');
  const last = dense(3, { activation: 'softmax', name: 'last' });
  const [once, twice] = [parse(flatten, last), parse(flatten, flatten, last)];
  const networkCase = { name: 'flattening twice', layers: [] };
  const shapes = parametersOf(once).map(({ fullName, shape }) => [fullName, shape] as const);
  const parameters = drawParameters(new Map(shapes), networkCase);
  const batch = drawBatch(networkCase, 3, new Map());
  const expected = await trainByGraph(lowering, once, parameters, batch);
  expect(await trainByGraph(lowering, twice, parameters, batch)).toEqual(expected);
});
