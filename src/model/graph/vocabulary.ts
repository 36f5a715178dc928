import type { Shape } from './shape.js';
import type { Window } from './window.js';

/**
 * The vocabulary in which layers say what they compute, forward and backward. It is small, so that
 * it can be lowered to ONNX in more than one way without touching a layer; see `Lowering`.
 */

/** A value that has one entry for each image: `[batch, ...shape]`, channels last in its meaning. */
export interface Activation {
  readonly role: 'activation';
  readonly id: number;
  readonly shape: Shape;
}

/** A value without a batch: a parameter, its gradient or its statistics, in Keras' layout. */
export interface ParameterValue {
  readonly role: 'parameter';
  readonly id: number;
  readonly shape: Shape;
}

/** Anything that an operation reads or writes. */
export type Value = Activation | ParameterValue;

/** The elementwise nonlinearities, by their Keras names. */
export type ElementwiseActivation = 'relu' | 'sigmoid' | 'tanh';

/** `output = input (*) kernel + bias`. */
export interface Convolve {
  readonly kind: 'convolve';
  readonly input: Activation;
  readonly kernel: ParameterValue;
  readonly bias: ParameterValue | undefined;
  readonly window: Window;
  readonly output: Activation;
}

/** The gradient of {@link Convolve} with respect to its input. */
export interface ConvolveInputGradient {
  readonly kind: 'convolve-input-gradient';
  readonly gradient: Activation;
  readonly kernel: ParameterValue;
  readonly window: Window;
  readonly output: Activation;
}

/** The gradient of {@link Convolve} with respect to its kernel, summed over the batch. */
export interface ConvolveKernelGradient {
  readonly kind: 'convolve-kernel-gradient';
  readonly input: Activation;
  readonly gradient: Activation;
  readonly window: Window;
  readonly output: ParameterValue;
}

/** The gradient of a bias: the sum over all but the last axis. */
export interface BiasGradient {
  readonly kind: 'bias-gradient';
  readonly gradient: Activation;
  readonly output: ParameterValue;
}

/** `output = input @ kernel + bias`, on `[features]`. */
export interface Dense {
  readonly kind: 'dense';
  readonly input: Activation;
  readonly kernel: ParameterValue;
  readonly bias: ParameterValue | undefined;
  readonly output: Activation;
}

/** The gradient of {@link Dense} with respect to its input. */
export interface DenseInputGradient {
  readonly kind: 'dense-input-gradient';
  readonly gradient: Activation;
  readonly kernel: ParameterValue;
  readonly output: Activation;
}

/** The gradient of {@link Dense} with respect to its kernel, summed over the batch. */
export interface DenseKernelGradient {
  readonly kind: 'dense-kernel-gradient';
  readonly input: Activation;
  readonly gradient: Activation;
  readonly output: ParameterValue;
}

/** The largest value of each window; padding never wins. */
export interface MaxPool {
  readonly kind: 'max-pool';
  readonly input: Activation;
  readonly window: Window;
  readonly output: Activation;
}

/** The gradient of {@link MaxPool}: it goes to the first maximum of each window, row by row. */
export interface MaxPoolGradient {
  readonly kind: 'max-pool-gradient';
  readonly forward: MaxPool;
  readonly gradient: Activation;
  readonly output: Activation;
}

/** The mean of each window; padding is not counted. */
export interface AveragePool {
  readonly kind: 'average-pool';
  readonly input: Activation;
  readonly window: Window;
  readonly output: Activation;
}

/** The gradient of {@link AveragePool}. */
export interface AveragePoolGradient {
  readonly kind: 'average-pool-gradient';
  readonly gradient: Activation;
  readonly window: Window;
  readonly output: Activation;
}

/** The mean of each channel: `[height, width, channels]` to `[channels]`. */
export interface GlobalAveragePool {
  readonly kind: 'global-average-pool';
  readonly input: Activation;
  readonly output: Activation;
}

/** The gradient of {@link GlobalAveragePool}. */
export interface GlobalAveragePoolGradient {
  readonly kind: 'global-average-pool-gradient';
  readonly gradient: Activation;
  readonly output: Activation;
}

/**
 * Normalisation by given statistics: `gamma * (input - mean) / sqrt(variance + epsilon) + beta`.
 * What is left out does nothing: without mean and beta it is its own gradient.
 */
export interface Normalize {
  readonly kind: 'normalize';
  readonly input: Activation;
  readonly gamma: ParameterValue | undefined;
  readonly beta: ParameterValue | undefined;
  readonly mean: ParameterValue | undefined;
  readonly variance: ParameterValue;
  readonly epsilon: number;
  readonly output: Activation;
}

/** Normalisation by the statistics of the batch at hand (population variance), which it gives too. */
export interface BatchNormalize {
  readonly kind: 'batch-normalize';
  readonly input: Activation;
  readonly gamma: ParameterValue | undefined;
  readonly beta: ParameterValue | undefined;
  readonly epsilon: number;
  readonly output: Activation;
  readonly batchMean: ParameterValue;
  readonly batchVariance: ParameterValue;
}

/** The gradients of {@link BatchNormalize} with respect to its input, gamma and beta. */
export interface BatchNormalizeGradient {
  readonly kind: 'batch-normalize-gradient';
  readonly forward: BatchNormalize;
  readonly gradient: Activation;
  readonly output: Activation;
  readonly gammaGradient: ParameterValue;
  readonly betaGradient: ParameterValue;
}

/** An elementwise nonlinearity. */
export interface Activate {
  readonly kind: 'activate';
  readonly activation: ElementwiseActivation;
  readonly input: Activation;
  readonly output: Activation;
}

/** The gradient of {@link Activate}, from what it put out. */
export interface ActivateGradient {
  readonly kind: 'activate-gradient';
  readonly activation: ElementwiseActivation;
  readonly activated: Activation;
  readonly gradient: Activation;
  readonly output: Activation;
}

/** Softmax over the last axis. */
export interface Softmax {
  readonly kind: 'softmax';
  readonly input: Activation;
  readonly output: Activation;
}

/** The gradient of {@link Softmax}, from what it put out. */
export interface SoftmaxGradient {
  readonly kind: 'softmax-gradient';
  readonly probabilities: Activation;
  readonly gradient: Activation;
  readonly output: Activation;
}

/** The elementwise product with a mask, which is its own gradient. */
export interface Mask {
  readonly kind: 'mask';
  readonly input: Activation;
  readonly mask: Activation;
  readonly output: Activation;
}

/** The first rows and columns of an image, as many as the output has. */
export interface Crop {
  readonly kind: 'crop';
  readonly input: Activation;
  readonly output: Activation;
}

/** The same elements in rows, columns, channels order, in another shape. */
export interface Reshape {
  readonly kind: 'reshape';
  readonly input: Activation;
  readonly output: Activation;
}

/**
 * Softmax and cross-entropy taken together: the weighted sum over the batch of
 * `-sum(targets * log(softmax(logits)))`, and its gradient with respect to the logits.
 */
export interface SoftmaxCrossEntropy {
  readonly kind: 'softmax-cross-entropy';
  readonly logits: Activation;
  /** `[batch, classes]`, each row sums to 1. */
  readonly targets: Activation;
  /** `[batch, 1]`, the share of each image in the loss. */
  readonly weights: Activation;
  /** A scalar. */
  readonly loss: ParameterValue;
  readonly output: Activation;
}

/** One word of the vocabulary, with the values that it reads and writes. */
export type Operation =
  | Convolve
  | ConvolveInputGradient
  | ConvolveKernelGradient
  | BiasGradient
  | Dense
  | DenseInputGradient
  | DenseKernelGradient
  | MaxPool
  | MaxPoolGradient
  | AveragePool
  | AveragePoolGradient
  | GlobalAveragePool
  | GlobalAveragePoolGradient
  | Normalize
  | BatchNormalize
  | BatchNormalizeGradient
  | Activate
  | ActivateGradient
  | Softmax
  | SoftmaxGradient
  | Mask
  | Crop
  | Reshape
  | SoftmaxCrossEntropy;

/** The operation of that kind. */
export type OperationOf<Kind extends Operation['kind']> = Extract<Operation, { kind: Kind }>;
