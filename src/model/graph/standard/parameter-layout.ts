import { sizeOfShape, type Shape } from '../shape.js';
import type { ParameterLayout } from '../lowering.js';

/**
 * The standard layout of a parameter: convolution kernels `[filters, channels, height, width]`,
 * all others as Keras has them.
 */
export function standardLayout(shape: Shape): ParameterLayout {
  const size = sizeOfShape(shape);
  if (shape.length !== 4) {
    return { dims: shape, size, pack: (values) => values, unpack: (values) => values };
  }
  const [height, width, channels, filters] = shape as [number, number, number, number];
  const pixels = height * width;
  const map = (copy: (kerasIndex: number, index: number) => void): void => {
    let kerasIndex = 0;
    for (let pixel = 0; pixel < pixels; pixel++) {
      for (let channel = 0; channel < channels; channel++) {
        for (let filter = 0; filter < filters; filter++) {
          copy(kerasIndex++, (filter * channels + channel) * pixels + pixel);
        }
      }
    }
  };
  return {
    dims: [filters, channels, height, width],
    size,
    pack: (kerasValues) => {
      const values = new Float32Array(size);
      map((kerasIndex, index) => (values[index] = kerasValues[kerasIndex]!));
      return values;
    },
    unpack: (values) => {
      const kerasValues = new Float32Array(size);
      map((kerasIndex, index) => (kerasValues[kerasIndex] = values[index]!));
      return kerasValues;
    },
  };
}
