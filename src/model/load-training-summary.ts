import { join } from 'node:path';
import { MnistError } from '../errors/mnist-error.js';
import { readFileBytes } from '../files/read-file-bytes.js';
import { BUNDLED_MODEL, BUNDLED_MODEL_FOLDER } from './bundled-model.js';

/** How a model was trained, and how well it did. */
export interface TrainingSummary {
  /** The dataset's name. */
  readonly dataset: string;
  readonly epochs: number;
  readonly seed: number;
  /** When, in ISO 8601; null when nobody noted it. */
  readonly finished: string | null;
  /** The share of test images that it was right about; null when it was not measured. */
  readonly testAccuracy: number | null;
  readonly testCount: number | null;
}

/**
 * Loads what the `training.json` beside a model says.
 *
 * @param name the model's folder, or `bundled`
 * @returns null when there is none, or it is not understood: a model answers without it as well
 */
export async function loadTrainingSummary(name: string): Promise<TrainingSummary | null> {
  const folder = name === BUNDLED_MODEL ? BUNDLED_MODEL_FOLDER : name;
  try {
    const text = new TextDecoder().decode(await readFileBytes(join(folder, 'training.json')));
    return summarize(JSON.parse(text));
  } catch (error) {
    if (error instanceof MnistError || error instanceof SyntaxError) return null;
    throw error;
  }
}

function summarize(record: unknown): TrainingSummary | null {
  const { dataset, history, seed, test, finished } = asRecord(record);
  const { name } = asRecord(dataset);
  const { accuracy, count } = asRecord(test);
  if (typeof name !== 'string' || typeof seed !== 'number' || !Array.isArray(history)) return null;
  return {
    dataset: name,
    epochs: history.length,
    seed,
    finished: typeof finished === 'string' ? finished : null,
    testAccuracy: typeof accuracy === 'number' ? accuracy : null,
    testCount: typeof count === 'number' ? count : null,
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
