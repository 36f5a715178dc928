import process from 'node:process';
import { parseResult, runProgram } from '../child-process.js';
import { MNIST_PROGRAM } from '../workspace.js';

/** @import { Sample } from '../rounds.js' */

const TIMEOUT_MS = 1_800_000;

/**
 * Runs `mnist train --json`.
 * @param {readonly string[]} args
 * @param {number} seed
 * @param {AbortSignal} signal
 * @returns {Promise<Sample>} seconds; with the accuracy on the test images
 */
export async function runTraining(args, seed, signal) {
  const command = [MNIST_PROGRAM, ...args, '--seed', String(seed)];
  const limits = { signal, timeoutMs: TIMEOUT_MS };
  const { stdout, durationMs } = await runProgram(process.execPath, command, limits);
  const { test } = /** @type {{ test: { accuracy: number } }} */ (parseResult(stdout));
  return { value: durationMs / 1000, details: { accuracy: test.accuracy, seed } };
}
