import type { Command } from 'commander';
import { addDatasetOptions, type DatasetFlags } from './dataset-options.js';
import { addModelOptions, type ModelFlags } from './model-options.js';
import { addSeedOption } from './seed-option.js';
import { addSplitOption, type SplitFlags } from './split-option.js';

/** The values of {@link addEvaluationOptions}, as commander hands them to an action. */
export interface EvaluationFlags extends DatasetFlags, ModelFlags, SplitFlags {
  /** Which synthetic digits; has no effect on others. */
  readonly seed: number;
}

/** Adds what says which model is measured, and on what; its flags are {@link EvaluationFlags}. */
export function addEvaluationOptions(command: Command): Command {
  return addSeedOption(addSplitOption(addDatasetOptions(addModelOptions(command))));
}
