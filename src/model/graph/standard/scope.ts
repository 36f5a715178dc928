import type { OnnxGraph } from '../onnx/onnx-graph.js';
import type { Activation, Operation, OperationOf, Value } from '../vocabulary.js';

/** Turns the ONNX value of an output's gradient into that of the input's. */
export type GradientOf = (gradient: string) => string;

/** What the standard lowering of one operation works with. */
export interface StandardScope {
  readonly graph: OnnxGraph;
  /** The ONNX name of a value that was computed before. */
  readonly read: (value: Value) => string;
  /** Says which ONNX value holds what the operation writes. */
  readonly write: (value: Value, name: string) => void;
  /** An activation's dimensions in ONNX: `[batch, channels, height, width]` or `[batch, features]`. */
  readonly dims: (value: Activation) => number[];
  /** Keeps how the gradient of a forward operation is computed, which the operation itself knows. */
  readonly keepGradient: (operation: Operation, gradientOf: GradientOf) => void;
  /** What {@link StandardScope.keepGradient} kept. */
  readonly keptGradient: (operation: Operation) => GradientOf;
  /** Whether the program has a gradient of this forward operation. */
  readonly isDifferentiated: (operation: Operation) => boolean;
}

/** How one kind of operation becomes ONNX nodes. */
export type LowerOperation<Kind extends Operation['kind']> = (
  operation: OperationOf<Kind>,
  scope: StandardScope,
) => void;

/** How an elementwise operation becomes ONNX nodes, the same ones in any layout. */
export type LowerElementwise<Kind extends Operation['kind']> = (
  operation: OperationOf<Kind>,
  scope: {
    readonly graph: OnnxGraph;
    readonly read: (value: Activation) => string;
    readonly write: (value: Activation, name: string) => void;
  },
) => void;
