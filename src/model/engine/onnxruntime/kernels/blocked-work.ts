import type { Architecture, PlacedLayer } from '../../../architecture/architecture.js';
import { countMultiplyAdds } from '../../../architecture/multiply-adds.js';

/** How many times the multiplications of a network there are when channels are filled up to blocks. */
export function estimateBlockedWork({ layers }: Architecture, block: number): number {
  const fill = (channels: number): number => Math.ceil(channels / block) * block;
  const filledUp = (placed: PlacedLayer): number => {
    const [channels, filters] = [placed.inputShape.at(-1)!, placed.outputShape.at(-1)!];
    // A convolution takes the image's single channel as it is.
    const filledChannels = channels === 1 ? 1 : fill(channels);
    return (countMultiplyAdds(placed) * filledChannels * fill(filters)) / (channels * filters);
  };
  const sum = (costOf: (placed: PlacedLayer) => number): number =>
    layers.reduce((total, placed) => total + costOf(placed), 0);
  return sum(filledUp) / sum(countMultiplyAdds);
}
