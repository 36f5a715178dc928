import type { PlacedLayer } from '../architecture/architecture.js';
import type { Model } from '../model.js';

/** What the first layer with weights looks for, as pictures. */
export interface FirstLayerFilters {
  /** The layer's name. */
  readonly layer: string;
  /**
   * `[count, height, width]`: the kernels of a convolution, or what each unit of a dense layer looks
   * for in the whole image.
   */
  readonly shape: readonly [count: number, height: number, width: number];
  /** In that layout: weights as they are, of any sign. */
  readonly values: Float32Array;
}

/** The filters of a model's first layer with a kernel; `undefined` if it has none. */
export function firstLayerFilters({
  architecture: { layers },
  weights,
}: Model): FirstLayerFilters | undefined {
  const index = layers.findIndex(({ parameters }) => parameters.some(isKernel));
  if (index === -1) return undefined;
  const { layer, parameters } = layers[index]!;
  const kernel = parameters.find(isKernel)!.shape;
  const [height, width] =
    kernel.length === 4 ? [kernel[0]!, kernel[1]!] : sizeOfFeatures(layers, index);
  const count = kernel.at(-1)!;
  // An image has one channel, and only layers with a kernel change that.
  const pixels = height * width;
  const values = weights.get(`${layer.name}/kernel`)!;
  return {
    layer: layer.name,
    shape: [count, height, width],
    values: values.map((_, i) => values[(i % pixels) * count + Math.floor(i / pixels)]!),
  };
}

function isKernel({ name }: { readonly name: string }): boolean {
  return name === 'kernel';
}

/** The `[height, width]` of the image whose flattened pixels are a dense layer's features. */
function sizeOfFeatures(layers: readonly PlacedLayer[], dense: number): [number, number] {
  const features = layers[dense]!.inputShape[0]!;
  const flattened = layers.slice(0, dense).findLast(({ inputShape }) => inputShape.length === 3)!;
  const [height, width] = flattened.inputShape as [number, number, number];
  // Global pooling leaves one feature of the whole image.
  return height * width === features ? [height, width] : [1, 1];
}
