import type { Shape } from '../graph/shape.js';
import type { ProgramBuilder } from '../graph/program.js';
import type { Activation, ParameterValue } from '../graph/vocabulary.js';
import type { ConfigReader } from './config-reader.js';
import type { KerasConfig } from './keras-config.js';
import type { Initializer } from './initializers.js';

/** A trained or running array of a layer. */
export interface ParameterSpec {
  /** Keras' name within the layer: `kernel`, `bias`, `gamma`, `moving_mean`, ... */
  readonly name: string;
  /** Keras' layout: convolution kernels `[height, width, in, out]`, dense kernels `[in, out]`. */
  readonly shape: Shape;
  readonly initializer: Initializer;
  /** `false` for running statistics, which no optimizer touches. */
  readonly trainable: boolean;
}

/** What a layer uses to say its computation. */
export interface LayerScope {
  readonly program: ProgramBuilder;
  /** Training: dropout drops, and batch normalisation uses the batch's statistics. */
  readonly training: boolean;
  /** The layer's own parameter of that name. */
  parameter(name: string): ParameterValue;
  /** Declares the gradient of the layer's own parameter. */
  gradient(name: string, gradient: ParameterValue): void;
  /** Declares what a running statistic moves towards, keeping a share `momentum` of itself. */
  movingAverage(name: string, statistic: ParameterValue, momentum: number): void;
  /** Declares a dropout mask, drawn anew for each batch: 0 with probability `rate`, else `1 / (1 - rate)`. */
  dropoutMask(shape: Shape, rate: number): Activation;
}

/** What a layer makes of its input, and how a gradient passes back through it. */
export interface ForwardPass {
  readonly output: Activation;
  /** Says the backward computation; returns the gradient with respect to the layer's input. */
  readonly backward: (gradient: Activation) => Activation;
}

/** One layer of an architecture, its options read and complete. */
export interface Layer {
  readonly className: string;
  /** Unique within the architecture. */
  readonly name: string;
  /** All options, with Keras' defaults filled in; `createLayer` makes the same layer of it. */
  readonly config: KerasConfig;
  /**
   * The shape that it makes of an input.
   *
   * @throws MnistError `invalid-layer` when the input does not fit
   */
  outputShape(input: Shape): Shape;
  /**
   * How many of the input's first `[rows, columns]` the first `[rows, columns]` of the output
   * depend on, where cutting off the rest changes nothing; missing in layers that need all.
   */
  readonly neededInput?:
    ((output: readonly [number, number]) => readonly [number, number]) | undefined;
  /** Its parameters for such an input, in Keras' order. */
  parameters(input: Shape): readonly ParameterSpec[];
  /** Says its forward computation, and how to say its backward one. */
  forward(scope: LayerScope, input: Activation): ForwardPass;
}

/** A kind of layer: how to make one from its Keras configuration. */
export interface LayerType {
  readonly className: string;
  /**
   * Makes a layer.
   *
   * @throws MnistError `invalid-layer` when an option is missing, unusable or not supported
   */
  create(name: string, config: ConfigReader): Layer;
}
