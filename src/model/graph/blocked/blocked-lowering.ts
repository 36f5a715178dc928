import type { GraphInput, LoweredGraph, Lowering } from '../lowering.js';
import { encodeOnnx } from '../onnx/encode-onnx.js';
import { OnnxGraph } from '../onnx/onnx-graph.js';
import { ParameterNames } from '../parameter-names.js';
import type { InputPort, Program } from '../program.js';
import { standardLayout } from '../standard/parameter-layout.js';
import type { GradientOf, StandardScope } from '../standard/scope.js';
import { standardDims } from '../standard/standard-lowering.js';
import { lowerStandard } from '../standard/standard-operations.js';
import type { Operation } from '../vocabulary.js';
import { ActivationNames } from './activation-names.js';
import { findBlockedForm } from './blocked-operations.js';
import type { BlockedScope } from './blocked-scope.js';
import { blockedDims } from './group-layout.js';

/**
 * ONNX Runtime's blocked kernels, called directly: its optimizer uses them for constant weights only,
 * and the weights of a training graph are inputs. Values lie in memory as `GroupLayout` says; what
 * has no blocked form is computed in the standard one, to and fro.
 *
 * @param block channels in a block of this machine's kernels, a property of its vector unit
 */
export function createBlockedLowering(block: number): Lowering {
  return {
    name: 'blocked',
    batchMultiple: block,
    lower: (program, { batch, constants }) => {
      if (batch === undefined || batch % block !== 0) {
        throw new RangeError(`the blocked lowering needs a multiple of ${block} images`);
      }
      return lowerBlocked(program, batch, block, constants);
    },
  };
}

function lowerBlocked(
  program: Program,
  batch: number,
  block: number,
  constants: ReadonlyMap<string, Float32Array> | undefined,
): LoweredGraph {
  const graph = new OnnxGraph();
  const layout = { block, groups: batch / block };
  const activations = new ActivationNames(graph, layout, program);
  const parameters = new ParameterNames(graph, program.parameters, constants);
  const blocked: BlockedScope = {
    graph,
    layout,
    read: (value) => activations.readInGroups(value),
    write: (value, name) => {
      activations.writeInGroups(value, name);
    },
    readSingleChannel: (value) => activations.readSingleChannel(value),
    readParameter: (value, parameterLayout) => parameters.read(value, parameterLayout),
    writeParameter: (value, name, parameterLayout) => {
      parameters.write(value, name, parameterLayout);
    },
    poolGradients: new Map(),
    normalizations: new Map(),
  };
  const standard = createStandardScope(graph, activations, parameters, batch);

  const inputs = program.inputs.map((port) => declareInput(port));
  for (const operation of program.operations) {
    const lower = findBlockedForm(operation, layout);
    if (lower) lower(operation, blocked);
    else lowerStandard(operation, standard);
  }
  for (const { name, value } of program.outputs) {
    if (value.role === 'parameter') continue;
    graph.output(activations.readStandard(value), name, standardDims(value, batch));
  }
  const parameterOutputs = parameters.output(program.outputs);
  return { bytes: encodeOnnx(graph), inputs, parameters: parameters.inputs, parameterOutputs };

  function declareInput({ name, value, anyOrder }: InputPort): GraphInput {
    const dims = anyOrder ? blockedDims(value.shape, layout) : [batch, ...value.shape];
    const given = graph.input(name, dims);
    if (anyOrder) {
      activations.writeInGroups(value, given);
    } else {
      const isChannelsLast = value.shape.length === 3;
      const name = isChannelsLast ? graph.transpose(given, [0, 3, 1, 2]) : given;
      activations.writeStandard(value, name);
    }
    return { name, dims };
  }
}

function createStandardScope(
  graph: OnnxGraph,
  activations: ActivationNames,
  parameters: ParameterNames,
  batch: number,
): StandardScope {
  const gradients = new Map<Operation, GradientOf>();
  return {
    graph,
    read: (value) =>
      value.role === 'parameter'
        ? parameters.read(value, standardLayout(value.shape))
        : activations.readStandard(value),
    write: (value, name) => {
      if (value.role === 'parameter') parameters.write(value, name, standardLayout(value.shape));
      else activations.writeStandard(value, name);
    },
    dims: (value) => standardDims(value, batch),
    keepGradient: (operation, gradientOf) => gradients.set(operation, gradientOf),
    keptGradient: (operation) => gradients.get(operation)!,
    isDifferentiated: () => true,
  };
}
