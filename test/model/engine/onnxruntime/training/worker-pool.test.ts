import { describe, expect, it } from 'vitest';
import type { Architecture } from '../../../../../src/model/architecture/architecture.js';
import { createTrainingProgram } from '../../../../../src/model/architecture/training-program.js';
import { Barrier } from '../../../../../src/model/engine/onnxruntime/training/barrier.js';
import {
  packWeights,
  planArena,
} from '../../../../../src/model/engine/onnxruntime/training/parameter-arena.js';
import { allocateTrainingMemory } from '../../../../../src/model/engine/onnxruntime/training/training-memory.js';
import {
  startWorkers,
  type WorkerPool,
} from '../../../../../src/model/engine/onnxruntime/training/worker-pool.js';
import type { WorkerSetup } from '../../../../../src/model/engine/onnxruntime/training/worker-protocol.js';
import { standardLowering } from '../../../../../src/model/graph/standard/standard-lowering.js';
import { loadArchitecture } from '../../../../../src/model/load-architecture.js';
import { initializeWeights } from '../../../../../src/model/model.js';
import { failureOf } from '../../../../data/failure-of.js';
import { createTinyDigits } from '../../../../data/tiny-mnist.js';
import { createTinyNetwork } from './tiny-networks.js';

const THREADS = 2;

/** What two workers are told for an epoch of two batches of two micro-batches each. */
function createSetups(
  architecture: Architecture = createTinyNetwork('plain'),
): [WorkerSetup, WorkerSetup] {
  const { program, masks, updates } = createTrainingProgram(architecture);
  const batches = { count: 2, size: 4 };
  const graph = standardLowering.lower(program, { batch: batches.size });
  const arena = planArena(updates, graph);
  const memory = allocateTrainingMemory(createTinyDigits(16), arena, 1, batches, {
    images: 16,
    steps: 2,
  });
  packWeights(initializeWeights(architecture, 1), arena, graph, memory.weights);
  memory.learningRates.fill(0.01);
  const setup = {
    graph: graph.bytes,
    inputs: graph.inputs,
    masks,
    arena,
    batches,
    classCount: 10,
    options: {
      batchSize: 8,
      optimizer: 'sgd',
      augmentation: 'none',
      seed: 1,
      threads: THREADS,
    },
    memory,
  } as const;
  return [
    { ...setup, worker: 0 },
    { ...setup, worker: 1 },
  ];
}

/** Starts workers as the trainer does: one that dies breaks the barrier. */
function start(setups: readonly WorkerSetup[]): Promise<WorkerPool> {
  return startWorkers(setups, () => {
    new Barrier(setups[0]!.memory.barrier, THREADS).break();
  });
}

const epoch = { epoch: 1, firstStep: 0 };

// A hang would show as a test that times out.
describe('startWorkers', () => {
  it('does epochs', async () => {
    const setups = createSetups();
    const pool = await start(setups);
    await pool.runEpoch(epoch);
    await pool.runEpoch({ epoch: 2, firstStep: 2 });
    await pool.close();
    expect(setups[0].memory.progress[0]).toBe(32);
  });

  it.each([0, 1])('fails when worker %d gets a graph that ONNX Runtime refuses', async (worker) => {
    const setups = createSetups();
    setups[worker] = { ...setups[worker]!, graph: setups[worker]!.graph.slice(0, 100) };
    const failure = await failureOf(() => start(setups));
    expect(failure).toMatchObject({ code: 'worker-failed' });
    expect(failure).toHaveProperty('reason', expect.stringMatching(/protobuf|model/i));
  });

  it('fails when all workers do', async () => {
    const [first, second] = createSetups();
    const graph = new Uint8Array();
    const setups = [
      { ...first, graph },
      { ...second, graph },
    ];
    expect(await failureOf(() => start(setups))).toMatchObject({ code: 'worker-failed' });
  });

  // The other worker is waiting at the barrier when this one dies.
  it.each([0, 1])('fails when worker %d dies in the middle of an epoch', async (worker) => {
    const setups = createSetups();
    const { memory } = setups[worker]!;
    const microGradients = memory.microGradients.map(() => new Float32Array(3));
    setups[worker] = { ...setups[worker]!, memory: { ...memory, microGradients } };
    const pool = await start(setups);
    const failure = {
      code: 'worker-failed',
      reason: expect.stringContaining('offset is out of bounds') as unknown,
    };
    expect(await failureOf(() => pool.runEpoch(epoch))).toEqual(failure);
    // And goes on failing, instead of waiting for the dead.
    expect(await failureOf(() => pool.runEpoch(epoch))).toEqual(failure);
    await pool.close();
  });

  // A thread that is stopped by force inside ONNX Runtime takes the whole process with it.
  it('waits for a worker that loads a large graph when the other has failed', async () => {
    const [first, second] = createSetups((await loadArchitecture('deep')).architecture);
    const setups = [first, { ...second, graph: new Uint8Array(3) }];
    expect(await failureOf(() => start(setups))).toMatchObject({ code: 'worker-failed' });
  });

  it('waits for a worker that computes when the other has died', async () => {
    const [first, second] = createSetups((await loadArchitecture('deep')).architecture);
    // It dies at once, before it computes anything.
    const memory = { ...first.memory, weights: new Float32Array(first.arena.size + 1) };
    const pool = await start([{ ...first, memory }, second]);
    expect(await failureOf(() => pool.runEpoch(epoch))).toMatchObject({ code: 'worker-failed' });
    await pool.close();
  });

  it('can be closed in the middle of an epoch', async () => {
    const pool = await start(createSetups());
    const running = pool.runEpoch(epoch);
    await pool.close();
    await running;
  });
});
