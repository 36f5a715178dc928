import type { LabeledImages } from '../../../../../src/data/labeled-images.js';
import { createTrainer } from '../../../../../src/model/engine/create-trainer.js';
import type { Architecture } from '../../../../../src/model/architecture/architecture.js';
import type { ModelWeights } from '../../../../../src/model/model.js';
import type {
  EpochProgress,
  TrainerOptions,
  TrainerState,
} from '../../../../../src/model/training/trainer.js';

/** What to train, and how often. */
export interface TrainingJob {
  readonly architecture: Architecture;
  readonly weights: ModelWeights;
  readonly data: LabeledImages;
  readonly options: TrainerOptions;
  readonly learningRate: number;
  /** One when not given. */
  readonly epochs?: number;
  /** Stops an epoch after the batch at hand. */
  readonly signal?: AbortSignal;
}

/** Where a job ended. */
export interface FinishedJob {
  readonly state: TrainerState;
  readonly progress: EpochProgress;
}

/** Trains some epochs; the images are taken as they come. */
export async function trainBatches(job: TrainingJob): Promise<FinishedJob> {
  const { architecture, weights, data, options, learningRate, epochs = 1, signal } = job;
  const trainer = await createTrainer(architecture, weights, data, options);
  try {
    const { stepsPerEpoch } = trainer;
    let progress: EpochProgress = { images: 0, loss: 0, accuracy: 0 };
    for (let epoch = 1; epoch <= epochs; epoch++) {
      progress = await trainer.runEpoch(
        {
          epoch,
          order: Uint32Array.from({ length: data.count }, (_, index) => index),
          learningRates: new Float64Array(stepsPerEpoch).fill(learningRate),
          firstStep: (epoch - 1) * stepsPerEpoch,
        },
        () => undefined,
        signal,
      );
    }
    return { state: trainer.state(), progress };
  } finally {
    await trainer.close();
  }
}
