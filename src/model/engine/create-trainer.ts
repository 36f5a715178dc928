import type { LabeledImages } from '../../data/labeled-images.js';
import type { Architecture } from '../architecture/architecture.js';
import type { ModelWeights } from '../model.js';
import type { Trainer, TrainerOptions } from '../training/trainer.js';
import { createOnnxTrainer } from './onnxruntime/training/onnx-trainer.js';

/**
 * Prepares the training of a network on images. Close the trainer when it is no longer needed.
 *
 * @throws MnistError `invalid-architecture` when the last layer is not a softmax, `worker-failed`
 */
export async function createTrainer(
  architecture: Architecture,
  initialWeights: ModelWeights,
  data: LabeledImages,
  options: TrainerOptions,
): Promise<Trainer> {
  return createOnnxTrainer(architecture, initialWeights, data, options);
}
