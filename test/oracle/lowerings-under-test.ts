import { standardLowering } from '../../src/model/graph/standard/standard-lowering.js';
import type { Shape } from '../../src/model/graph/shape.js';
import type { LoweringUnderTest } from './graph-network.js';

/** Every lowering; all suites against TensorFlow run over each of them. */
export const loweringsUnderTest: readonly LoweringUnderTest[] = [
  { lowering: standardLowering, layOut: toChannelsFirst },
];

function toChannelsFirst(values: Float32Array, batch: number, shape: Shape): Float32Array {
  if (shape.length !== 3) return values;
  const [height, width, channels] = shape as [number, number, number];
  const pixels = height * width;
  return Float32Array.from({ length: batch * pixels * channels }, (_, index) => {
    const image = Math.floor(index / (channels * pixels));
    const channel = Math.floor(index / pixels) % channels;
    return values[(image * pixels + (index % pixels)) * channels + channel]!;
  });
}
