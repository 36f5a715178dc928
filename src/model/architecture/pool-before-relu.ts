import { createLayer } from '../layers/create-layer.js';
import type { PlacedLayer } from './architecture.js';

/**
 * Moves each ReLU behind the max-pooling that follows it: the largest value cut off at 0 is the
 * largest of the values cut off at 0, and the gradient takes the same way wherever there is one.
 * Nonlinearity, its gradient and the sum for the bias then work on a quarter of the pixels.
 */
export function poolBeforeRelu(layers: readonly PlacedLayer[]): PlacedLayer[] {
  const result: PlacedLayer[] = [];
  for (const placed of layers) {
    const before = result.at(-1);
    if (placed.layer.className === 'MaxPooling2D' && before?.layer.config.activation === 'relu') {
      const linear = { ...before.layer.config, activation: 'linear' };
      const { className, name } = before.layer;
      result.splice(-1, 1, { ...before, layer: createLayer(className, name, linear) }, placed, {
        layer: createLayer('ReLU', `${name}:relu`, {}),
        inputShape: placed.outputShape,
        outputShape: placed.outputShape,
        parameters: [],
      });
    } else {
      result.push(placed);
    }
  }
  return result;
}
