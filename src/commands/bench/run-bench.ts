import { imageAt, type LabeledImages } from '../../data/labeled-images.js';
import { generateSyntheticDigits } from '../../data/synthetic/generate.js';
import { formatBench } from '../../report/format-bench.js';
import { formatDuration } from '../../report/format-quantity.js';
import { createProgress } from '../../report/progress.js';
import type { ExitCode, Shell } from '../shell.js';
import { planBench, type BenchSetting } from './bench-plan.js';
import { availableKernels } from '../../model/engine/available-kernels.js';
import { describeMachine } from './describe-machine.js';
import { measureInference } from './measure-inference.js';
import { measurePicture, PICTURE_SIZE } from './measure-picture.js';
import { measureTraining } from './measure-training.js';
import { recommend, type Measured } from './recommend.js';

/** The options of `mnist bench`, as commander hands them to its action. */
export interface BenchFlags {
  readonly seconds: number;
}

/** Enough that an epoch is long, few enough that they are soon written. */
const IMAGES = 4096;
const SEED = 1;

/**
 * Measures this machine: the action of `mnist bench`.
 *
 * @throws MnistError what the measurements throw
 */
export async function runBench({ terminal }: Shell, { seconds }: BenchFlags): Promise<ExitCode> {
  const machine = await describeMachine();
  const plan = planBench(machine.cores, await availableKernels());
  const total = plan.training.length + plan.inference.length + 1;
  const secondsEach = seconds / total;
  terminal.note(`measuring for about ${formatDuration(seconds)}`);
  const data = generateSyntheticDigits({ count: IMAGES, seed: SEED });

  const progress = createProgress(terminal, { label: 'bench', total, unit: 'measurements' });
  let done = 0;
  const measureAll = async <Setting extends BenchSetting>(
    what: string,
    settings: readonly Setting[],
    measure: (setting: Setting, data: LabeledImages, seconds: number) => Promise<number>,
  ): Promise<Measured<Setting>[]> => {
    const measured = [];
    for (const setting of settings) {
      progress.update(done, describe(what, setting));
      const imagesPerSecond = await measure(setting, data, secondsEach);
      measured.push({ ...setting, imagesPerSecond });
      done++;
    }
    return measured;
  };
  try {
    const training = await measureAll('train', plan.training, measureTraining);
    const inference = await measureAll('classify', plan.inference, measureInference);
    progress.update(done, 'read a picture');
    const milliseconds = await measurePicture(imageAt(data, 0), secondsEach);
    progress.stop();
    const picture = { width: PICTURE_SIZE, height: PICTURE_SIZE, milliseconds };
    const recommended = recommend(training, inference);
    const result = { machine, training, inference, picture, recommended };
    await terminal.printJson(result);
    await terminal.print(formatBench(result, terminal.paint));
    return 0;
  } finally {
    progress.stop();
  }
}

function describe(what: string, { arch, batchSize, threads }: BenchSetting): string {
  return `${what} ${arch}, batch ${batchSize}, threads ${threads}`;
}
