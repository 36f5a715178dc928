import { encodeOnnx } from '../onnx/encode-onnx.js';
import { OnnxGraph } from '../onnx/onnx-graph.js';
import type { LoweredParameter, Lowering } from '../lowering.js';
import type { Operation, Value } from '../vocabulary.js';
import {
  lowerConvolve,
  lowerConvolveInputGradient,
  lowerConvolveKernelGradient,
} from './convolution.js';
import {
  lowerBiasGradient,
  lowerDense,
  lowerDenseInputGradient,
  lowerDenseKernelGradient,
} from './dense.js';
import { lowerActivate, lowerActivateGradient, lowerMask } from './elementwise.js';
import {
  lowerBatchNormalize,
  lowerBatchNormalizeGradient,
  lowerNormalize,
} from './normalization.js';
import { standardLayout } from './parameter-layout.js';
import {
  lowerAveragePool,
  lowerAveragePoolGradient,
  lowerGlobalAveragePool,
  lowerGlobalAveragePoolGradient,
} from './pooling.js';
import { lowerMaxPool, lowerMaxPoolGradient } from './max-pool.js';
import { lowerCrop, lowerReshape } from './reshape.js';
import type { GradientOf, LowerOperation, StandardScope } from './scope.js';
import { lowerSoftmax, lowerSoftmaxCrossEntropy, lowerSoftmaxGradient } from './softmax.js';

// A word of the vocabulary without its lowering does not compile.
const lowerings: { [Kind in Operation['kind']]: LowerOperation<Kind> } = {
  convolve: lowerConvolve,
  'convolve-input-gradient': lowerConvolveInputGradient,
  'convolve-kernel-gradient': lowerConvolveKernelGradient,
  'bias-gradient': lowerBiasGradient,
  dense: lowerDense,
  'dense-input-gradient': lowerDenseInputGradient,
  'dense-kernel-gradient': lowerDenseKernelGradient,
  'max-pool': lowerMaxPool,
  'max-pool-gradient': lowerMaxPoolGradient,
  'average-pool': lowerAveragePool,
  'average-pool-gradient': lowerAveragePoolGradient,
  'global-average-pool': lowerGlobalAveragePool,
  'global-average-pool-gradient': lowerGlobalAveragePoolGradient,
  normalize: lowerNormalize,
  'batch-normalize': lowerBatchNormalize,
  'batch-normalize-gradient': lowerBatchNormalizeGradient,
  activate: lowerActivate,
  'activate-gradient': lowerActivateGradient,
  softmax: lowerSoftmax,
  'softmax-gradient': lowerSoftmaxGradient,
  mask: lowerMask,
  crop: lowerCrop,
  reshape: lowerReshape,
  'softmax-cross-entropy': lowerSoftmaxCrossEntropy,
};

const OPEN_BATCH = 'batch';

/** Portable ONNX: standard operators, images in `[batch, channels, height, width]`. */
export const standardLowering: Lowering = {
  name: 'standard',
  lower: (program, { batch, constants }) => {
    const graph = new OnnxGraph();
    const names = new Map<number, string>();
    const gradients = new Map<Operation, GradientOf>();
    const differentiated = new Set(
      program.operations.flatMap((operation) => ('forward' in operation ? operation.forward : [])),
    );
    const scope: StandardScope = {
      graph,
      read: (value) => names.get(value.id)!,
      write: (value, name) => names.set(value.id, name),
      dims: (value) => dimsOf(value, batch ?? -1),
      keepGradient: (operation, gradientOf) => gradients.set(operation, gradientOf),
      keptGradient: (operation) => gradients.get(operation)!,
      isDifferentiated: (operation) => (differentiated as ReadonlySet<Operation>).has(operation),
    };

    const inputs = program.inputs.map(({ name, value, anyOrder }) => {
      const dims = anyOrder ? scope.dims(value) : [batch ?? -1, ...value.shape];
      const given = graph.input(name, [batch ?? OPEN_BATCH, ...dims.slice(1)]);
      const isChannelsLast = !anyOrder && value.shape.length === 3;
      scope.write(
        value,
        isChannelsLast ? graph.node('Transpose', [given], { perm: [0, 3, 1, 2] }) : given,
      );
      return { name, dims };
    });
    const parameters: LoweredParameter[] = [];
    for (const { name, value } of program.parameters) {
      const layout = standardLayout(value.shape);
      const constant = constants?.get(name);
      if (constant) {
        scope.write(value, graph.floats(layout.pack(constant), layout.dims));
      } else {
        scope.write(value, graph.input(name, layout.dims));
        parameters.push({ name, ...layout });
      }
    }
    for (const operation of program.operations) {
      const lower = lowerings[operation.kind] as LowerOperation<Operation['kind']>;
      lower(operation, scope);
    }
    for (const { name, value } of program.outputs) {
      graph.output(scope.read(value), name, outputDims(value, batch));
    }
    return {
      bytes: encodeOnnx(graph),
      inputs,
      parameters,
      parameterOutputs: program.outputs
        .filter(({ value }) => value.role === 'parameter')
        .map(({ name, value }) => ({ name, ...standardLayout(value.shape) })),
    };
  },
};

function outputDims(value: Value, batch: number | undefined): (number | string)[] {
  if (value.role === 'parameter') return [...standardLayout(value.shape).dims];
  return [batch ?? OPEN_BATCH, ...dimsOf(value, 0).slice(1)];
}

function dimsOf({ shape }: Value, batch: number): number[] {
  const [height, width, channels] = shape;
  return shape.length === 3 ? [batch, channels!, height!, width!] : [batch, ...shape];
}
