import { isTiling, poolByTournament } from '../standard/tournament-pool.js';
import type { OperationOf } from '../vocabulary.js';
import type { LowerBlocked } from './blocked-scope.js';
import { blockedDims, blockedSizes } from './group-layout.js';

/** Whether the windows lie side by side; others are left to the standard lowering. */
export function canPoolBlocked({ window }: OperationOf<'max-pool'>): boolean {
  return isTiling(window);
}

/** A tournament over whole tiles of images and channels. */
export const lowerMaxPool: LowerBlocked<'max-pool'> = (operation, scope) => {
  const { input, window, output } = operation;
  const { graph, layout, read, write, poolGradients } = scope;
  const { height, width } = blockedSizes(input.shape, layout.block);
  const tile = layout.block ** 2;
  const pooled = poolByTournament(graph, read(input), [height, width], tile, window);
  write(output, graph.reshape(pooled.maxima, blockedDims(output.shape, layout)));
  poolGradients.set(operation, pooled.gradientOf);
};

/** What the forward pass has prepared. */
export const lowerMaxPoolGradient: LowerBlocked<'max-pool-gradient'> = (
  { forward, gradient, output },
  { graph, layout, read, write, poolGradients },
) => {
  const shares = poolGradients.get(forward)!(read(gradient));
  write(output, graph.reshape(shares, blockedDims(output.shape, layout)));
};

/** ReduceMean over the pixels. */
export const lowerGlobalAveragePool: LowerBlocked<'global-average-pool'> = (
  { input, output },
  { graph, layout, read, write },
) => {
  const { height, width } = blockedSizes(input.shape, layout.block);
  const tiles = graph.reshape(read(input), [-1, height * width, layout.block ** 2]);
  const mean = graph.node('ReduceMean', [tiles], { axes: [1], keepdims: 0 });
  write(output, graph.reshape(mean, blockedDims(output.shape, layout)));
};

/** Each gradient, divided by the pixels of the image, goes to all of them. */
export const lowerGlobalAveragePoolGradient: LowerBlocked<'global-average-pool-gradient'> = (
  { gradient, output },
  { graph, layout, read, write },
) => {
  const { height, width, blocks } = blockedSizes(output.shape, layout.block);
  const share = graph.node('Mul', [read(gradient), graph.float(1 / (height * width))]);
  const tile = layout.block ** 2;
  const lead = layout.groups * blocks;
  const spread = graph.node('Expand', [
    graph.reshape(share, [lead, 1, tile]),
    graph.wholeNumbers([lead, height * width, tile]),
  ]);
  write(output, graph.reshape(spread, blockedDims(output.shape, layout)));
};
