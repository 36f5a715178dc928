import type { ProgramBuilder } from '../graph/program.js';
import type { Activation } from '../graph/vocabulary.js';
import type { Architecture, PlacedLayer } from './architecture.js';

/**
 * Declares the input `image` `[28, 28, 1]` and cuts it to the pixels that the network looks at.
 * Where windows without padding do not come out even, the last rows and columns never reach the
 * output: `classic` sees 26x26 of 28x28. It is the same mathematics, 15 % less of it for `classic`.
 */
export function inputLivePixels(
  program: ProgramBuilder,
  { inputShape, layers }: Architecture,
): Activation {
  const input = program.input('image', inputShape);
  const [height, width] = livePixels(layers);
  if (height === inputShape[0] && width === inputShape[1]) return input;
  return program.compute({ kind: 'crop', input }, [height, width, inputShape[2]!]);
}

/** The `[height, width]` of the image that the first layer that needs all of its input depends on. */
function livePixels(layers: readonly PlacedLayer[]): readonly [number, number] {
  const end = layers.findIndex(({ layer }) => layer.neededInput === undefined);
  const [height, width] = layers[end]!.inputShape as [number, number];
  return layers
    .slice(0, end)
    .reduceRight<readonly [number, number]>(
      (needed, { layer }) => layer.neededInput!(needed),
      [height, width],
    );
}
