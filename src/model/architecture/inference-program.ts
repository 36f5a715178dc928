import { ProgramBuilder, type Program } from '../graph/program.js';
import type { Activation } from '../graph/vocabulary.js';
import type { Architecture } from './architecture.js';
import { createInferenceScope } from './inference-scope.js';
import { inputLivePixels } from './live-pixels.js';

/**
 * Says how an architecture answers: input `image` `[batch, 28, 28, 1]`, output `probabilities`
 * `[batch, classes]`.
 */
export function createInferenceProgram(architecture: Architecture): Program {
  const program = new ProgramBuilder();
  let value: Activation = inputLivePixels(program, architecture);
  for (const placed of architecture.layers) {
    value = placed.layer.forward(createInferenceScope(program, placed), value).output;
  }
  program.output('probabilities', value);
  return program.finish();
}
