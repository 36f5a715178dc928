import { availableParallelism } from 'node:os';
import { describeDataset, findParts, type Dataset } from '../../data/dataset.js';
import type { LabeledImages } from '../../data/labeled-images.js';
import { describeArchitecture } from '../../model/architecture/describe-architecture.js';
import type { Model } from '../../model/model.js';
import { createPredictor, type PredictorOptions } from '../../model/engine/create-predictor.js';
import { DEFAULT_ENGINE } from '../../model/engine/engine-name.js';
import { resolveKernels } from '../../model/engine/resolve-kernels.js';
import { evaluate, type Evaluation } from '../../model/evaluation/evaluate.js';
import {
  loadCheckpoint,
  removeCheckpoint,
  saveCheckpoint,
} from '../../model/formats/checkpoint/checkpoint-file.js';
import { saveTfjsLayers } from '../../model/formats/tfjs-layers/save-tfjs-layers.js';
import { loadArchitecture, loadRecipe } from '../../model/load-architecture.js';
import { trainModel } from '../../model/training/train-model.js';
import {
  fingerprintOf,
  saveTrainingRecord,
  type TrainingRecord,
} from '../../model/training/training-record.js';
import { loadWithProgress } from '../data/load-with-progress.js';
import { noteEngine } from '../note-engine.js';
import { checkOutputFolder } from '../output-folder.js';
import type { ExitCode, Shell } from '../shell.js';
import { DEFAULT_SEED } from '../options/seed-option.js';
import { catchInterrupt } from './catch-interrupt.js';
import { reportTraining } from './report-training.js';
import { resolveRecipe } from './resolve-recipe.js';
import type { TrainFlags } from './train-flags.js';

/**
 * Trains, measures and saves a model: the action of `mnist train`.
 *
 * @throws MnistError what the steps throw; `interrupted` after Ctrl-C
 */
export async function runTrain(shell: Shell, flags: TrainFlags): Promise<ExitCode> {
  const startMs = performance.now();
  const {
    architecture,
    recipe: usualRecipe,
    seed: usualSeed = DEFAULT_SEED,
  } = flags.recipe === undefined ? await loadArchitecture(flags.arch) : loadRecipe(flags.recipe);
  const recipe = resolveRecipe(usualRecipe, flags);
  const {
    output,
    seed = usualSeed,
    threads = availableParallelism(),
    engine = DEFAULT_ENGINE,
  } = flags;
  const usedEngine = await noteEngine(shell.terminal, engine);
  const kernels = await resolveKernels(engine, flags.kernels, architecture, recipe.batchSize);
  await checkOutputFolder(output);
  const data = await loadWithProgress(shell, { ...flags, seed, split: 'train' });
  const test = await loadTestSet(shell, flags, seed);

  const dataset = describeDataset(data);
  const fingerprint = fingerprintOf({ architecture, recipe, seed, dataset, engine, kernels });
  const checkpoint = flags.resume
    ? await loadCheckpoint(output, architecture, fingerprint)
    : undefined;
  const reporter = reportTraining(shell, recipe.epochs);
  const interrupt = catchInterrupt();
  const result = await trainModel({
    architecture,
    data,
    recipe,
    seed,
    threads,
    engine,
    kernels,
    checkpoint,
    signal: interrupt.signal,
    onEpochProgress: reporter.onEpochProgress,
    onEpochEnd: async (record, reached) => {
      await saveCheckpoint(output, architecture, fingerprint, reached);
      reporter.onEpochEnd(record);
    },
  }).finally(() => {
    interrupt.release();
    reporter.stop();
  });

  const record: TrainingRecord = {
    arch: architecture.name,
    parameters: describeArchitecture(architecture).parameters,
    dataset,
    testDataset: test && describeDataset(test),
    seed,
    recipe,
    images: result.images,
    history: result.history,
    bestEpoch: result.bestEpoch,
    temperature: result.temperature ?? null,
    test: test && (await measure(result.model, test, { threads, engine })),
    imagesPerSecond: result.imagesPerSecond,
    seconds: (performance.now() - startMs) / 1000,
    threads,
    engine: usedEngine,
    kernels: kernels ?? null,
  };
  await saveTfjsLayers(result.model, output);
  await saveTrainingRecord(output, record);
  await removeCheckpoint(output);
  await reporter.onResult(output, record);
  return 0;
}

/** All test images; null where there are none: nothing is measured on what was trained on. */
async function loadTestSet(shell: Shell, flags: TrainFlags, seed: number): Promise<Dataset | null> {
  const parts = await findParts(flags.dataset);
  if (!parts.includes('test')) return null;
  return loadWithProgress(shell, { ...flags, seed, split: 'test', limit: undefined });
}

async function measure(
  model: Model,
  data: LabeledImages,
  options: PredictorOptions,
): Promise<Pick<Evaluation, 'count' | 'accuracy' | 'loss'>> {
  const predictor = await createPredictor(model, options);
  try {
    const { count, accuracy, loss } = await evaluate({ predictor, data });
    return { count, accuracy, loss };
  } finally {
    await predictor.close();
  }
}
