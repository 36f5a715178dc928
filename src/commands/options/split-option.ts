import { Option, type Command } from 'commander';
import type { Split } from '../../data/mnist/mnist-files.js';

/** The values of {@link addSplitOption}, as commander hands them to an action. */
export interface SplitFlags {
  /** The part of the dataset to use. */
  readonly split: Split;
}

const splits: readonly Split[] = ['test', 'train'];

/** Adds `--split`, the test images unless told; its flags are {@link SplitFlags}. */
export function addSplitOption(command: Command): Command {
  return command.addOption(
    new Option('--split <part>', 'which part of the dataset').choices(splits).default('test'),
  );
}
