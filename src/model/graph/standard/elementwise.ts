import type { OnnxGraph } from '../onnx/onnx-graph.js';
import type { ElementwiseActivation } from '../vocabulary.js';
import type { LowerElementwise } from './scope.js';

const activationNodes = {
  relu: 'Relu',
  sigmoid: 'Sigmoid',
  tanh: 'Tanh',
} as const satisfies Record<ElementwiseActivation, string>;

// The slope of each nonlinearity, from what it put out.
const slopes = {
  relu: (graph, activated) =>
    graph.node('Cast', [graph.node('Greater', [activated, graph.float(0)])], { to: 1 }),
  sigmoid: (graph, activated) =>
    graph.node('Mul', [activated, graph.node('Sub', [graph.float(1), activated])]),
  tanh: (graph, activated) =>
    graph.node('Sub', [graph.float(1), graph.node('Mul', [activated, activated])]),
} satisfies Record<ElementwiseActivation, (graph: OnnxGraph, activated: string) => string>;

/** Relu, Sigmoid or Tanh. */
export const lowerActivate: LowerElementwise<'activate'> = (operation, { graph, read, write }) => {
  const { activation, input, output } = operation;
  write(output, graph.node(activationNodes[activation], [read(input)]));
};

/** The gradient times the slope. */
export const lowerActivateGradient: LowerElementwise<'activate-gradient'> = (
  { activation, activated, gradient, output },
  { graph, read, write },
) => {
  write(output, graph.node('Mul', [read(gradient), slopes[activation](graph, read(activated))]));
};

/** Mul. */
export const lowerMask: LowerElementwise<'mask'> = (
  { input, mask, output },
  { graph, read, write },
) => {
  write(output, graph.node('Mul', [read(input), read(mask)]));
};
