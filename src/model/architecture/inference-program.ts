import { ProgramBuilder, type Program } from '../graph/program.js';
import type { Activation } from '../graph/vocabulary.js';
import type { LayerScope } from '../layers/layer.js';
import type { Architecture } from './architecture.js';
import { inputLivePixels } from './live-pixels.js';

/**
 * Says how an architecture answers: input `image` `[batch, 28, 28, 1]`, output `probabilities`
 * `[batch, classes]`.
 */
export function createInferenceProgram(architecture: Architecture): Program {
  const program = new ProgramBuilder();
  let value: Activation = inputLivePixels(program, architecture);
  for (const { layer, parameters } of architecture.layers) {
    const specs = new Map(parameters.map((spec) => [spec.name, spec]));
    const ignore = (): void => undefined;
    const scope: LayerScope = {
      program,
      training: false,
      parameter: (name) => program.parameter(`${layer.name}/${name}`, specs.get(name)!.shape),
      gradient: ignore,
      movingAverage: ignore,
      dropoutMask: (shape) => program.input(`mask:${layer.name}`, shape, { anyOrder: true }),
    };
    value = layer.forward(scope, value).output;
  }
  program.output('probabilities', value);
  return program.finish();
}
