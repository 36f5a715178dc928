import type { Operation } from '../vocabulary.js';
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
import {
  lowerAveragePool,
  lowerAveragePoolGradient,
  lowerGlobalAveragePool,
  lowerGlobalAveragePoolGradient,
} from './pooling.js';
import { lowerMaxPool, lowerMaxPoolGradient } from './max-pool.js';
import { lowerCrop, lowerReshape } from './reshape.js';
import type { LowerOperation, StandardScope } from './scope.js';
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

/** Turns one operation into standard ONNX nodes. */
export function lowerStandard(operation: Operation, scope: StandardScope): void {
  const lower = lowerings[operation.kind] as LowerOperation<Operation['kind']>;
  lower(operation, scope);
}
