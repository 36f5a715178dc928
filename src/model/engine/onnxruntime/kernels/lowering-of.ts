import { createBlockedLowering } from '../../../graph/blocked/blocked-lowering.js';
import type { Lowering } from '../../../graph/lowering.js';
import { standardLowering } from '../../../graph/standard/standard-lowering.js';
import type { Kernels } from '../../kernels.js';

/** The lowering that makes use of the kernels. */
export function loweringOf(kernels: Kernels): Lowering {
  switch (kernels.name) {
    case 'standard':
      return standardLowering;
    case 'blocked':
      return createBlockedLowering(kernels.block);
  }
}
