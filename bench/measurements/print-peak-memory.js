/**
 * Preloaded (`node --import`) into the program whose memory is measured: prints as its last words how
 * much it needed.
 */
import { writeSync } from 'node:fs';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';
import { peakMemoryBytes } from './peak-memory.js';

const STDOUT = 1;

if (isMainThread) {
  process.on('exit', () => {
    writeSync(STDOUT, `\n${JSON.stringify({ peakBytes: peakMemoryBytes() })}\n`);
  });
}
