import type { Shape } from '../shape.js';
import type { Window } from '../window.js';
import { windowAttributes } from './convolution.js';
import type { LowerOperation } from './scope.js';

/** AveragePool, padding not counted. */
export const lowerAveragePool: LowerOperation<'average-pool'> = (
  { input, window, output },
  { graph, read, write },
) => {
  write(output, graph.node('AveragePool', [read(input)], windowAttributes(window)));
};

/** Each gradient, divided by the pixels of its window, goes to all of them: a ConvTranspose of ones. */
export const lowerAveragePoolGradient: LowerOperation<'average-pool-gradient'> = (
  { gradient, window, output },
  { graph, read, write },
) => {
  const { size, strides, padding } = window;
  const [height, width, channels] = gradient.shape as [number, number, number];
  const shares = graph.floats(windowShares(window, gradient.shape, output.shape), [
    1,
    1,
    height,
    width,
  ]);
  const ones = new Float32Array(channels * size[0] * size[1]).fill(1);
  const paddings = [padding.top + padding.bottom, padding.left + padding.right];
  write(
    output,
    graph.node(
      'ConvTranspose',
      [graph.node('Mul', [read(gradient), shares]), graph.floats(ones, [channels, 1, ...size])],
      {
        ...windowAttributes(window),
        group: channels,
        output_padding: [0, 1].map(
          (axis) =>
            output.shape[axis]! -
            ((gradient.shape[axis]! - 1) * strides[axis]! + size[axis]! - paddings[axis]!),
        ),
      },
    ),
  );
};

/** GlobalAveragePool. */
export const lowerGlobalAveragePool: LowerOperation<'global-average-pool'> = (
  { input, output },
  { graph, read, write },
) => {
  const mean = graph.node('GlobalAveragePool', [read(input)]);
  write(output, graph.node('Flatten', [mean], { axis: 1 }));
};

/** Each gradient, divided by the pixels of the image, goes to all of them. */
export const lowerGlobalAveragePoolGradient: LowerOperation<'global-average-pool-gradient'> = (
  { gradient, output },
  { graph, read, write, dims },
) => {
  const [height, width, channels] = output.shape as [number, number, number];
  const share = graph.node('Mul', [read(gradient), graph.float(1 / (height * width))]);
  const column = graph.node('Reshape', [share, graph.wholeNumbers([-1, channels, 1, 1])]);
  write(output, graph.node('Expand', [column, graph.wholeNumbers(dims(output))]));
};

/** One over the number of image pixels in each window, row-major. */
function windowShares(window: Window, pooled: Shape, image: Shape): Float32Array {
  const { size, strides, padding } = window;
  const pixels = (axis: 0 | 1, position: number): number => {
    const start = position * strides[axis] - (axis === 0 ? padding.top : padding.left);
    return Math.min(start + size[axis], image[axis]!) - Math.max(start, 0);
  };
  const [height, width] = pooled as [number, number];
  return Float32Array.from({ length: height * width }, (_, index) => {
    return 1 / (pixels(0, Math.floor(index / width)) * pixels(1, index % width));
  });
}
