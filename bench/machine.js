import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { runProgram } from './child-process.js';

const GIT_TIMEOUT_MS = 10_000;

/** Describes the machine and the programs on it that decide how quick things are. */
export function describeMachine() {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    /** Of the last minute: what others did before we began. */
    loadAverage: loadavg()[0] ?? 0,
    os: `${type()} ${release()} ${process.arch}`,
    node: process.version,
    onnxruntimeNode: versionOfPackage('onnxruntime-node'),
  };
}

/**
 * The commit that is measured, with `+` when files differ from it; `null` outside of git.
 * @param {AbortSignal} signal
 */
export async function describeCommit(signal) {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const limits = { signal, timeoutMs: GIT_TIMEOUT_MS };
  try {
    const head = await runProgram('git', ['-C', folder, 'rev-parse', '--short', 'HEAD'], limits);
    const status = await runProgram('git', ['-C', folder, 'status', '--porcelain'], limits);
    return head.stdout.trim() + (status.stdout === '' ? '' : '+');
  } catch {
    signal.throwIfAborted();
    return null;
  }
}

/** @param {string} name of a package that gives its package.json away */
function versionOfPackage(name) {
  const path = createRequire(import.meta.url).resolve(`${name}/package.json`);
  /** @type {unknown} */
  const json = JSON.parse(readFileSync(path, 'utf8'));
  return /** @type {{ version: string }} */ (json).version;
}
