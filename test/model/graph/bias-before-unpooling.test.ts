import { describe, expect, it } from 'vitest';
import { createTrainingProgram } from '../../../src/model/architecture/training-program.js';
import { parseKerasJson } from '../../../src/model/architecture/keras-json.js';
import { classify, conv2d, maxPooling2d } from '../../oracle/keras-layers.js';

// That the sums are right is tested with every pooling network against TensorFlow.
describe('sumBiasBeforeUnpooling', () => {
  it('adds up the pooled gradient behind a max-pooling, and leaves the others', () => {
    const layers = [conv2d(2, 3), maxPooling2d(2), conv2d(4, 3), ...classify];
    const { program } = createTrainingProgram(parseKerasJson(layers, 'test'));
    const summed = program.operations
      .filter((operation) => operation.kind === 'bias-gradient')
      .map(({ gradient }) => gradient.shape);
    expect(summed).toEqual([[4], [11, 11, 4], [13, 13, 2]]);
  });
});
