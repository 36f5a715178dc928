import type { Program } from './program.js';

/**
 * A way of turning a program into an ONNX graph. Layers do not know which one runs: it decides how
 * values lie in memory and which operators compute them.
 */
export interface Lowering {
  readonly name: string;
  /** The batches that it takes are multiples of this; 1 also takes an open one. */
  readonly batchMultiple: number;
  /**
   * Lowers a program. `batch` is the number of images, or `undefined` to leave it open;
   * `constants` are the values of parameters, in Keras' layout, that become part of the graph,
   * while all other parameters become inputs.
   */
  lower(
    program: Program,
    options: {
      readonly batch: number | undefined;
      readonly constants?: ReadonlyMap<string, Float32Array>;
    },
  ): LoweredGraph;
}

/** An ONNX model and how to feed it. */
export interface LoweredGraph {
  /** The ONNX model file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The inputs that come with each batch, by the program's names; `-1` for an open batch. */
  readonly inputs: readonly GraphInput[];
  /** The parameters that are inputs, by the program's names. */
  readonly parameters: readonly LoweredParameter[];
  /** The outputs without a batch (gradients and statistics), by the program's names. */
  readonly parameterOutputs: readonly LoweredParameter[];
}

/** An input that comes with each batch, a float32 tensor. */
export interface GraphInput {
  readonly name: string;
  readonly dims: readonly number[];
}

/** A parameter (and anything of its shape: gradient, statistic) as the graph lays it out. */
export interface LoweredParameter extends ParameterLayout {
  readonly name: string;
}

/** How the lowering lays out a parameter, against Keras' layout. */
export interface ParameterLayout {
  readonly dims: readonly number[];
  /** Elements in the lowered layout. */
  readonly size: number;
  /** From Keras' layout to this one. */
  pack(kerasValues: Float32Array): Float32Array;
  /** From this layout back to Keras'. */
  unpack(values: Float32Array): Float32Array;
}
