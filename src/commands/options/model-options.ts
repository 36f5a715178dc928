import type { Command } from 'commander';
import type { EngineName } from '../../model/engine/engine-name.js';
import { addEngineOption } from './engine-option.js';
import { parseWholeNumber } from './parse-number.js';

/** The values of {@link addModelOptions}, as commander hands them to an action. */
export interface ModelFlags {
  /** A model folder, or `bundled`, if given. */
  readonly model?: string;
  /** How many threads work on one batch, at least 1; one for each core when not given. */
  readonly threads?: number;
  /** What executes the network; ONNX Runtime when not given. */
  readonly engine?: EngineName;
}

/** Adds `--model`, `--threads` and `--engine` to a command; its flags are {@link ModelFlags}. */
export function addModelOptions(command: Command): Command {
  command
    .option(
      '--model <path>',
      'model folder, or bundled (default: $MNIST_MODEL, then ./mnist-model, then bundled)',
    )
    .option(
      '--threads <count>',
      'threads to compute with (default: one for each core)',
      parseWholeNumber('--threads', { min: 1, max: 1024 }),
    );
  return addEngineOption(command);
}
