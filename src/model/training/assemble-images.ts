import {
  firstImages,
  joinImages,
  selectImages,
  type LabeledImages,
} from '../../data/labeled-images.js';
import { createRandom } from '../../data/random.js';
import { splitValidation } from '../../data/split.js';
import { MnistError } from '../../errors/mnist-error.js';
import type { TrainingRecipe } from '../presets/preset.js';

/** The images of a training run. */
export interface AssembledImages {
  /** What is trained on: the digits, then a stock of outliers with the number of classes for a label. */
  readonly training: LabeledImages;
  /** How many of them are digits: each epoch takes all. */
  readonly digitCount: number;
  /** How many outliers each epoch takes from the stock, others each time. */
  readonly outliersPerEpoch: number;
  /** What epochs are judged by: images of the dataset only. */
  readonly validation: LabeledImages;
}

/** How many epochs' outliers are in stock: the more there are, the less they can be learnt by heart. */
const EPOCHS_IN_STOCK = 8;

/** What {@link assembleImages} works on. */
export interface ImageSelection {
  readonly data: LabeledImages;
  readonly recipe: Pick<TrainingRecipe, 'validationSplit' | 'syntheticDigits' | 'outliers'>;
  readonly seed: number;
}

/**
 * Separates validation from training images, and adds to these the synthetic digits and the outliers
 * that the recipe asks for. Outliers are made of training images alone.
 *
 * @throws MnistError `conflicting-options` when digits are to be added to classes that are not digits
 */
export async function assembleImages({
  data,
  recipe,
  seed,
}: ImageSelection): Promise<AssembledImages> {
  const { training, validation } = separateValidation(data, recipe.validationSplit, seed);
  const { classNames } = data;
  const parts: [LabeledImages, ...LabeledImages[]] = [training];
  const seedOf = (purpose: string): number => createRandom(seed, purpose).uint32();
  if (recipe.syntheticDigits > 0) {
    const { generateSyntheticDigits } = await import('../../data/synthetic/generate.js');
    const count = Math.round(recipe.syntheticDigits * training.count);
    const digits = generateSyntheticDigits({ count, seed: seedOf('added digits') });
    requireDigits(classNames, digits.classNames);
    parts.push(digits);
  }
  const digitCount = parts.reduce((sum, { count }) => sum + count, 0);
  const outliersPerEpoch = Math.round(recipe.outliers * training.count);
  if (outliersPerEpoch > 0) {
    const { generateOutliers } = await import('../../data/synthetic/outliers/generate-outliers.js');
    const count = EPOCHS_IN_STOCK * outliersPerEpoch;
    const images = generateOutliers({ count, seed: seedOf('outliers'), digits: training });
    const labels = new Uint8Array(count).fill(classNames.length);
    parts.push({ images, labels, count, classNames });
  }
  const all = parts.length === 1 ? training : joinImages(parts);
  return { training: all, digitCount, outliersPerEpoch, validation };
}

function separateValidation(
  data: LabeledImages,
  fraction: number,
  seed: number,
): Pick<AssembledImages, 'training' | 'validation'> {
  // Copying all images takes 80 ms.
  if (fraction === 0) return { training: data, validation: firstImages(data, 0) };
  const split = splitValidation({ labels: data.labels, fraction, seed });
  return {
    training: selectImages(data, split.training),
    validation: selectImages(data, split.validation),
  };
}

function requireDigits(classNames: readonly string[], digitNames: readonly string[]): void {
  const areDigits =
    classNames.length === digitNames.length &&
    classNames.every((name, i) => name === digitNames[i]);
  if (areDigits) return;
  throw new MnistError({
    code: 'conflicting-options',
    reason: 'synthetic digits can be added to a dataset of the ten digits only',
  });
}
