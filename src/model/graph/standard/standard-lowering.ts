import { encodeOnnx } from '../onnx/encode-onnx.js';
import { OnnxGraph } from '../onnx/onnx-graph.js';
import type { Lowering } from '../lowering.js';
import { ParameterNames } from '../parameter-names.js';
import type { Operation, Value } from '../vocabulary.js';
import { standardLayout } from './parameter-layout.js';
import type { GradientOf, StandardScope } from './scope.js';
import { lowerStandard } from './standard-operations.js';

const OPEN_BATCH = 'batch';

/** Portable ONNX: standard operators, images in `[batch, channels, height, width]`. */
export const standardLowering: Lowering = {
  name: 'standard',
  batchMultiple: 1,
  lower: (program, { batch, constants }) => {
    const graph = new OnnxGraph();
    const parameters = new ParameterNames(graph, program.parameters, constants);
    const activations = new Map<number, string>();
    const gradients = new Map<Operation, GradientOf>();
    const differentiated = new Set<Operation>(
      program.operations.flatMap((operation) => ('forward' in operation ? operation.forward : [])),
    );
    const scope: StandardScope = {
      graph,
      read: (value) =>
        value.role === 'parameter'
          ? parameters.read(value, standardLayout(value.shape))
          : activations.get(value.id)!,
      write: (value, name) => {
        if (value.role === 'parameter') parameters.write(value, name, standardLayout(value.shape));
        else activations.set(value.id, name);
      },
      dims: (value) => standardDims(value, batch ?? -1),
      keepGradient: (operation, gradientOf) => gradients.set(operation, gradientOf),
      keptGradient: (operation) => gradients.get(operation)!,
      isDifferentiated: (operation) => differentiated.has(operation),
    };

    const inputs = program.inputs.map(({ name, value, anyOrder }) => {
      const dims = anyOrder ? scope.dims(value) : [batch ?? -1, ...value.shape];
      const given = graph.input(name, [batch ?? OPEN_BATCH, ...dims.slice(1)]);
      const isChannelsLast = !anyOrder && value.shape.length === 3;
      scope.write(value, isChannelsLast ? graph.transpose(given, [0, 3, 1, 2]) : given);
      return { name, dims };
    });
    for (const operation of program.operations) lowerStandard(operation, scope);
    for (const { name, value } of program.outputs) {
      if (value.role === 'parameter') continue;
      const dims = [batch ?? OPEN_BATCH, ...standardDims(value, 0).slice(1)];
      graph.output(scope.read(value), name, dims);
    }
    const parameterOutputs = parameters.output(program.outputs);
    return { bytes: encodeOnnx(graph), inputs, parameters: parameters.inputs, parameterOutputs };
  },
};

/** A value's dimensions: `[batch, channels, height, width]` or `[batch, features]`. */
export function standardDims({ shape }: Value, batch: number): number[] {
  const [height, width, channels] = shape;
  return shape.length === 3 ? [batch, channels!, height!, width!] : [batch, ...shape];
}
