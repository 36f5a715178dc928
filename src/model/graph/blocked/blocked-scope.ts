import type { ParameterLayout } from '../lowering.js';
import type { OnnxGraph } from '../onnx/onnx-graph.js';
import type { GradientOf } from '../standard/scope.js';
import type { Activation, Operation, OperationOf, ParameterValue } from '../vocabulary.js';
import type { GroupLayout } from './group-layout.js';

/** What the blocked lowering of one operation works with. */
export interface BlockedScope {
  readonly graph: OnnxGraph;
  readonly layout: GroupLayout;
  /** The ONNX name of an activation, laid out in groups. */
  readonly read: (value: Activation) => string;
  /** Says which ONNX value, laid out in groups, holds what the operation writes. */
  readonly write: (value: Activation, name: string) => void;
  /** Pictures of a single channel, not filled up to a block; `undefined` when it is no such value. */
  readonly readSingleChannel: (value: Activation) => string | undefined;
  /** The ONNX name of a parameter in the given layout. */
  readonly readParameter: (value: ParameterValue, layout: ParameterLayout) => string;
  /** Says which ONNX value, in the given layout, holds what the operation writes. */
  readonly writeParameter: (value: ParameterValue, name: string, layout: ParameterLayout) => void;
  /** What forward operations keep for their gradients. */
  readonly poolGradients: Map<Operation, GradientOf>;
  readonly normalizations: Map<Operation, KeptNormalization>;
}

/** ONNX names of what a batch normalisation has worked out. */
export interface KeptNormalization {
  /** The input less its mean. */
  readonly centred: string;
  /** Of each channel, epsilon included. */
  readonly deviation: string;
  /** Gamma over the deviation. */
  readonly slope: string;
}

/** How one kind of operation becomes blocked ONNX nodes. */
export type LowerBlocked<Kind extends Operation['kind']> = (
  operation: OperationOf<Kind>,
  scope: BlockedScope,
) => void;
