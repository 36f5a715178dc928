import { Command } from 'commander';
import { addDatasetOptions, DATASET_HELP } from './options/dataset-options.js';
import { parseWholeNumber } from './options/parse-number.js';
import { DEFAULT_SEED } from './options/seed-option.js';
import { addTrainingOptions } from './train/training-options.js';
import type { TrainFlags } from './train/train-flags.js';
import type { Shell } from './shell.js';

/** Creates `mnist train`. */
export function createTrainCommand(shell: Shell): Command {
  const command = new Command('train').description(
    'Train a network, measure it on the test images, and save it as a TensorFlow.js model.',
  );
  addTrainingOptions(command);
  addDatasetOptions(command)
    .option(
      '--seed <number>',
      `start of all random numbers: same seed, same result (default: the recipe's own, or ${DEFAULT_SEED})`,
      parseWholeNumber('--seed'),
    )
    .option('--output <folder>', 'where the model goes', 'mnist-model')
    .option('--resume', 'go on from the checkpoint of an interrupted run in --output')
    .option('--json', 'print JSON only')
    .addHelpText('after', help);
  return command.action(
    shell.action(async (flags: TrainFlags) => {
      if (flags.listRecipes) {
        const { listRecipes } = await import('./train/list-recipes.js');
        return listRecipes(shell);
      }
      const { runTrain } = await import('./train/run-train.js');
      return runTrain(shell, flags);
    }),
  );
}

const help = `
What is not given comes from --recipe, or else from the architecture's own recipe. Where
--label-smoothing is above 0, training and validation losses are measured against smoothed labels.
The same seed gives the same weights, bit for bit, whatever the number of threads. Ctrl-C stops the
run: the checkpoint of the last finished epoch stays in --output, and --resume goes on from it.

${DATASET_HELP} A dataset
without test images is trained on, and nothing is measured: in JSON, test is null.

Examples:
  $ mnist train
  $ mnist train --recipe fast
  $ mnist train --list-recipes
  $ mnist train --arch compact --epochs 3 --output small-model
  $ mnist train --dataset synthetic --epochs 1
  $ mnist train --dataset my-digits --arch compact
  $ mnist train --optimizer sgd --learning-rate 0.05 --schedule cosine --augment light
  $ mnist train --json | jq .test.accuracy
`;
