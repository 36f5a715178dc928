/**
 * Preloaded (`node --import`) into `mnist train`: notes how much memory the process has whenever the
 * line of an epoch is printed, and prints all of it as its last words.
 */
import { writeSync } from 'node:fs';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';
import { peakMemoryBytes } from './peak-memory.js';

const STDOUT = 1;

if (isMainThread) {
  /** @type {number[]} */
  const bytesByEpoch = [];
  const write = process.stderr.write.bind(process.stderr);
  /** @param {Parameters<typeof write>} args */
  const watch = (...args) => {
    if (String(args[0]).startsWith('epoch ')) bytesByEpoch.push(process.memoryUsage.rss());
    return write(...args);
  };
  process.stderr.write = /** @type {typeof write} */ (watch);
  process.on('exit', () => {
    const answer = { peakBytes: peakMemoryBytes(), bytesByEpoch };
    writeSync(STDOUT, `\n${JSON.stringify(answer)}\n`);
  });
}
