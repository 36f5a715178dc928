import type { LowerOperation } from './scope.js';

/** Slice. */
export const lowerCrop: LowerOperation<'crop'> = ({ input, output }, { graph, read, write }) => {
  const [height, width] = output.shape as [number, number];
  const bounds = [
    [0, 0],
    [height, width],
    [2, 3],
  ].map((list) => graph.wholeNumbers(list));
  write(output, graph.node('Slice', [read(input), ...bounds]));
};

/** Reshape, with images turned to channels last on the way in and back on the way out. */
export const lowerReshape: LowerOperation<'reshape'> = (
  { input, output },
  { graph, read, write },
) => {
  const rows =
    input.shape.length === 3
      ? graph.node('Transpose', [read(input)], { perm: [0, 2, 3, 1] })
      : read(input);
  const reshaped = graph.node('Reshape', [rows, graph.wholeNumbers([-1, ...output.shape])]);
  write(
    output,
    output.shape.length === 3
      ? graph.node('Transpose', [reshaped], { perm: [0, 3, 1, 2] })
      : reshaped,
  );
};
