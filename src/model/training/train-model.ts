import { DIGIT_NAMES, type LabeledImages } from '../../data/labeled-images.js';
import { MnistError } from '../../errors/mnist-error.js';
import type { Architecture } from '../architecture/architecture.js';
import { calibrateModel } from '../calibrate-model.js';
import { createPredictor } from '../engine/create-predictor.js';
import { createTrainer } from '../engine/create-trainer.js';
import type { EngineName } from '../engine/engine-name.js';
import type { Kernels } from '../engine/kernels.js';
import { evaluate } from '../evaluation/evaluate.js';
import { initializeWeights, type Model, type ModelWeights } from '../model.js';
import type { TrainingRecipe } from '../presets/preset.js';
import { assembleImages, type AssembledImages } from './assemble-images.js';
import { requireScalableLogits } from '../scale-logits.js';
import { orderImages } from './order-images.js';
import { createSchedule } from './schedules/create-schedule.js';
import type { EpochPlan, EpochProgress, Trainer, TrainerState } from './trainer.js';
import { findBestEpoch, judgedLoss, type EpochRecord } from './training-history.js';

/** All that decides the result of a training run, and who wants to hear of it. */
export interface TrainingRun {
  readonly architecture: Architecture;
  /** All training images; validation is cut from them. */
  readonly data: LabeledImages;
  readonly recipe: TrainingRecipe;
  readonly seed: number;
  /** The result does not depend on it. */
  readonly threads: number;
  /** What executes the network; ONNX Runtime when not given. */
  readonly engine?: EngineName | undefined;
  /** How ONNX Runtime computes; the faster way on this machine when not given. */
  readonly kernels?: Kernels | undefined;
  /** Where to go on, instead of beginning. */
  readonly checkpoint?: TrainingCheckpoint | undefined;
  /** Stops training after the batch at hand. */
  readonly signal?: AbortSignal | undefined;
  readonly onEpochProgress?: (epoch: number, progress: EpochProgress, images: number) => void;
  /** Is waited for. */
  readonly onEpochEnd?: (record: EpochRecord, checkpoint: TrainingCheckpoint) => Promise<void>;
}

/** Training between two epochs: all that is needed to go on to the same result, bit for bit. */
export interface TrainingCheckpoint {
  readonly history: readonly EpochRecord[];
  readonly state: TrainerState;
  /** The weights of the best epoch so far. */
  readonly bestWeights: ModelWeights;
}

/** Fewer have too few mistakes among them, if any, and would ask for the most extreme temperature. */
const MIN_CALIBRATION_IMAGES = 100;

/** What came of a training run. */
export interface TrainingResult {
  /** The weights of the best epoch. */
  readonly model: Model;
  /**
   * What its logits were divided by to calibrate it; `undefined` when they were left alone, as with
   * fewer than 100 images to validate with.
   */
  readonly temperature: number | undefined;
  readonly history: readonly EpochRecord[];
  readonly bestEpoch: number;
  /** How many images (outliers counted) were trained on in an epoch, and how many validated with. */
  readonly images: { readonly training: number; readonly validation: number };
  /** Images trained per second, over all epochs, validation not counted. */
  readonly imagesPerSecond: number;
}

/**
 * Trains a network, epoch by epoch.
 *
 * @throws MnistError `interrupted` when the signal stopped it, `loss-not-finite`,
 * `worker-failed`, `invalid-architecture`, `cannot-calibrate`, `conflicting-options` when classes do not fit,
 * `engine-not-installed`, `engine-not-working`, `engine-cannot-train`
 */
export async function trainModel(run: TrainingRun): Promise<TrainingResult> {
  const { architecture, recipe, seed, signal } = run;
  requireClasses(run);
  if (recipe.calibrated) requireScalableLogits(architecture);
  const images = await assembleImages(run);
  const { training, validation } = images;
  const imagesPerEpoch = images.digitCount + images.outliersPerEpoch;
  const initialWeights = run.checkpoint?.state.weights ?? initializeWeights(architecture, seed);
  const trainer = await createTrainer(architecture, initialWeights, training, {
    ...recipe,
    imagesPerEpoch,
    seed,
    threads: run.threads,
    engine: run.engine,
    kernels: run.kernels,
  });
  try {
    if (run.checkpoint) trainer.restore(run.checkpoint.state);
    let history = run.checkpoint?.history ?? [];
    let bestWeights = run.checkpoint?.bestWeights ?? initialWeights;
    let trainedImages = 0;
    let trainingSeconds = 0;

    while (history.length < recipe.epochs && !isStalled(history, recipe)) {
      const startMs = performance.now();
      const plan = planEpoch(run, trainer, images, history);
      const tellProgress = (soFar: EpochProgress): void =>
        run.onEpochProgress?.(plan.epoch, soFar, imagesPerEpoch);
      const progress = await trainer.runEpoch(plan, tellProgress, signal);
      tellProgress(progress);
      if (signal?.aborted) throw new MnistError({ code: 'interrupted', epochs: history.length });
      trainedImages += progress.images;
      trainingSeconds += secondsSince(startMs);

      const state = trainer.state();
      requireFiniteWeights(state.weights, plan.epoch);
      const weights = state.averages ?? state.weights;
      const model: Model = { architecture, weights, classNames: run.data.classNames };
      const record: EpochRecord = {
        epoch: plan.epoch,
        loss: progress.loss,
        accuracy: progress.accuracy,
        ...(await validate(model, validation, run)),
        learningRate: plan.learningRates.at(-1)!,
        seconds: secondsSince(startMs),
      };
      history = [...history, record];
      if (findBestEpoch(history) === record) bestWeights = weights;
      await run.onEpochEnd?.(record, { history, state, bestWeights });
    }
    const trained: Model = {
      architecture,
      weights: bestWeights,
      classNames: run.data.classNames,
      minConfidence: recipe.minConfidence,
    };
    const calibrates = recipe.calibrated && validation.count >= MIN_CALIBRATION_IMAGES;
    return {
      ...(calibrates
        ? await calibrateModel(trained, validation, run)
        : { model: trained, temperature: undefined }),
      history,
      bestEpoch: findBestEpoch(history)?.epoch ?? 0,
      images: { training: imagesPerEpoch, validation: validation.count },
      imagesPerSecond: trainingSeconds > 0 ? trainedImages / trainingSeconds : 0,
    };
  } finally {
    await trainer.close();
  }
}

function planEpoch(
  { recipe, seed }: TrainingRun,
  { stepsPerEpoch }: Trainer,
  images: AssembledImages,
  history: readonly EpochRecord[],
): EpochPlan {
  const epoch = history.length + 1;
  const firstStep = history.length * stepsPerEpoch;
  const totalSteps = recipe.epochs * stepsPerEpoch;
  const losses = history.map(judgedLoss);
  const schedule = createSchedule(recipe.schedule);
  return {
    epoch,
    order: orderImages(images, seed, epoch),
    learningRates: Float64Array.from(
      { length: stepsPerEpoch },
      (_, step) => recipe.learningRate * schedule({ step: firstStep + step, totalSteps, losses }),
    ),
    firstStep,
  };
}

/** Whether the loss has not improved for as many epochs as the recipe allows. */
function isStalled(history: readonly EpochRecord[], { earlyStopping }: TrainingRecipe): boolean {
  if (earlyStopping === undefined) return false;
  const bestEpoch = findBestEpoch(history)?.epoch ?? 0;
  return history.length - bestEpoch >= earlyStopping;
}

async function validate(
  model: Model,
  validation: LabeledImages,
  { threads, engine, recipe: { labelSmoothing } }: TrainingRun,
): Promise<Pick<EpochRecord, 'valLoss' | 'valAccuracy'>> {
  if (validation.count === 0) return { valLoss: null, valAccuracy: null };
  const predictor = await createPredictor(model, { threads, engine });
  try {
    const { loss, accuracy } = await evaluate({ predictor, data: validation, labelSmoothing });
    return { valLoss: loss, valAccuracy: accuracy };
  } finally {
    await predictor.close();
  }
}

function requireClasses({ architecture, data }: TrainingRun): void {
  if (architecture.classCount === data.classNames.length) return;
  const { classNames } = data;
  // Whoever has other classes than digits may have meant none of it: one folder too many is a class.
  const names = classNames.every((name) => DIGIT_NAMES.includes(name))
    ? ''
    : ` (${classNames.join(', ')})`;
  throw new MnistError({
    code: 'conflicting-options',
    reason: `the network has ${architecture.classCount} outputs, the dataset ${classNames.length} classes${names}`,
  });
}

/** The loss of the last batch does not show what its own step did to the weights. */
function requireFiniteWeights(weights: ModelWeights, epoch: number): void {
  for (const values of weights.values()) {
    if (values.every(Number.isFinite)) continue;
    throw new MnistError({ code: 'loss-not-finite', epoch, loss: NaN });
  }
}

function secondsSince(startMs: number): number {
  return (performance.now() - startMs) / 1000;
}
