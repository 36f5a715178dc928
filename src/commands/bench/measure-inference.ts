import { IMAGE_PIXELS } from '../../data/digit-image.js';
import type { LabeledImages } from '../../data/labeled-images.js';
import { createPredictor } from '../../model/engine/create-predictor.js';
import type { BenchSetting } from './bench-plan.js';
import { drawModel } from './draw-model.js';
import { startStopwatch } from './stopwatch.js';

/**
 * Measures how many images per second are classified, from pixels to probabilities.
 *
 * @param seconds what it may take, loading the network included; one batch is measured at least
 * @throws MnistError what `createPredictor` throws
 */
export async function measureInference(
  setting: BenchSetting,
  data: LabeledImages,
  seconds: number,
): Promise<number> {
  const { arch, batchSize, threads } = setting;
  const loading = startStopwatch();
  const predictor = await createPredictor(await drawModel(arch, data.classNames), { threads });
  try {
    const batch = data.images.subarray(0, batchSize * IMAGE_PIXELS);
    await predictor.predict(batch); // The first one is slower.
    const left = seconds - loading.seconds;
    const stopwatch = startStopwatch();
    let images = 0;
    do {
      await predictor.predict(batch);
      images += batchSize;
    } while (stopwatch.seconds < left);
    return images / stopwatch.seconds;
  } finally {
    await predictor.close();
  }
}
