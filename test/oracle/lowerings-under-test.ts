import { loweringOf } from '../../src/model/engine/onnxruntime/kernels/lowering-of.js';
import type { Shape } from '../../src/model/graph/shape.js';
import type { LoweringUnderTest } from './graph-network.js';
import { kernelsUnderTest } from './kernels-under-test.js';

/** Every lowering that this machine can run; all suites against TensorFlow run over each of them. */
export const loweringsUnderTest: readonly LoweringUnderTest[] = kernelsUnderTest.map((kernels) => ({
  lowering: loweringOf(kernels),
  layOut:
    kernels.name === 'standard'
      ? toChannelsFirst
      : (values, batch, shape) => toGroups(values, batch, shape, kernels.block),
}));

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
function toGroups(
  values: Float32Array,
  batch: number,
  shape: Shape,
  blockSize: number,
): Float32Array {
  const channels = shape.at(-1)!;
  const pixels = shape.length === 3 ? shape[0]! * shape[1]! : 1;
  const blocks = Math.ceil(channels / blockSize);
  const laidOut = new Float32Array(batch * pixels * blocks * blockSize);
  values.forEach((value, index) => {
    const channel = index % channels;
    const pixel = Math.floor(index / channels) % pixels;
    const image = Math.floor(index / (channels * pixels));
    const block = Math.floor(image / blockSize) * blocks + Math.floor(channel / blockSize);
    const tile = (block * pixels + pixel) * blockSize + (image % blockSize);
    laidOut[tile * blockSize + (channel % blockSize)] = value;
  });
  return laidOut;
}
