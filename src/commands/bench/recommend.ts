import {
  USUAL_ARCH,
  USUAL_BATCH_SIZE,
  type BenchSetting,
  type TrainingSetting,
} from './bench-plan.js';

/** A setting, and how fast it is. */
export type Measured<Setting extends BenchSetting> = Setting & {
  readonly imagesPerSecond: number;
};

/** The settings that are fastest on this machine. */
export interface Recommendation {
  /** For `mnist train`. */
  readonly train: { readonly threads: number; readonly batchSize: number };
  /** For `mnist predict` and `mnist evaluate`. */
  readonly predict: { readonly threads: number };
}

/** Speeds as near to one another as this are the same: fewer threads leave more to others. */
const SAME_SPEED = 0.97;
/** By so much another batch size has to be faster, since learning rates go with the usual one. */
const CLEARLY_FASTER = 1.1;

/** Chooses settings for the usual network by what was measured of it. */
export function recommend(
  training: readonly Measured<TrainingSetting>[],
  inference: readonly Measured<BenchSetting>[],
): Recommendation {
  const ofUsualArch = training.filter(
    ({ arch, kernels }) => arch === USUAL_ARCH && kernels === 'auto',
  );
  const usual = fastest(ofUsualArch.filter(({ batchSize }) => batchSize === USUAL_BATCH_SIZE));
  const any = fastest(ofUsualArch);
  const isClear = any.imagesPerSecond > CLEARLY_FASTER * usual.imagesPerSecond;
  const { threads, batchSize } = isClear ? any : usual;
  return { train: { threads, batchSize }, predict: { threads: fastest(inference).threads } };
}

/** The fastest setting, or one with fewer threads or smaller batches that is as good as that. */
function fastest(settings: readonly Measured<BenchSetting>[]): Measured<BenchSetting> {
  const top = Math.max(...settings.map(({ imagesPerSecond }) => imagesPerSecond));
  const [chosen] = settings
    .filter(({ imagesPerSecond }) => imagesPerSecond >= SAME_SPEED * top)
    .sort((a, b) => a.threads - b.threads || a.batchSize - b.batchSize);
  if (chosen === undefined) throw new Error('nothing was measured');
  return chosen;
}
