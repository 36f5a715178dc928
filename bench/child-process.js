/* global AbortSignal */
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/**
 * When a program has to end, and the folder that it works in (this process' own when not given).
 * @typedef {{ signal: AbortSignal, timeoutMs: number, cwd?: string }} Limits
 */

/**
 * How a program ran to its end.
 * @typedef {{ stdout: string, durationMs: number }} ProgramRun
 */

/**
 * Runs a program and waits for its end; it is killed when the signal aborts or the time is up.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Limits} limits
 * @returns {Promise<ProgramRun>} rejects when it cannot be started, is killed, or fails
 */
export function runProgram(command, args, { signal, timeoutMs, cwd }) {
  return new Promise((resolve, reject) => {
    const startedMs = performance.now();
    const tooLate = AbortSignal.timeout(timeoutMs);
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: AbortSignal.any([signal, tooLate]),
      // `mnist train` would take a gentler signal as the wish to end in good order.
      killSignal: 'SIGKILL',
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (stderr += text));
    child.on('error', (error) => {
      if (signal.aborted) reject(asError(signal.reason));
      else if (tooLate.aborted) reject(new Error(`took longer than ${timeoutMs / 1000} s`));
      else reject(error);
    });
    child.on('close', (code, killedBy) => {
      if (code === 0) resolve({ stdout, durationMs: performance.now() - startedMs });
      else if (killedBy) reject(new Error(`ended by ${killedBy}`));
      else reject(new Error(`${complaintOf(stderr)} (exit code ${code})`));
    });
  });
}

/**
 * Runs a program that prints its result as JSON on the last line of stdout.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Limits} limits
 * @returns {Promise<unknown>}
 */
export async function runForResult(command, args, limits) {
  return parseResult((await runProgram(command, args, limits)).stdout);
}

/**
 * Parses the JSON on the last line of a program's stdout.
 * @param {string} stdout
 * @returns {unknown}
 */
export function parseResult(stdout) {
  return JSON.parse(lastLine(stdout));
}

/**
 * What a program says went wrong: `mnist` in a line of its own, others at the end.
 * @param {string} stderr
 */
function complaintOf(stderr) {
  return stderr.split('\n').find((line) => line.startsWith('error: ')) ?? lastLine(stderr);
}

/**
 * The last line of an error's output that is not a stack frame: where programs say what is wrong.
 * @param {string} text
 */
function lastLine(text) {
  const lines = text.split('\n').filter((line) => /^\S/.test(line));
  return lines.findLast((line) => !line.startsWith('Node.js v')) ?? '';
}

/** @param {unknown} reason */
function asError(reason) {
  return reason instanceof Error ? reason : new Error(String(reason));
}
