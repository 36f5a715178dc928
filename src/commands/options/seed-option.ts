import type { Command } from 'commander';
import { parseWholeNumber } from './parse-number.js';

/** The seed that is used when `--seed` is not given. */
export const DEFAULT_SEED = 42;

/** Adds `--seed`, a whole number; the same seed gives the same result, bit for bit. */
export function addSeedOption(command: Command): Command {
  return command.option(
    '--seed <number>',
    'start of all random numbers: same seed, same result',
    parseWholeNumber('--seed'),
    DEFAULT_SEED,
  );
}
