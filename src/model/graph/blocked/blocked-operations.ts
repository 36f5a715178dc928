import { lowerActivate, lowerActivateGradient, lowerMask } from '../standard/elementwise.js';
import type { Activate, ActivateGradient, Operation, OperationOf } from '../vocabulary.js';
import type { LowerBlocked } from './blocked-scope.js';
import {
  lowerBiasGradient,
  lowerConvolve,
  lowerConvolveInputGradient,
  lowerConvolveKernelGradient,
} from './convolution.js';
import { lowerDense, lowerDenseInputGradient, lowerDenseKernelGradient } from './dense.js';
import type { GroupLayout } from './group-layout.js';
import { lowerBatchNormalize, lowerBatchNormalizeGradient } from './normalization.js';
import {
  canPoolBlocked,
  lowerGlobalAveragePool,
  lowerGlobalAveragePoolGradient,
  lowerMaxPool,
  lowerMaxPoolGradient,
} from './pooling.js';
import { canReshapeBlocked, lowerReshape } from './reshape.js';

interface BlockedForm<Kind extends Operation['kind']> {
  readonly lower: LowerBlocked<Kind>;
  /** Whether it can be computed so; always when not given. */
  readonly fits?: (operation: OperationOf<Kind>, layout: GroupLayout) => boolean;
}

// What is missing here is small or rare, and left to the standard lowering.
const forms: { readonly [Kind in Operation['kind']]?: BlockedForm<Kind> } = {
  convolve: { lower: lowerConvolve },
  'convolve-input-gradient': { lower: lowerConvolveInputGradient },
  'convolve-kernel-gradient': { lower: lowerConvolveKernelGradient },
  'bias-gradient': { lower: lowerBiasGradient },
  dense: { lower: lowerDense },
  'dense-input-gradient': { lower: lowerDenseInputGradient },
  'dense-kernel-gradient': { lower: lowerDenseKernelGradient },
  'max-pool': { lower: lowerMaxPool, fits: canPoolBlocked },
  'max-pool-gradient': {
    lower: lowerMaxPoolGradient,
    fits: ({ forward }) => canPoolBlocked(forward),
  },
  'global-average-pool': { lower: lowerGlobalAveragePool },
  'global-average-pool-gradient': { lower: lowerGlobalAveragePoolGradient },
  'batch-normalize': { lower: lowerBatchNormalize },
  'batch-normalize-gradient': { lower: lowerBatchNormalizeGradient },
  activate: { lower: lowerActivate, fits: leavesZeros },
  'activate-gradient': { lower: lowerActivateGradient, fits: leavesZeros },
  mask: { lower: lowerMask },
  reshape: { lower: lowerReshape, fits: canReshapeBlocked },
};

/** How an operation becomes blocked ONNX nodes; `undefined` where the standard lowering does it. */
export function findBlockedForm<Kind extends Operation['kind']>(
  operation: OperationOf<Kind>,
  layout: GroupLayout,
): LowerBlocked<Kind> | undefined {
  const form = forms[operation.kind];
  return form && (form.fits?.(operation, layout) ?? true) ? form.lower : undefined;
}

/** Sigmoid makes 0.5 of the zeros that fill the last block up. */
function leavesZeros(
  { activation, output }: Activate | ActivateGradient,
  { block }: GroupLayout,
): boolean {
  return activation !== 'sigmoid' || output.shape.at(-1)! % block === 0;
}
