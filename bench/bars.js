import { PRESETS } from '../dist/model/presets/presets.js';
import { EPOCHS_CONTESTANTS, EPOCHS_PRESET } from './plans/plan-epochs.js';
import { FOLDER_CONTESTANTS } from './plans/plan-folder.js';
import { MEMORY_SUBJECTS } from './plans/plan-memory.js';
import { EXAMINED_PRESET } from './plans/plan-scaling.js';
import { MIN_CONFIDENCE } from './plans/plan-non-digits.js';
import { UNHARMED } from './plans/plan-robustness.js';
import { STARTUP_SUBJECTS } from './plans/plan-startup.js';
import { BASELINE, labelOf } from './plans/throughput-measurements.js';
import { ratiosByRound } from './statistics.js';

/** @import { Bar } from './judge.js' */
/** @import { NonDigitsDetails } from './plans/plan-non-digits.js' */
/** @import { Series } from './rounds.js' */

/** What every thread but the first has to add, as a share of what the first gives. */
const THREAD_EFFICIENCY = 0.9;
/** By then buffers and heaps have found their size; what grows on is a leak. */
const SETTLED_EPOCH = 5;

/** @type {readonly Bar[]} */
const scalingBars = PRESETS.map(({ name }) => ({
  section: 'scaling',
  what: `${name}: 2 threads / 1 thread`,
  unit: 'x',
  limit: { atLeast: 2 * THREAD_EFFICIENCY },
  values: (series) => {
    const ofPreset = series.filter(({ subject }) => subject === name);
    return ratiosByRound(
      valuesOf(ofPreset, 'contestant', labelOf(2)),
      valuesOf(ofPreset, 'contestant', labelOf(1)),
    );
  },
}));

/** @type {readonly Bar[]} */
const augmentationBars = ['light', 'strong'].map((augmentation) => ({
  section: 'scaling',
  what: `${EXAMINED_PRESET}: cost of ${augmentation} augmentation`,
  unit: '%',
  limit: { atMost: 0.1 },
  values: (series) => {
    const ofPreset = series.filter(({ subject }) => subject === EXAMINED_PRESET);
    const augmented = valuesOf(ofPreset, 'contestant', `${BASELINE}, augment ${augmentation}`);
    const plain = valuesOf(ofPreset, 'contestant', BASELINE);
    return ratiosByRound(augmented, plain).map((left) => 1 - left);
  },
}));

/** How many times as fast as PyTorch's better layout, by section and preset. */
const TIMES_PYTORCH = {
  training: { compact: 1.5, basic: 1.5, classic: 1.6, dropout: 1.5, deep: 1.2 },
  inference: { classic: 1.6 },
};

/** @type {readonly Bar[]} */
const pytorchBars = Object.entries(TIMES_PYTORCH).flatMap(([section, presets]) =>
  Object.entries(presets).map(([preset, atLeast]) => ({
    section: /** @type {Bar['section']} */ (section),
    what: `${preset}: mnist / PyTorch`,
    unit: /** @type {const} */ ('x'),
    limit: { atLeast },
    values: (series) => {
      const ofPreset = series.filter(({ subject }) => subject === preset);
      const layouts = ofPreset.filter(({ contestant }) => contestant.startsWith('PyTorch'));
      const rounds = layouts.map(({ values }) => values);
      const best = (rounds[0] ?? []).map((_, round) =>
        Math.max(...rounds.map((values) => values[round] ?? 0)),
      );
      return ratiosByRound(valuesOf(ofPreset, 'contestant', BASELINE), best);
    },
  })),
);

/** All that we promise. A promise is one entry here. */
export const BARS = /** @type {readonly Bar[]} */ ([
  ...pytorchBars,
  ...scalingBars,
  ...augmentationBars,
  {
    section: 'epochs',
    what: `${EPOCHS_PRESET}: time of mnist / PyTorch`,
    unit: 'x',
    limit: { atMost: 0.65 },
    values: ratiosOf('contestant', EPOCHS_CONTESTANTS.mnist, EPOCHS_CONTESTANTS.pytorch),
  },
  {
    section: 'epochs',
    what: `${EPOCHS_PRESET}: accuracy of mnist`,
    unit: '%',
    limit: { atLeast: 0.99 },
    values: (series) =>
      series
        .filter(({ contestant }) => contestant === EPOCHS_CONTESTANTS.mnist)
        .flatMap(({ details }) => details.map(({ accuracy }) => Number(accuracy))),
  },
  {
    section: 'recipes',
    what: 'fast: whole process, mean of the seeds',
    unit: 's',
    limit: { atMost: 8 },
    values: (series) => meanOf(valuesOf(series, 'subject', 'fast')),
  },
  {
    section: 'recipes',
    what: 'fast: accuracy, mean of the seeds',
    unit: '%',
    limit: { atLeast: 0.99 },
    values: (series) =>
      series
        .filter(({ subject }) => subject === 'fast')
        .flatMap(({ details }) => meanOf(details.map(({ accuracy }) => Number(accuracy)))),
  },
  {
    section: 'recipes',
    what: 'best-minute: whole process',
    unit: 's',
    limit: { atMost: 60 },
    values: (series) => valuesOf(series, 'subject', 'best-minute'),
  },
  {
    section: 'folder',
    what: FOLDER_CONTESTANTS.folder,
    unit: 'images/s',
    limit: { atLeast: 3000 },
    values: (series) => valuesOf(series, 'contestant', FOLDER_CONTESTANTS.folder),
  },
  {
    section: 'memory',
    what: MEMORY_SUBJECTS.oneEpoch,
    unit: 'bytes',
    limit: { atMost: 500e6 },
    values: (series) => valuesOf(series, 'subject', MEMORY_SUBJECTS.oneEpoch),
  },
  {
    section: 'memory',
    what: `after the last epoch / after the ${SETTLED_EPOCH}th`,
    unit: 'x',
    limit: { atMost: 1.05 },
    values: (series) =>
      series
        .filter(({ subject }) => subject === MEMORY_SUBJECTS.manyEpochs)
        .flatMap(({ details }) => details.map(growthOf)),
  },
  {
    section: 'startup',
    what: `${STARTUP_SUBJECTS.help} / ${STARTUP_SUBJECTS.node}`,
    unit: 'x',
    limit: { atMost: 1.6 },
    values: ratiosOf('subject', STARTUP_SUBJECTS.help, STARTUP_SUBJECTS.node),
  },
  {
    section: 'startup',
    what: `${STARTUP_SUBJECTS.predict} / ${STARTUP_SUBJECTS.node}`,
    unit: 'x',
    limit: { atMost: 3.5 },
    values: ratiosOf('subject', STARTUP_SUBJECTS.predict, STARTUP_SUBJECTS.node),
  },
  {
    section: 'startup',
    what: `${STARTUP_SUBJECTS.predict} / ${STARTUP_SUBJECTS.pytorch}`,
    unit: 'x',
    limit: { atMost: 1 / 6 },
    values: ratiosOf('subject', STARTUP_SUBJECTS.predict, STARTUP_SUBJECTS.pytorch),
  },
  {
    section: 'robustness',
    what: 'as a picture, mean of the promised corruptions',
    unit: '%',
    limit: { atLeast: 0.97 },
    values: (series) => meanOf(accuraciesAfterHarm(series, isPromised)),
  },
  {
    section: 'robustness',
    what: 'as a picture, the worst promised corruption',
    unit: '%',
    limit: { atLeast: 0.9 },
    values: (series) => leastOf(accuraciesAfterHarm(series, isPromised)),
  },
  {
    section: 'robustness',
    what: 'as a picture, mean of all corruptions',
    unit: '%',
    limit: { atLeast: 0.97 },
    values: (series) => meanOf(accuraciesAfterHarm(series)),
  },
  {
    section: 'robustness',
    what: 'as a picture, the worst corruption',
    unit: '%',
    limit: { atLeast: 0.9 },
    values: (series) => leastOf(accuraciesAfterHarm(series)),
  },
  {
    section: 'non-digits',
    what: `answered with a confidence of ${MIN_CONFIDENCE} or more`,
    unit: '%',
    limit: { atMost: 0.02 },
    values: (series) => acceptedShare(series),
  },
]);

/**
 * @param {'subject' | 'contestant'} field
 * @param {string} dividend
 * @param {string} divisor
 * @returns {(series: readonly Series[]) => number[]}
 */
function ratiosOf(field, dividend, divisor) {
  return (series) =>
    ratiosByRound(valuesOf(series, field, dividend), valuesOf(series, field, divisor));
}

/**
 * @param {readonly Series[]} series
 * @param {'subject' | 'contestant'} field
 * @param {string} name
 */
function valuesOf(series, field, name) {
  return series.find((one) => one[field] === name)?.values ?? [];
}

/** @param {Readonly<Record<string, unknown>>} details */
function growthOf({ bytesByEpoch }) {
  const bytes = /** @type {number[]} */ (bytesByEpoch);
  return (bytes.at(-1) ?? NaN) / (bytes[SETTLED_EPOCH - 1] ?? NaN);
}

/**
 * @param {readonly Series[]} series
 * @param {(subject: string) => boolean} counts
 */
function accuraciesAfterHarm(series, counts = () => true) {
  return series.flatMap(({ subject, values }) =>
    subject !== UNHARMED && counts(subject) ? values : [],
  );
}

/**
 * Whether pictures so harmed are promised to be read: all but two of MNIST-C that turn a third of the
 * image into its negative, or throw blots at it.
 * @param {string} subject
 */
function isPromised(subject) {
  return subject !== 'stripe' && subject !== 'spatter';
}

/**
 * The share of all pictures without a digit that are answered.
 * @param {readonly Series[]} series
 */
function acceptedShare(series) {
  const kinds = series.flatMap(({ values: [share], details: [details] }) => {
    const { isDigit, count } = /** @type {NonDigitsDetails} */ (
      /** @type {unknown} */ (details ?? { isDigit: true })
    );
    return isDigit || share === undefined ? [] : [{ share, count }];
  });
  const pictures = kinds.reduce((sum, { count }) => sum + count, 0);
  if (pictures === 0) return [];
  return [kinds.reduce((sum, { share, count }) => sum + share * count, 0) / pictures];
}

/**
 * The least as the only value, or none.
 * @param {readonly number[]} values
 */
function leastOf(values) {
  return values.length === 0 ? [] : [Math.min(...values)];
}

/**
 * The mean as the only value, or none.
 * @param {readonly number[]} values
 */
function meanOf(values) {
  if (values.length === 0) return [];
  return [values.reduce((sum, value) => sum + value, 0) / values.length];
}
