import { createAugmenter } from '../../../../data/augmentation/augmenter.js';
import { resolveAugmentation } from '../../../../data/augmentation/augmentation-policy.js';
import { IMAGE_PIXELS } from '../../../../data/digit-image.js';
import { writeModelInput } from '../../../../data/model-input.js';
import { createRandom } from '../../../../data/random.js';
import { isRightAnswer, writeTarget } from '../../../training/targets.js';
import { createOnnxSession, floatTensor } from '../session.js';
import { drawDropoutMask } from './dropout-mask.js';
import type { WorkerSetup } from './worker-protocol.js';

/** Which images a micro-batch has, and which random numbers belong to it. */
export interface MicroBatch {
  readonly epoch: number;
  /** The batch within the epoch, from 0. */
  readonly batch: number;
  /** The part of the batch, from 0. */
  readonly part: number;
  /** Where the batch begins in the epoch's order. */
  readonly start: number;
  /** Images of the whole batch. */
  readonly batchImages: number;
}

/** Computes micro-batches, one after another, on the thread that made it. */
export interface MicroBatchRunner {
  /** Takes over the current weights; to be called before the first micro-batch of each batch. */
  loadWeights(): void;
  /** Computes loss, right answers and gradients, and writes them to the shared memory. */
  run(microBatch: MicroBatch): Promise<void>;
}

/** Loads the training graph and prepares what is fed to it. */
export async function createMicroBatchRunner(setup: WorkerSetup): Promise<MicroBatchRunner> {
  const { arena, batches, classCount, inputs, masks, memory, options } = setup;
  const session = await createOnnxSession(setup.graph, 1);
  const augmenter = createAugmenter(resolveAugmentation(options.augmentation));

  // What is fed lives in arrays of this thread: ONNX Runtime takes no shared memory.
  const weights = new Float32Array(arena.size);
  const feeds = Object.fromEntries([
    ...inputs.map(({ name, dims }) => [name, floatTensor(new Float32Array(sizeOf(dims)), dims)]),
    ...arena.entries
      .filter(({ momentum }) => momentum === undefined)
      .map(({ parameter, dims, offset, size }) => [
        parameter,
        floatTensor(weights.subarray(offset, offset + size), dims),
      ]),
  ]) as Record<string, ReturnType<typeof floatTensor>>;
  const fed = (input: string): Float32Array => feeds[input]!.data as Float32Array;
  const [image, target, weight] = [fed('image'), fed('target'), fed('weight')];
  const pixels = new Uint8Array(IMAGE_PIXELS);
  const labels = new Uint8Array(batches.size);

  // A last, incomplete batch is filled up with its own images, which count nothing.
  const feedImage = (position: number, { epoch, start, batchImages, part }: MicroBatch): void => {
    const inBatch = part * batches.size + position;
    const index = memory.order[start + (inBatch % batchImages)]!;
    const source = memory.images.subarray(index * IMAGE_PIXELS, (index + 1) * IMAGE_PIXELS);
    augmenter.augment(source, pixels, createRandom(options.seed, 'augment', epoch, index));
    writeModelInput(pixels, image.subarray(position * IMAGE_PIXELS, (position + 1) * IMAGE_PIXELS));
    labels[position] = memory.labels[index]!;
    const targetRow = target.subarray(position * classCount, (position + 1) * classCount);
    writeTarget(targetRow, labels[position], options.labelSmoothing ?? 0);
    weight[position] = inBatch < batchImages ? 1 / batchImages : 0;
  };

  return {
    loadWeights: () => {
      weights.set(memory.weights);
    },
    run: async (microBatch) => {
      const { epoch, batch, part } = microBatch;
      for (let position = 0; position < batches.size; position++) feedImage(position, microBatch);
      for (const { input, rate } of masks) {
        const random = createRandom(options.seed, 'dropout', input, epoch, batch, part);
        drawDropoutMask(fed(input), rate, random);
      }
      const results = await session.run(feeds);
      memory.microLosses[part] = results.loss![0]!;
      memory.microCorrect[part] = countRight(results.logits!, labels, weight, classCount);
      for (const { output, offset } of arena.entries) {
        memory.microGradients[part]!.set(results[output]!, offset);
      }
    },
  };
}

/** Counts the images that have a weight and were answered rightly. */
function countRight(
  logits: Float32Array,
  labels: Uint8Array,
  weight: Float32Array,
  classCount: number,
): number {
  let right = 0;
  for (let i = 0; i < weight.length; i++) {
    if (weight[i] === 0) continue;
    const answer = logits.subarray(i * classCount, (i + 1) * classCount);
    if (isRightAnswer(answer, labels[i]!)) right += 1;
  }
  return right;
}

function sizeOf(dims: readonly number[]): number {
  return dims.reduce((product, size) => product * size, 1);
}
