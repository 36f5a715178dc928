import type { PlacedLayer } from '../architecture/architecture.js';

/**
 * The index of the layer whose features Grad-CAM weighs: the last convolution. Where its nonlinearity
 * stands in a layer of its own, maybe behind a normalisation, it is that one.
 *
 * @returns `undefined` without a convolution
 */
export function findFeatureLayer(layers: readonly PlacedLayer[]): number | undefined {
  const convolution = layers.findLastIndex(({ layer }) => layer.className === 'Conv2D');
  if (convolution === -1) return undefined;
  if (layers[convolution]!.layer.config.activation !== 'linear') return convolution;
  const next = layers.findIndex(
    ({ layer }, index) => index > convolution && !keepsPixelsApart.has(layer.className),
  );
  return isNonlinearity(layers[next]) ? next : convolution;
}

// What may stand between a convolution and its nonlinearity.
const keepsPixelsApart: ReadonlySet<string> = new Set(['BatchNormalization', 'Dropout']);

function isNonlinearity(placed: PlacedLayer | undefined): boolean {
  return placed?.layer.className === 'ReLU' || placed?.layer.className === 'Activation';
}
