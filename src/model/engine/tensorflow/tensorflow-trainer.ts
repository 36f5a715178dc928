import { setImmediate as nextTurn } from 'node:timers/promises';
import type * as tfjs from '@tensorflow/tfjs';
import { IMAGE_SIZE } from '../../../data/digit-image.js';
import type { LabeledImages } from '../../../data/labeled-images.js';
import { createRandom } from '../../../data/random.js';
import { MnistError } from '../../../errors/mnist-error.js';
import type { Architecture } from '../../architecture/architecture.js';
import { lastWithoutSoftmax } from '../../architecture/training-program.js';
import type { ModelWeights } from '../../model.js';
import { moveAverages } from '../../training/moving-average.js';
import { isRightAnswer, writeTarget } from '../../training/targets.js';
import type { EpochProgress, Trainer, TrainerOptions } from '../../training/trainer.js';
import { loadTensorFlow, type TensorFlowModule } from './load-tensorflow.js';
import { readSlots, writeSlots } from './optimizer-slots.js';
import { refuseUntrainable } from './refuse-untrainable.js';
import { createTensorFlowModel, readWeights, writeWeights } from './tensorflow-model.js';
import { createTensorFlowOptimizer, type TensorFlowOptimizer } from './tensorflow-optimizer.js';
import { cutEpoch, type TrainingBatch } from './training-batches.js';

const PROGRESS_INTERVAL_MS = 100;

/**
 * Prepares training with TensorFlow.js: its layers, its gradients, its optimizers. Images, their
 * order and variation are those of every engine; dropout draws TensorFlow's own numbers, from seeds
 * of ours. Batch normalisation uses the statistics of the whole batch. Computing blocks the thread,
 * which is free between two batches.
 *
 * @throws MnistError `invalid-architecture` when the last layer is not a softmax,
 * `engine-not-installed`, `engine-not-working`, `engine-cannot-train`
 */
export async function createTensorFlowTrainer(
  architecture: Architecture,
  initialWeights: ModelWeights,
  data: LabeledImages,
  options: TrainerOptions,
): Promise<Trainer> {
  // Softmax is left to the loss, as in every engine: taken together, they are exact.
  const network: Architecture = {
    ...architecture,
    layers: architecture.layers.with(-1, lastWithoutSoftmax(architecture)),
  };
  const tensorFlow = await loadTensorFlow();
  refuseUntrainable(architecture, tensorFlow);
  const { tf } = tensorFlow;
  const model = await createTensorFlowModel(tf, network, initialWeights);
  let slots: readonly ModelWeights[] = [];
  const { emaMomentum = 0, labelSmoothing = 0 } = options;
  let averages = emaMomentum > 0 ? readWeights(model, architecture) : undefined;
  let optimizer: TensorFlowOptimizer | undefined;

  const startOptimizer = async (firstStep: number): Promise<TensorFlowOptimizer> => {
    const started = createTensorFlowOptimizer(tf, options.optimizer);
    if (slots.length > 0) await writeSlots(tf, started, architecture, slots, firstStep);
    return started;
  };

  return {
    stepsPerEpoch: Math.ceil((options.imagesPerEpoch ?? data.count) / options.batchSize),
    runEpoch: async (plan, onProgress, signal) => {
      optimizer ??= await startOptimizer(plan.firstStep);
      const sums = { images: 0, loss: 0, correct: 0 };
      let toldMs = performance.now();
      for (const batch of cutEpoch(data, plan, options)) {
        seedDropout(model, options.seed, plan.epoch, batch.batch);
        const rate = plan.learningRates[batch.batch]!;
        const { loss, correct } = trainOnBatch(tf, model, optimizer, batch, rate, labelSmoothing);
        if (!Number.isFinite(loss)) {
          throw new MnistError({ code: 'loss-not-finite', epoch: plan.epoch, loss });
        }
        const step = plan.firstStep + batch.batch + 1;
        if (averages) averageWeights(averages, readWeights(model, architecture), emaMomentum, step);
        sums.images += batch.count;
        sums.loss += loss * batch.count;
        sums.correct += correct;
        if (performance.now() - toldMs >= PROGRESS_INTERVAL_MS) {
          onProgress(progressOf(sums));
          toldMs = performance.now();
        }
        // Lets signals and timers through.
        await nextTurn();
        if (signal?.aborted) break;
      }
      slots = await readSlots(optimizer, architecture);
      return progressOf(sums);
    },
    state: () => ({
      weights: readWeights(model, architecture),
      slots,
      averages: averages && copyWeights(averages),
    }),
    restore: (state) => {
      writeWeights(tf, model, state.weights);
      slots = state.slots;
      if (averages && state.averages) averages = copyWeights(state.averages);
      optimizer?.dispose();
      optimizer = undefined;
    },
    close: () => {
      optimizer?.dispose();
      model.dispose();
      return Promise.resolve();
    },
  };
}

interface BatchResult {
  /** Mean over the batch, before the step. */
  readonly loss: number;
  /** How many images were classified rightly. */
  readonly correct: number;
}

function trainOnBatch(
  tf: TensorFlowModule,
  model: tfjs.LayersModel,
  optimizer: TensorFlowOptimizer,
  { count, images, labels }: TrainingBatch,
  learningRate: number,
  labelSmoothing: number,
): BatchResult {
  const { registeredVariables } = tf.engine();
  const variables = model.trainableWeights.map(({ name }) => registeredVariables[name]!);
  let result: BatchResult = { loss: NaN, correct: 0 };
  tf.tidy(() => {
    const image = tf.tensor4d(images, [count, IMAGE_SIZE, IMAGE_SIZE, 1]);
    let correct = 0;
    const { value, grads } = tf.variableGrads(() => {
      const logits = model.apply(image, { training: true }) as tfjs.Tensor2D; // [count, classes]
      const classCount = logits.shape[1];
      const answers = logits.dataSync<'float32'>();
      const targets = new Float32Array(answers.length);
      labels.forEach((label, row) => {
        const [start, end] = [row * classCount, (row + 1) * classCount];
        if (isRightAnswer(answers.subarray(start, end), label)) correct += 1;
        writeTarget(targets.subarray(start, end), label, labelSmoothing);
      });
      const target = tf.tensor2d(targets, [count, classCount]);
      return tf.losses.softmaxCrossEntropy(target, logits).asScalar();
    }, variables);
    const gradients = variables.map((variable) => ({ variable, gradient: grads[variable.name]! }));
    optimizer.takeStep(gradients, learningRate);
    result = { loss: value.dataSync<'float32'>()[0]!, correct };
  });
  return result;
}

function averageWeights(
  averages: ModelWeights,
  weights: ModelWeights,
  momentum: number,
  step: number,
): void {
  for (const [name, values] of weights) {
    moveAverages(averages.get(name)!, values, { start: 0, end: values.length }, momentum, step);
  }
}

function copyWeights(weights: ModelWeights): ModelWeights {
  return new Map([...weights].map(([name, values]) => [name, values.slice()]));
}

/**
 * Gives each Dropout layer the seed of this batch. A layer of TensorFlow.js reads its seed each time
 * it drops; left alone, it would drop the same elements every time, or others in every run.
 */
function seedDropout(model: tfjs.LayersModel, seed: number, epoch: number, batch: number): void {
  for (const layer of model.layers) {
    if (layer.getClassName() !== 'Dropout') continue;
    const random = createRandom(seed, 'dropout', layer.name, epoch, batch);
    Object.assign(layer, { seed: random.uint32() });
  }
}

function progressOf(sums: { images: number; loss: number; correct: number }): EpochProgress {
  const { images, loss, correct } = sums;
  if (images === 0) return { images, loss: 0, accuracy: 0 };
  return { images, loss: loss / images, accuracy: correct / images };
}
