import { ProgramBuilder, type Program } from '../graph/program.js';
import { sizeOfShape } from '../graph/shape.js';
import type { Activation } from '../graph/vocabulary.js';
import type { Architecture } from './architecture.js';
import { createInferenceScope } from './inference-scope.js';
import { withoutSoftmax } from './without-softmax.js';

/** The name of the output with what a layer puts out. */
export function activationOutput(layerName: string): string {
  return `activation:${layerName}`;
}

/** The output with the gradient with respect to the image. */
export const IMAGE_GRADIENT = 'gradient:image';

/** The output with the gradient with respect to what the layer of features puts out. */
export const FEATURES_GRADIENT = 'gradient:features';

/**
 * Says how an architecture comes to its answer: inputs `image` `[batch, 28, 28, 1]` and `target`
 * `[batch, classes]` (the gradient of what is explained with respect to the logits; one-hot for one
 * class), outputs `probabilities` `[batch, classes]`, each layer's activation and the gradients with
 * respect to the image and to one layer's features, all flattened to `[batch, elements]`, rows first
 * and channels last.
 *
 * The layers are those that the user wrote, at their full size: nothing is cut off, fused or put in
 * another order, as it is for speed elsewhere. Where there is no softmax at the end, what the last
 * layer puts out stands for both logits and probabilities.
 *
 * @param featureLayer the index of the layer whose gradient is wanted too
 */
export function createExplanationProgram(
  architecture: Architecture,
  featureLayer?: number,
): Program {
  const program = new ProgramBuilder();
  const flat = (value: Activation): Activation =>
    program.compute({ kind: 'reshape', input: value }, [sizeOfShape(value.shape)]);

  const lastLogits = withoutSoftmax(architecture.layers.at(-1)!);
  const layers = lastLogits ? architecture.layers.with(-1, lastLogits) : architecture.layers;
  let value = program.input('image', architecture.inputShape);
  const passes = layers.map((placed) => {
    const pass = placed.layer.forward(createInferenceScope(program, placed), value);
    value = pass.output;
    return pass;
  });
  const logits = value;
  const probabilities = lastLogits
    ? program.compute({ kind: 'softmax', input: logits }, logits.shape)
    : logits;
  program.output('probabilities', probabilities);
  const outputs = passes.map(({ output }) => output).with(-1, probabilities);
  for (const [index, { layer }] of layers.entries()) {
    program.output(activationOutput(layer.name), flat(outputs[index]!));
  }

  let gradient = program.input('target', logits.shape);
  for (const [index, { backward }] of [...passes.entries()].reverse()) {
    if (index === featureLayer) program.output(FEATURES_GRADIENT, flat(gradient));
    gradient = backward(gradient);
  }
  program.output(IMAGE_GRADIENT, flat(gradient));
  return program.finish();
}
