import { arch, cpus, platform } from 'node:os';
import type { DatasetDescription } from '../../data/dataset.js';
import { writeWhole } from '../../files/write-whole.js';
import { sha256 } from '../../files/sha256.js';
import { VERSION } from '../../version.js';
import type { Architecture } from '../architecture/architecture.js';
import { formatKerasJson } from '../architecture/keras-json.js';
import type { EngineDescription } from '../engine/describe-engine.js';
import type { EngineName } from '../engine/engine-name.js';
import type { Kernels } from '../engine/kernels.js';
import type { TrainingRecipe } from '../presets/preset.js';
import type { EpochRecord } from './training-history.js';

/** All that decides the result of a training run: the same configuration gives the same bits. */
export interface TrainingConfiguration {
  readonly architecture: Architecture;
  readonly recipe: TrainingRecipe;
  readonly seed: number;
  readonly dataset: DatasetDescription;
  /** Engines round, and draw dropout, each in its own way. */
  readonly engine: EngineName;
  /** They round differently as well; `undefined` for engines that have no choice. */
  readonly kernels: Kernels | undefined;
}

/** Enough to say where every number of a model came from, and to repeat it. */
export interface TrainingRecord {
  readonly arch: string;
  readonly parameters: number;
  readonly dataset: DatasetDescription;
  /** `null` when the dataset has no test set. */
  readonly testDataset: DatasetDescription | null;
  readonly seed: number;
  readonly recipe: TrainingRecipe;
  readonly images: { readonly training: number; readonly validation: number };
  readonly history: readonly EpochRecord[];
  /** The epoch whose weights were kept. */
  readonly bestEpoch: number;
  /** What the logits were divided by to calibrate the model; `null` when they were left alone. */
  readonly temperature: number | null;
  /** What was measured on the test set; `null` without one. */
  readonly test: {
    readonly count: number;
    readonly accuracy: number;
    readonly loss: number;
  } | null;
  readonly imagesPerSecond: number;
  /** Wall-clock time from the start of the command. */
  readonly seconds: number;
  readonly threads: number;
  readonly engine: EngineDescription;
  /** How ONNX Runtime computed; `null` with another engine. */
  readonly kernels: Kernels | null;
}

/**
 * Identifies a configuration: runs with the same fingerprint come to the same weights. The number
 * of threads has no say in it.
 */
export function fingerprintOf(configuration: TrainingConfiguration): string {
  const { architecture, recipe, seed, dataset, engine, kernels } = configuration;
  const facts = [formatKerasJson(architecture), recipe, seed, dataset.sha256, engine, kernels];
  const text = JSON.stringify(facts);
  return sha256(new TextEncoder().encode(text));
}

/**
 * Writes `training.json` beside a model.
 *
 * @throws MnistError `cannot-write`
 */
export async function saveTrainingRecord(folder: string, record: TrainingRecord): Promise<void> {
  const environment = {
    mnist: VERSION,
    node: process.version,
    platform: `${platform()} ${arch()}`,
    processor: cpus()[0]?.model ?? 'unknown',
  };
  const text = `${JSON.stringify({ ...record, environment }, null, 2)}\n`;
  await writeWhole(folder, 'training.json', new TextEncoder().encode(text));
}
