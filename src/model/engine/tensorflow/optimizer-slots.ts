import type * as tfjs from '@tensorflow/tfjs';
import { parametersOf, type Architecture } from '../../architecture/architecture.js';
import { sizeOfShape } from '../../graph/shape.js';
import type { ModelWeights } from '../../model.js';
import type { TensorFlowModule } from './load-tensorflow.js';

/** Copies what an optimizer remembers; nothing before its first step. */
export async function readSlots(
  optimizer: tfjs.Optimizer,
  architecture: Architecture,
): Promise<ModelWeights[]> {
  // The number of steps, then slot by slot one variable for each trained parameter.
  const [steps, ...variables] = await optimizer.getWeights();
  steps?.tensor.dispose();
  const parameters = parametersOf(architecture);
  const trained = parameters.filter(({ trainable }) => trainable);
  return Array.from({ length: variables.length / trained.length }, (_, slot) => {
    const values = new Map(
      trained.map(({ fullName }, index) => {
        const { tensor } = variables[slot * trained.length + index]!;
        return [fullName, tensor.dataSync<'float32'>().slice()];
      }),
    );
    return new Map(
      parameters.map(({ fullName, shape }) => [
        fullName,
        values.get(fullName) ?? new Float32Array(sizeOfShape(shape)),
      ]),
    );
  });
}

/** Lets a fresh optimizer remember what {@link readSlots} has read after so many steps. */
export async function writeSlots(
  tf: TensorFlowModule,
  optimizer: tfjs.Optimizer,
  architecture: Architecture,
  slots: readonly ModelWeights[],
  steps: number,
): Promise<void> {
  const trained = parametersOf(architecture).filter(({ trainable }) => trainable);
  const named = [
    { name: 'iter', tensor: tf.scalar(steps, 'int32') as tfjs.Tensor },
    ...slots.flatMap((slot) =>
      trained.map(({ fullName, shape }) => ({
        name: fullName,
        tensor: tf.tensor(slot.get(fullName)!.slice(), [...shape]),
      })),
    ),
  ];
  await optimizer.setWeights(named);
  tf.dispose(named.map(({ tensor }) => tensor));
}
