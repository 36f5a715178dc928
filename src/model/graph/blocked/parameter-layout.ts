import type { ParameterLayout } from '../lowering.js';
import { sizeOfShape, type Shape } from '../shape.js';

/** A bias or a statistic: filled up with zeros to whole blocks. */
export function blockedVectorLayout([length]: Shape, block: number): ParameterLayout {
  const size = Math.ceil(length! / block) * block;
  return {
    dims: [size],
    size,
    pack: (kerasValues) => {
      const values = new Float32Array(size);
      values.set(kerasValues);
      return values;
    },
    unpack: (values) => values.slice(0, length),
  };
}

/**
 * A kernel, `[height, width, channels, filters]` or `[features, units]` in Keras, as
 * `[filters/b][channels/b][height][width][b of channels][b of filters]`, filled up with zeros.
 *
 * @param channelBlock channels in a block: the block, or 1 for pictures of a single channel
 */
export function blockedKernelLayout(
  shape: Shape,
  block: number,
  channelBlock: number,
): ParameterLayout {
  const [height, width] = shape.length === 4 ? (shape as [number, number]) : [1, 1];
  const [channels, filters] = shape.slice(-2) as [number, number];
  const pixels = height * width;
  const channelBlocks = Math.ceil(channels / channelBlock);
  const filterBlocks = Math.ceil(filters / block);
  const dims = [filterBlocks * block, channelBlocks * channelBlock, height, width];
  const map = (copy: (kerasIndex: number, index: number) => void): void => {
    let kerasIndex = 0;
    for (let pixel = 0; pixel < pixels; pixel++) {
      for (let channel = 0; channel < channels; channel++) {
        const ofBlock = Math.floor(channel / channelBlock);
        const inBlock = channel % channelBlock;
        for (let filter = 0; filter < filters; filter++) {
          const tile = (Math.floor(filter / block) * channelBlocks + ofBlock) * pixels + pixel;
          copy(kerasIndex++, (tile * channelBlock + inBlock) * block + (filter % block));
        }
      }
    }
  };
  return {
    dims,
    size: sizeOfShape(dims),
    pack: (kerasValues) => {
      const values = new Float32Array(sizeOfShape(dims));
      map((kerasIndex, index) => (values[index] = kerasValues[kerasIndex]!));
      return values;
    },
    unpack: (values) => {
      const kerasValues = new Float32Array(sizeOfShape(shape));
      map((kerasIndex, index) => (kerasValues[kerasIndex] = values[index]!));
      return kerasValues;
    },
  };
}
