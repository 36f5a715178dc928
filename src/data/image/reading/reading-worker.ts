import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { Inversion } from '../read-digit.js';
import { readDigits, type DigitReading } from './read-digits.js';

/** What a reading thread is told at its start. */
export interface ReadingSetup {
  readonly invert: Inversion;
}

/** The files to read next, or null when there are no more. */
export type ReadingRequest = readonly string[] | null;

// Answers each list of files with a list of readings, one list after the other.
if (parentPort !== null) {
  const { invert } = workerData as ReadingSetup;
  for await (const [request] of on(parentPort, 'message')) {
    const files = request as ReadingRequest;
    if (files === null) break;
    const readings: DigitReading[] = [];
    for await (const reading of readDigits(files, { invert })) readings.push(reading);
    parentPort.postMessage(readings);
  }
  parentPort.close();
}
