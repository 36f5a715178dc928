import type { LabeledImages } from '../../data/labeled-images.js';
import { MnistError } from '../../errors/mnist-error.js';
import type { Predictor } from '../predictor.js';
import { measureCalibration, type Calibration } from './calibration.js';
import { measureClasses, type ClassMetrics } from './class-metrics.js';
import { accuracyOf, countConfusions, type ConfusionMatrix } from './confusion-matrix.js';
import { smoothedCrossEntropy } from './cross-entropy.js';
import { findMostConfused, type Confusion } from './most-confused.js';
import { mostProbable } from './most-probable.js';
import { predictInBatches } from './predict-in-batches.js';

/** How well a model does on labelled images. Every number is finite. */
export interface Evaluation {
  /** How many images were classified. */
  readonly count: number;
  /** The share of right answers, `[0, 1]`; 0 without images. */
  readonly accuracy: number;
  /** The mean cross-entropy, in nats; 0 without images. */
  readonly loss: number;
  /** Whether answers are right as often as their confidence says. */
  readonly calibration: Calibration;
  /** Rows = true class, columns = predicted class. */
  readonly confusion: ConfusionMatrix;
  /** One entry for each class, by index. */
  readonly perClass: readonly ClassMetrics[];
  /** The ten most frequent mistakes. */
  readonly mostConfused: readonly Confusion[];
  /** Images classified per second of wall-clock time, all preparation included. */
  readonly imagesPerSecond: number;
}

/** What {@link evaluate} works on. */
export interface EvaluationRun {
  readonly predictor: Predictor;
  readonly data: LabeledImages;
  /** Images handed to the predictor at a time. */
  readonly batchSize?: number;
  /** The share of each target that goes to all classes alike; 0 when not given. Only the loss asks. */
  readonly labelSmoothing?: number;
  /** Is told the number of images classified so far, after each batch. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Classifies every image and compares with its label. Memory is one batch and five bytes an image.
 *
 * @throws MnistError `conflicting-options` when model and data do not have the same classes
 */
export async function evaluate(run: EvaluationRun): Promise<Evaluation> {
  const { predictor, data, batchSize, labelSmoothing = 0, onProgress } = run;
  const classCount = predictor.classNames.length;
  requireSameClasses(predictor.classNames, data.classNames);

  const startMs = performance.now();
  const predictedLabels = new Uint8Array(data.count);
  const confidences = new Float32Array(data.count);
  let totalLoss = 0;
  for await (const batch of predictInBatches(predictor, data, batchSize)) {
    const { start, end, probabilities } = batch;
    for (let i = start; i < end; i++) {
      const row = i - start;
      const answer = probabilities.subarray(row * classCount, (row + 1) * classCount);
      const label = mostProbable(answer, 0, classCount);
      predictedLabels[i] = label;
      confidences[i] = answer[label]!;
      totalLoss += smoothedCrossEntropy(answer, data.labels[i]!, labelSmoothing);
    }
    onProgress?.(end);
  }
  const seconds = (performance.now() - startMs) / 1000;

  const confusion = countConfusions(data.labels, predictedLabels, classCount);
  const isRight = (i: number): boolean => predictedLabels[i] === data.labels[i];
  return {
    count: data.count,
    accuracy: accuracyOf(confusion),
    loss: data.count === 0 ? 0 : totalLoss / data.count,
    calibration: measureCalibration(confidences, isRight),
    confusion,
    perClass: measureClasses(confusion),
    mostConfused: findMostConfused(confusion),
    imagesPerSecond: seconds > 0 ? data.count / seconds : 0,
  };
}

function requireSameClasses(modelNames: readonly string[], dataNames: readonly string[]): void {
  if (modelNames.length !== dataNames.length) {
    throw new MnistError({
      code: 'conflicting-options',
      reason: `the model tells ${modelNames.length} classes apart, but the dataset has ${dataNames.length}`,
    });
  }
  if (modelNames.every((name, index) => name === dataNames[index])) return;
  throw new MnistError({
    code: 'conflicting-options',
    reason: `the model answers with the classes ${modelNames.join(', ')}, but those of the dataset are ${dataNames.join(', ')}`,
  });
}
