import type { LabeledImages } from '../../data/labeled-images.js';
import { createRandom } from '../../data/random.js';
import { createPermutation } from '../../data/shuffle.js';
import { createTrainer } from '../../model/engine/create-trainer.js';
import { DEFAULT_ENGINE } from '../../model/engine/engine-name.js';
import { resolveKernels } from '../../model/engine/resolve-kernels.js';
import { loadArchitecture } from '../../model/load-architecture.js';
import { initializeWeights } from '../../model/model.js';
import type { Trainer } from '../../model/training/trainer.js';
import type { TrainingSetting } from './bench-plan.js';
import { startStopwatch } from './stopwatch.js';

const SEED = 1;
/** What is spent on the first batches, which are slower, of the time there is. */
const WARM_UP_SHARE = 0.2;

/**
 * Measures how many images per second are trained on, all that belongs to a batch included.
 *
 * @param seconds what it may take, starting the threads included; one batch is trained at least
 * @throws MnistError what `createTrainer` and `Trainer.runEpoch` throw
 */
export async function measureTraining(
  setting: TrainingSetting,
  data: LabeledImages,
  seconds: number,
): Promise<number> {
  const { arch, batchSize, threads } = setting;
  const stopwatch = startStopwatch();
  const { architecture, recipe } = await loadArchitecture(arch);
  const trainer = await createTrainer(architecture, initializeWeights(architecture, SEED), data, {
    ...{ batchSize, threads, optimizer: recipe.optimizer, augmentation: recipe.augmentation },
    seed: SEED,
    kernels: await resolveKernels(DEFAULT_ENGINE, setting.kernels, architecture, batchSize),
  });
  try {
    const train = createTraining(trainer, data.count, recipe.learningRate);
    await train(WARM_UP_SHARE * (seconds - stopwatch.seconds));
    return await train(seconds - stopwatch.seconds);
  } finally {
    await trainer.close();
  }
}

/** Makes a function that trains, epoch after epoch, for a time, and returns the images per second. */
function createTraining(
  trainer: Trainer,
  count: number,
  learningRate: number,
): (seconds: number) => Promise<number> {
  let epochs = 0;
  return async (seconds) => {
    const timeIsUp = AbortSignal.timeout(Math.ceil(Math.max(0, seconds) * 1000));
    const stopwatch = startStopwatch();
    let images = 0;
    do {
      const plan = {
        epoch: epochs + 1,
        order: createPermutation(count, createRandom(SEED, 'shuffle', epochs)),
        learningRates: new Float64Array(trainer.stepsPerEpoch).fill(learningRate),
        firstStep: epochs * trainer.stepsPerEpoch,
      };
      images += (await trainer.runEpoch(plan, () => undefined, timeIsUp)).images;
      epochs++;
    } while (!timeIsUp.aborted);
    return images / stopwatch.seconds;
  };
}
