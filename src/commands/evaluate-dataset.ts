import type { DatasetPart } from '../data/folders/dataset-part.js';
import type { Evaluation } from '../model/evaluation/evaluate.js';
import { loadWithProgress } from './data/load-with-progress.js';
import type { ModelSource } from '../model/model-source.js';
import { openPredictor } from './open-predictor.js';
import type { EvaluationFlags } from './options/evaluation-options.js';
import type { Shell } from './shell.js';

/** An evaluation, and of what. */
export interface DatasetEvaluation {
  readonly evaluation: Evaluation;
  readonly source: ModelSource;
  /** The part of the dataset that was there. */
  readonly split: DatasetPart;
  /** The name of each class, by index. */
  readonly classNames: readonly string[];
}

/**
 * Lets the model that the flags ask for classify the dataset that they ask for, with progress.
 *
 * @throws MnistError what `openPredictor`, `loadDataset` and `evaluate` throw
 */
export async function evaluateDataset(
  shell: Shell,
  flags: EvaluationFlags,
): Promise<DatasetEvaluation> {
  const { evaluate } = await import('../model/evaluation/evaluate.js');
  const { createProgress } = await import('../report/progress.js');

  const { predictor, source } = await openPredictor(shell, flags);
  const data = await loadWithProgress(shell, flags);
  const progress = createProgress(shell.terminal, {
    label: 'evaluate',
    total: data.count,
    unit: 'images',
  });
  try {
    const onProgress = (done: number): void => {
      progress.update(done);
    };
    const evaluation = await evaluate({ predictor, data, onProgress });
    return { evaluation, source, split: data.split, classNames: data.classNames };
  } finally {
    progress.stop();
    await predictor.close();
  }
}
