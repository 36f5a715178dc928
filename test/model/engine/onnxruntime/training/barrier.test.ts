import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  Barrier,
  BARRIER_SIZE,
} from '../../../../../src/model/engine/onnxruntime/training/barrier.js';

const sharedNumbers = (count: number): Int32Array =>
  new Int32Array(new SharedArrayBuffer(count * 4));

/** Runs code in a thread that has `Barrier`, `workerData` and `parentPort`. */
function startThread(code: string, data: unknown): Worker {
  const barrierUrl = new URL(
    '../../../../../dist/model/engine/onnxruntime/training/barrier.js',
    import.meta.url,
  ).href;
  const module = `
    import { parentPort, workerData } from 'node:worker_threads';
    import { Barrier } from '${barrierUrl}';
    ${code}`;
  const url = new URL(`data:text/javascript,${encodeURIComponent(module)}`);
  const worker = new Worker(url, { workerData: data });
  onTestFinished(async () => {
    await worker.terminate();
  });
  return worker;
}

async function answerOf(worker: Worker): Promise<unknown> {
  const [message] = (await once(worker, 'message')) as [unknown];
  return message;
}

describe('Barrier', () => {
  it('does not hold one alone', () => {
    const barrier = new Barrier(sharedNumbers(BARRIER_SIZE), 1);
    expect([barrier.wait(), barrier.wait()]).toEqual([true, true]);
  });

  it('keeps two threads in step over 500 rounds', async () => {
    const state = sharedNumbers(BARRIER_SIZE);
    const rounds = sharedNumbers(2);
    // Between the two waits nobody writes: each thread must see both at the same round.
    const code = `
      const { state, rounds, me } = workerData;
      const barrier = new Barrier(state, 2);
      let outOfStep = 0;
      for (let round = 1; round <= 500; round++) {
        Atomics.store(rounds, me, round);
        barrier.wait();
        if (Atomics.load(rounds, 1 - me) !== round) outOfStep++;
        barrier.wait();
      }
      parentPort.postMessage(outOfStep);`;
    const threads = [0, 1].map((me) => startThread(code, { state, rounds, me }));
    expect(await Promise.all(threads.map(answerOf))).toEqual([0, 0]);
    expect(Array.from(rounds)).toEqual([500, 500]);
  });

  it('lets go of a thread that waits when it is broken', async () => {
    const state = sharedNumbers(BARRIER_SIZE);
    const waiting = sharedNumbers(1);
    const code = `
      const { state, waiting } = workerData;
      Atomics.store(waiting, 0, 1);
      Atomics.notify(waiting, 0);
      parentPort.postMessage(new Barrier(state, 2).wait());`;
    const answer = answerOf(startThread(code, { state, waiting }));
    Atomics.wait(waiting, 0, 0, 20_000);
    // Time to fall asleep: awake or asleep, it has to be let go.
    await setTimeout(100);
    new Barrier(state, 2).break();
    expect(await answer).toBe(false);
  });

  it('holds nobody any more once it is broken', () => {
    const barrier = new Barrier(sharedNumbers(BARRIER_SIZE), 2);
    barrier.break();
    expect([barrier.wait(), barrier.wait(), barrier.wait()]).toEqual([false, false, false]);
  });
});
