import { IMAGE_PIXELS } from '../../src/data/digit-image.js';
import { imageAt, type LabeledImages } from '../../src/data/labeled-images.js';
import { generateSyntheticDigits } from '../../src/data/synthetic/generate.js';
import { parametersOf } from '../../src/model/architecture/architecture.js';
import { parseKerasJson } from '../../src/model/architecture/keras-json.js';
import { saveTfjsLayers } from '../../src/model/formats/tfjs-layers/save-tfjs-layers.js';
import type { Model } from '../../src/model/model.js';

/**
 * Creates a model that answers with the class whose mean image is nearest: a dense layer whose
 * weights are computed, not trained. It is right about synthetic digits more often than not, and
 * the same on every machine.
 */
export function createCentroidModel(): Model {
  const digits = generateSyntheticDigits({ count: 500, seed: 1 });
  const classCount = digits.classNames.length;
  const kernel = new Float32Array(IMAGE_PIXELS * classCount); // [784, 10]
  const bias = new Float32Array(classCount);
  for (let label = 0; label < classCount; label++) {
    const mean = meanImage(digits, label);
    // |x - mean|^2 = |x|^2 - 2 x . mean + |mean|^2, and |x|^2 is the same for all classes.
    mean.forEach((ink, pixel) => (kernel[pixel * classCount + label] = ink));
    bias[label] = mean.reduce((sum, ink) => sum - (ink * ink) / 2, 0);
  }
  const architecture = parseKerasJson(
    [
      { class_name: 'Flatten', config: {} },
      { class_name: 'Dense', config: { units: classCount, activation: 'softmax' } },
    ],
    'test',
    'centroid',
  );
  const weights = new Map(
    parametersOf(architecture).map(({ fullName, shape }) => [
      fullName,
      shape.length === 2 ? kernel : bias,
    ]),
  );
  return { architecture, weights, classNames: digits.classNames };
}

/** Saves {@link createCentroidModel} in a folder. */
export async function saveCentroidModel(folder: string): Promise<void> {
  await saveTfjsLayers(createCentroidModel(), folder);
}

function meanImage(digits: LabeledImages, label: number): number[] {
  const sum = new Array<number>(IMAGE_PIXELS).fill(0);
  let count = 0;
  digits.labels.forEach((other, index) => {
    if (other !== label) return;
    imageAt(digits, index).forEach((ink, pixel) => (sum[pixel]! += ink / 255));
    count += 1;
  });
  return sum.map((ink) => ink / count);
}
