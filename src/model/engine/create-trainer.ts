import type { LabeledImages } from '../../data/labeled-images.js';
import type { Architecture } from '../architecture/architecture.js';
import type { ModelWeights } from '../model.js';
import type { Trainer, TrainerOptions } from '../training/trainer.js';
import { DEFAULT_ENGINE, type EngineName } from './engine-name.js';
import { disableTelemetry } from './onnxruntime/disable-telemetry.js';

/** What trains. */
export interface TrainingEngine {
  /** What executes the network; ONNX Runtime when not given. */
  readonly engine?: EngineName | undefined;
}

/**
 * Prepares the training of a network on images. Close the trainer when it is no longer needed.
 *
 * @throws MnistError `invalid-architecture` when the last layer is not a softmax, `worker-failed`,
 * `engine-not-installed`, `engine-not-working`, `engine-cannot-train`
 */
export async function createTrainer(
  architecture: Architecture,
  initialWeights: ModelWeights,
  data: LabeledImages,
  { engine = DEFAULT_ENGINE, ...options }: TrainerOptions & TrainingEngine,
): Promise<Trainer> {
  switch (engine) {
    case 'onnxruntime': {
      disableTelemetry();
      const { createOnnxTrainer } = await import('./onnxruntime/training/onnx-trainer.js');
      return createOnnxTrainer(architecture, initialWeights, data, options);
    }
    case 'tensorflow': {
      const { createTensorFlowTrainer } = await import('./tensorflow/tensorflow-trainer.js');
      return createTensorFlowTrainer(architecture, initialWeights, data, options);
    }
  }
}
