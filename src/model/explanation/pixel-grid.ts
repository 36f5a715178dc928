import type { PlacedLayer } from '../architecture/architecture.js';
import { createWindow, type PaddingMode } from '../graph/window.js';

/** Where the values of a coarse map lie on an image, in pixels: `start + index * stride`, both ways. */
export interface PixelGrid {
  /** `[vertical, horizontal]` position of the first value; 0 is the middle of the first pixel. */
  readonly start: readonly [number, number];
  /** `[vertical, horizontal]` distance between neighbours. */
  readonly stride: readonly [number, number];
}

/**
 * The centres of the receptive fields of what some layers put out: the places of the image that its
 * pixels are about. Windows without padding leave the border out, so that stretching the map over the
 * image would put them beside what they saw: for `classic`, four pixels off.
 *
 * @param layers from the first one on
 * @see Araujo, Norris and Sim, "Computing receptive fields of convolutional neural networks", 2019
 */
export function receptiveFieldCentres(layers: readonly PlacedLayer[]): PixelGrid {
  return layers.reduce<PixelGrid>((grid, placed) => throughLayer(placed, grid), {
    start: [0, 0],
    stride: [1, 1],
  });
}

function throughLayer({ layer, inputShape }: PlacedLayer, { start, stride }: PixelGrid): PixelGrid {
  // Keras' names of it for convolutions and for pooling; other layers have no window.
  const { kernel_size: kernelSize, pool_size: poolSize, strides, padding: mode } = layer.config;
  const size = (kernelSize ?? poolSize) as readonly [number, number] | undefined;
  if (!size) return { start, stride };
  const steps = strides as readonly [number, number];
  const { padding } = createWindow(inputShape, size, steps, mode as PaddingMode);
  const centre = (axis: 0 | 1, padded: number): number =>
    start[axis] + ((size[axis] - 1) / 2 - padded) * stride[axis];
  return {
    start: [centre(0, padding.top), centre(1, padding.left)],
    stride: [stride[0] * steps[0], stride[1] * steps[1]],
  };
}
