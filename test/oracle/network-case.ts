import type { KerasLayerJson } from '../../src/model/architecture/keras-json.js';
import type { Shape } from '../../src/model/graph/shape.js';

/** A network, and what is special about the batch that it is tried on. */
export interface NetworkCase {
  /** Says the case; the test's name. */
  readonly name: string;
  readonly layers: readonly KerasLayerJson[];
  /** How many images; 3 when not given. */
  readonly batch?: number;
  /** The share of each image in the loss; equal shares when not given. */
  readonly shares?: readonly number[];
  /** Pixels are 0 or 1 and kernels of convolutions 0.5 throughout, so that windows have many equal maxima. */
  readonly ties?: boolean;
  /**
   * Parameters, `layer/parameter`, whose gradient is 0 but for noise: a bias before a batch
   * normalisation that takes it away again.
   */
  readonly withoutEffect?: readonly string[];
  /** Targets spread over the classes, instead of one class each. */
  readonly softTargets?: boolean;
}

/** The layers under names of their own, as both sides see them. */
export function nameLayers(layers: readonly KerasLayerJson[]): KerasLayerJson[] {
  return layers.map(({ class_name: className, config }, index) => ({
    class_name: className,
    config: { name: `${className.toLowerCase()}_${index}`, ...config },
  }));
}

/** The values of parameters or masks by full name. */
export type NamedValues = ReadonlyMap<string, Float32Array>;

/** Shapes of parameters (Keras' layout) or of masks (one image, channels last) by full name. */
export type NamedShapes = ReadonlyMap<string, Shape>;

/** One batch to train on. */
export interface TrainingBatch {
  readonly size: number;
  /** `[batch, 28, 28, 1]`. */
  readonly images: Float32Array;
  /** `[batch, classes]`. */
  readonly targets: Float32Array;
  /** `[batch, 1]`. */
  readonly shares: Float32Array;
  /** `[batch, ...shape]` channels last, by the name of the Dropout layer. */
  readonly masks: NamedValues;
  readonly maskShapes: NamedShapes;
}

/**
 * What a network makes of a batch, by name: `probabilities`, and in training also `loss`,
 * `gradient:layer/parameter` and `statistic:layer/parameter`, all in Keras' layout.
 */
export type NetworkResults = ReadonlyMap<string, Float32Array>;
