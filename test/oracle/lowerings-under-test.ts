import { createBlockedLowering } from '../../src/model/graph/blocked/blocked-lowering.js';
import { standardLowering } from '../../src/model/graph/standard/standard-lowering.js';
import type { Shape } from '../../src/model/graph/shape.js';
import type { LoweringUnderTest } from './graph-network.js';

const BLOCK = 16;

/** Every lowering; all suites against TensorFlow run over each of them. */
export const loweringsUnderTest: readonly LoweringUnderTest[] = [
  { lowering: standardLowering, layOut: toChannelsFirst },
  { lowering: createBlockedLowering(BLOCK), layOut: toGroups },
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

/** `[group][channels/b][height][width][b images][b channels]`, filled up with zeros. */
function toGroups(values: Float32Array, batch: number, shape: Shape): Float32Array {
  const channels = shape.at(-1)!;
  const pixels = shape.length === 3 ? shape[0]! * shape[1]! : 1;
  const blocks = Math.ceil(channels / BLOCK);
  const laidOut = new Float32Array(batch * pixels * blocks * BLOCK);
  values.forEach((value, index) => {
    const channel = index % channels;
    const pixel = Math.floor(index / channels) % pixels;
    const image = Math.floor(index / (channels * pixels));
    const block = Math.floor(image / BLOCK) * blocks + Math.floor(channel / BLOCK);
    const tile = (block * pixels + pixel) * BLOCK + (image % BLOCK);
    laidOut[tile * BLOCK + (channel % BLOCK)] = value;
  });
  return laidOut;
}
