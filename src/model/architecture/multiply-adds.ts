import { sizeOfShape } from '../graph/shape.js';
import type { PlacedLayer } from './architecture.js';

/**
 * Counts the multiplications with a kernel that a layer does for one image, each with its addition:
 * every element of the kernel is used once for every pixel that the layer puts out.
 */
export function countMultiplyAdds({ parameters, outputShape }: PlacedLayer): number {
  const pixels = outputShape.length === 3 ? outputShape[0]! * outputShape[1]! : 1;
  return parameters
    .filter(({ name }) => name === 'kernel')
    .reduce((sum, { shape }) => sum + sizeOfShape(shape) * pixels, 0);
}
