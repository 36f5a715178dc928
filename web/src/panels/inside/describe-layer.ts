/** What each kind of layer does, in a few words. */
const DEEDS: Readonly<Record<string, string>> = {
  Conv2D: 'looks for a small pattern everywhere, one for each map',
  DepthwiseConv2D: 'looks for one small pattern in each map',
  SeparableConv2D: 'looks for small patterns in each map, then mixes the maps',
  MaxPooling2D: 'keeps the strongest of each neighbourhood',
  AveragePooling2D: 'averages each neighbourhood',
  GlobalAveragePooling2D: 'averages each map',
  GlobalMaxPooling2D: 'keeps the strongest of each map',
  BatchNormalization: 'brings each map to a common scale',
  Activation: 'bends each value',
  ReLU: 'drops what is below zero',
  LeakyReLU: 'weakens what is below zero',
  Softmax: 'turns scores into probabilities',
  Dropout: 'does nothing when it answers; it made learning harder',
  Flatten: 'puts all values in one row',
  Reshape: 'puts the values in another order',
  ZeroPadding2D: 'adds a rim of zeros',
  Dense: 'weighs all values at once',
  Rescaling: 'brings pixels to the range that the network learnt with',
};

/** What a layer of this type does; nothing for a type that is not known. */
export function describeLayer(type: string): string {
  return DEEDS[type] ?? '';
}

/** A shape as people write it: 24 × 24 × 32. */
export function formatShape(shape: readonly number[]): string {
  return shape.join(' × ');
}
