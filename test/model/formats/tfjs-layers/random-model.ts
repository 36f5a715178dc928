import { DIGIT_NAMES } from '../../../../src/data/labeled-images.js';
import {
  parametersOf,
  type Architecture,
} from '../../../../src/model/architecture/architecture.js';
import { createPredictor } from '../../../../src/model/engine/create-predictor.js';
import type { Model } from '../../../../src/model/model.js';
import { drawParameters } from '../../../oracle/draw-values.js';

/** A model with random weights, moving statistics away from 0 and 1 among them. */
export function createRandomModel(architecture: Architecture): Model {
  const shapes = new Map(
    parametersOf(architecture).map(({ fullName, shape }) => [fullName, shape]),
  );
  const weights = drawParameters(shapes, { name: architecture.name, layers: [] });
  return { architecture, weights, classNames: DIGIT_NAMES };
}

/** The probabilities that we give for images in bytes. */
export async function predictOnce(model: Model, images: Uint8Array): Promise<Float32Array> {
  const predictor = await createPredictor(model, { threads: 1 });
  const probabilities = await predictor.predict(images);
  await predictor.close();
  return probabilities;
}

/** The largest difference between two lists of probabilities. */
export function largestDifference(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) return Infinity;
  return a.reduce((most, value, index) => Math.max(most, Math.abs(value - b[index]!)), 0);
}
