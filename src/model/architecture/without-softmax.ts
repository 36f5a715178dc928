import { createLayer } from '../layers/create-layer.js';
import type { PlacedLayer } from './architecture.js';

/**
 * A layer as it is before its softmax: it puts out logits where it put out probabilities.
 *
 * @returns `undefined` for a layer that does not end with a softmax
 */
export function withoutSoftmax(placed: PlacedLayer): PlacedLayer | undefined {
  const { className, name, config } = placed.layer;
  if (className === 'Softmax') {
    return { ...placed, layer: createLayer('Activation', name, { activation: 'linear' }) };
  }
  if (config.activation === 'softmax') {
    return { ...placed, layer: createLayer(className, name, { ...config, activation: 'linear' }) };
  }
  return undefined;
}
