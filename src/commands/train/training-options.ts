import { Option, type Command } from 'commander';
import { AUGMENTATION_NAMES } from '../../data/augmentation/augmentation-policy.js';
import { KERNEL_CHOICES } from '../../model/engine/kernels.js';
import { DEFAULT_PRESET } from '../../model/presets/presets.js';
import { RECIPES } from '../../model/recipes/find-recipe.js';
import { OPTIMIZER_NAMES } from '../../model/training/optimizers/create-optimizer.js';
import { SCHEDULE_NAMES } from '../../model/training/schedules/create-schedule.js';
import { addEngineOption } from '../options/engine-option.js';
import { parseNumberInRange, parseWholeNumber } from '../options/parse-number.js';

/** Adds the options that decide what is trained, and how. */
export function addTrainingOptions(command: Command): Command {
  command
    .option(
      '--arch <name>',
      `network of ${RECIPES.map(({ name }) => name).join(', ')}, or a JSON file with Keras layers`,
      DEFAULT_PRESET.name,
    )
    .addOption(
      new Option(
        '--recipe <name>',
        'a network and how to train it, instead of --arch; see --list-recipes',
      )
        .choices(RECIPES.map(({ name }) => name))
        .conflicts('arch'),
    )
    .option(
      '--list-recipes',
      'explain each recipe with its measured accuracy and time, and train nothing',
    )
    .option(
      '--epochs <count>',
      'passes through the images',
      parseWholeNumber('--epochs', { min: 1, max: 10_000 }),
    )
    .option(
      '--batch-size <count>',
      'images between two updates of the weights',
      parseWholeNumber('--batch-size', { min: 1, max: 8192 }),
    )
    .addOption(new Option('--optimizer <name>', 'how weights are updated').choices(OPTIMIZER_NAMES))
    .option(
      '--learning-rate <rate>',
      'size of the updates',
      parseNumberInRange('--learning-rate', { above: 0, max: 100 }),
    )
    .addOption(
      new Option('--schedule <name>', 'course of the learning rate').choices(SCHEDULE_NAMES),
    )
    .option(
      '--validation-split <share>',
      'share of the images that is set aside to choose the best epoch by',
      parseNumberInRange('--validation-split', { min: 0, below: 1 }),
    )
    .option(
      '--synthetic-digits <share>',
      'add so many synthetic digits, as a share of the images',
      parseNumberInRange('--synthetic-digits', { min: 0, max: 10 }),
    )
    .option(
      '--outliers <share>',
      'add so many non-digits, as a share of the images, to learn to be unsure of',
      parseNumberInRange('--outliers', { min: 0, max: 10 }),
    )
    .addOption(
      new Option('--augment <name>', 'random variation of the images').choices(AUGMENTATION_NAMES),
    )
    .option(
      '--label-smoothing <share>',
      'share of each target that goes to all classes alike; losses are measured against these',
      parseNumberInRange('--label-smoothing', { min: 0, below: 1 }),
    )
    .option(
      '--ema <momentum>',
      'validate and save a moving average of the weights, which keeps this share at each step',
      parseNumberInRange('--ema', { min: 0, below: 1 }),
    )
    .option(
      '--calibrate',
      'bring confidences in line with accuracy at the end, on the validation images if there are 100 or more',
    )
    .option('--no-calibrate', 'leave confidences as they are trained')
    .option(
      '--early-stopping <epochs>',
      'stop after so many epochs without a better validation loss',
      parseWholeNumber('--early-stopping', { min: 1 }),
    )
    .option(
      '--threads <count>',
      'threads to compute with (default: one for each core)',
      parseWholeNumber('--threads', { min: 1, max: 1024 }),
    );
  addEngineOption(command);
  return command.addOption(
    new Option(
      '--kernels <name>',
      'how ONNX Runtime trains; auto takes the fastest that work on this machine',
    ).choices(KERNEL_CHOICES),
  );
}
