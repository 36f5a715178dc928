import { Option, type Command } from 'commander';
import { DEFAULT_ENGINE, ENGINE_NAMES } from '../../model/engine/engine-name.js';

/** Adds `--engine`, what executes networks. */
export function addEngineOption(command: Command): Command {
  return command.addOption(
    new Option('--engine <name>', 'what computes; tensorflow needs TensorFlow.js to be installed')
      .choices(ENGINE_NAMES)
      .default(DEFAULT_ENGINE),
  );
}
