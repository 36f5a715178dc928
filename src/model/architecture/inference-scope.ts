import type { ProgramBuilder } from '../graph/program.js';
import type { LayerScope } from '../layers/layer.js';
import type { PlacedLayer } from './architecture.js';

/**
 * What a layer works with outside training: nothing is dropped, normalisation uses the running
 * statistics, and nobody asks for the gradients of parameters.
 */
export function createInferenceScope(
  program: ProgramBuilder,
  { layer, parameters }: PlacedLayer,
): LayerScope {
  const specs = new Map(parameters.map((spec) => [spec.name, spec]));
  const ignore = (): void => undefined;
  return {
    program,
    training: false,
    parameter: (name) => program.parameter(`${layer.name}/${name}`, specs.get(name)!.shape),
    gradient: ignore,
    movingAverage: ignore,
    dropoutMask: (shape) => program.input(`mask:${layer.name}`, shape, { anyOrder: true }),
  };
}
