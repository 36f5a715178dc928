/** What a kind of layer is called in plain words, and what it does. */
interface LayerKind {
  readonly title: string;
  readonly deed: string;
  /** Whether it only prepares what others look at: it is shown in one line until it is opened. */
  readonly isMinor?: true;
}

const KINDS: Readonly<Record<string, LayerKind>> = {
  Conv2D: {
    title: 'Convolution',
    deed: 'each map shows where one small pattern was found',
  },
  DepthwiseConv2D: {
    title: 'Depthwise convolution',
    deed: 'looks for one small pattern in each map before',
  },
  SeparableConv2D: {
    title: 'Separable convolution',
    deed: 'looks for small patterns in each map, then mixes the maps',
  },
  MaxPooling2D: {
    title: 'Max pooling',
    deed: 'keeps the strongest value of each neighbourhood: the maps get smaller',
  },
  AveragePooling2D: {
    title: 'Average pooling',
    deed: 'averages each neighbourhood: the maps get smaller',
  },
  GlobalAveragePooling2D: { title: 'Global average', deed: 'averages each map' },
  GlobalMaxPooling2D: { title: 'Global maximum', deed: 'keeps the strongest value of each map' },
  Dense: { title: 'Dense layer', deed: 'weighs all that was found so far' },
  BatchNormalization: {
    title: 'Batch normalisation',
    deed: 'brings each map to a common scale',
    isMinor: true,
  },
  Activation: { title: 'Activation', deed: 'bends each value', isMinor: true },
  ReLU: { title: 'ReLU', deed: 'drops what is below zero', isMinor: true },
  LeakyReLU: { title: 'Leaky ReLU', deed: 'weakens what is below zero', isMinor: true },
  Softmax: { title: 'Softmax', deed: 'turns scores into probabilities', isMinor: true },
  Dropout: {
    title: 'Dropout',
    deed: 'does nothing when it answers; it made learning harder',
    isMinor: true,
  },
  Flatten: { title: 'Flatten', deed: 'puts all values in one row', isMinor: true },
  Reshape: { title: 'Reshape', deed: 'puts the values in another order', isMinor: true },
  ZeroPadding2D: { title: 'Zero padding', deed: 'adds a rim of zeros', isMinor: true },
  Rescaling: {
    title: 'Rescaling',
    deed: 'brings pixels to the range that the network learnt with',
    isMinor: true,
  },
};

/** What a layer of this type is called and does; a type that is not known goes by its own name. */
export function describeLayer(type: string): LayerKind {
  return KINDS[type] ?? { title: type, deed: '' };
}

/** A shape as people write it: 24 × 24 × 32. */
export function formatShape(shape: readonly number[]): string {
  return shape.join(' × ');
}

/** A shape in words: `32 maps of 24 × 24`, or `128 values`. */
export function describeShape(shape: readonly number[]): string {
  const count = shape.at(-1) ?? 1;
  if (shape.length !== 3) return count === 1 ? '1 value' : `${count} values`;
  return `${count === 1 ? '1 map' : `${count} maps`} of ${formatShape(shape.slice(0, 2))}`;
}
