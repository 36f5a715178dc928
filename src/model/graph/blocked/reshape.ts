import type { OperationOf } from '../vocabulary.js';
import type { LowerBlocked } from './blocked-scope.js';
import { blockedDims, blockedSizes, type GroupLayout } from './group-layout.js';

/** Whether an image becomes features, or back, block by block; others are left to the standard lowering. */
export function canReshapeBlocked(
  { input, output }: OperationOf<'reshape'>,
  { block }: GroupLayout,
): boolean {
  const [more, less] = input.shape.length > output.shape.length ? [input, output] : [output, input];
  return more.shape.length === 3 && less.shape.length === 1 && more.shape[2]! % block === 0;
}

/** Blocks of channels behind the pixels, as features are counted, or before them. */
export const lowerReshape: LowerBlocked<'reshape'> = (
  { input, output },
  { graph, layout, read, write },
) => {
  const isFlattened = output.shape.length === 1;
  const { height, width, blocks } = blockedSizes(
    isFlattened ? input.shape : output.shape,
    layout.block,
  );
  const [pixels, tile] = [height * width, layout.block ** 2];
  const axes = isFlattened ? [blocks, pixels] : [pixels, blocks];
  const before = graph.reshape(read(input), [layout.groups, ...axes, tile]);
  const swapped = blocks === 1 || pixels === 1 ? before : graph.transpose(before, [0, 2, 1, 3]);
  write(output, graph.reshape(swapped, blockedDims(output.shape, layout)));
};
