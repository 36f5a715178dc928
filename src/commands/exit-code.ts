import type { Failure, FailureCode } from '../errors/mnist-error.js';
import type { ExitCode } from './shell.js';

const exitCodes: Partial<Record<FailureCode, ExitCode>> = {
  interrupted: 130,
  'loss-not-finite': 1,
  'worker-failed': 70,
};

/** The exit code that a failure ends the command with: 2, bad input or surroundings, for most. */
export function exitCodeOf({ code }: Failure): ExitCode {
  return exitCodes[code] ?? 2;
}
