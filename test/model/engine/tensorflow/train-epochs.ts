import type { LabeledImages } from '../../../../src/data/labeled-images.js';
import type { Architecture } from '../../../../src/model/architecture/architecture.js';
import { createTrainer, type TrainingEngine } from '../../../../src/model/engine/create-trainer.js';
import { initializeWeights } from '../../../../src/model/model.js';
import type {
  EpochProgress,
  TrainerOptions,
  TrainerState,
} from '../../../../src/model/training/trainer.js';

/** What to train, and how; everything that is not given is tiny. */
export interface TrainingJob extends Partial<TrainerOptions>, TrainingEngine {
  readonly architecture: Architecture;
  readonly data: LabeledImages;
  /** The learning rate of a batch, counted from 0 over all epochs; 0.01 throughout when not given. */
  readonly learningRate?: (step: number) => number;
  /** The first and the last epoch; only the first one when not given. */
  readonly epochs?: readonly [first: number, last: number];
  /** Where to go on. */
  readonly from?: TrainerState;
  readonly signal?: AbortSignal;
}

/** Trains, by default with TensorFlow.js; the images are taken as they come. */
export async function trainEpochs(
  job: TrainingJob,
): Promise<{ readonly state: TrainerState; readonly progress: EpochProgress }> {
  const { architecture, data, learningRate = () => 1e-2, epochs = [1, 1], from, signal } = job;
  const weights = initializeWeights(architecture, 5);
  const trainer = await createTrainer(architecture, weights, data, {
    batchSize: job.batchSize ?? 16,
    optimizer: job.optimizer ?? 'adam',
    augmentation: job.augmentation ?? 'none',
    labelSmoothing: job.labelSmoothing,
    emaMomentum: job.emaMomentum,
    seed: job.seed ?? 1,
    threads: 1,
    engine: job.engine ?? 'tensorflow',
  });
  try {
    if (from) trainer.restore(from);
    const { stepsPerEpoch } = trainer;
    let progress: EpochProgress = { images: 0, loss: 0, accuracy: 0 };
    for (let epoch = epochs[0]; epoch <= epochs[1]; epoch++) {
      const firstStep = (epoch - 1) * stepsPerEpoch;
      const plan = {
        epoch,
        order: Uint32Array.from({ length: data.count }, (_, index) => index),
        learningRates: Float64Array.from({ length: stepsPerEpoch }, (_, step) =>
          learningRate(firstStep + step),
        ),
        firstStep,
      };
      progress = await trainer.runEpoch(plan, () => undefined, signal);
    }
    return { state: trainer.state(), progress };
  } finally {
    await trainer.close();
  }
}
