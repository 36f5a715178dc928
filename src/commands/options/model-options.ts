import { Option, type Command } from 'commander';
import type { EngineName } from '../../model/engine/engine-name.js';
import { addEngineOption } from './engine-option.js';
import { parseWholeNumber } from './parse-number.js';

/** The values of {@link addModelOptions}, as commander hands them to an action. */
export interface ModelFlags {
  /** A model folder, or `bundled`, if given. */
  readonly model?: string;
  /** Folders of models, or `bundled`, that answer together; at least one, if given. */
  readonly ensemble?: readonly string[];
  /** Whether variations of each image are classified, too. */
  readonly tta?: boolean;
  /** How many threads work on one batch, at least 1; one for each core when not given. */
  readonly threads?: number;
  /** What executes the network; ONNX Runtime when not given. */
  readonly engine?: EngineName;
}

/**
 * Adds `--model`, `--ensemble`, `--tta`, `--threads` and `--engine` to a command; its flags are
 * {@link ModelFlags}.
 */
export function addModelOptions(command: Command): Command {
  command
    .option(
      '--model <path>',
      'model folder, or bundled (default: $MNIST_MODEL, then ./mnist-model, then bundled)',
    )
    .addOption(
      new Option(
        '--ensemble <folder...>',
        'models whose mean is the answer; the list ends at the next option or at --',
      ).conflicts('model'),
    )
    .option('--tta', 'test-time augmentation: classify variations of each image, too (slower)')
    .option(
      '--threads <count>',
      'threads to compute with (default: one for each core)',
      parseWholeNumber('--threads', { min: 1, max: 1024 }),
    );
  return addEngineOption(command);
}
