import { IMAGE_PIXELS } from '../../src/data/digit-image.js';
import { createRandom, type Random } from '../../src/data/random.js';
import { sizeOfShape, type Shape } from '../../src/model/graph/shape.js';
import type { NamedShapes, NamedValues, NetworkCase, TrainingBatch } from './network-case.js';

const SEED = 20;
const DROPPED_SHARE = 0.4;

/** Draws the values of a network's parameters: activations stay alive, statistics are possible. */
export function drawParameters(shapes: NamedShapes, { name, ties }: NetworkCase): NamedValues {
  return new Map(
    [...shapes].map(([parameter, shape]) => {
      const random = createRandom(SEED, name, parameter);
      const values = new Float32Array(sizeOfShape(shape));
      if (ties && shape.length === 4) return [parameter, values.fill(0.5)];
      return [parameter, values.map(() => drawParameter(parameter, shape, random))];
    }),
  );
}

function drawParameter(parameter: string, shape: Shape, random: Random): number {
  const kind = parameter.slice(parameter.lastIndexOf('/') + 1);
  if (kind === 'kernel') {
    return random.normal() * Math.sqrt(2 / sizeOfShape(shape.slice(0, -1)));
  }
  if (kind === 'gamma') return 1 + 0.3 * random.normal();
  if (kind === 'moving_variance') return random.between(0.3, 2);
  return 0.2 * random.normal();
}

/** Draws a batch: images are half background, as digits are. */
export function drawBatch(
  { name, batch: size = 3, shares, ties = false, softTargets = false }: NetworkCase,
  classCount: number,
  maskShapes: NamedShapes,
): TrainingBatch {
  const random = createRandom(SEED, name, 'batch');
  const drawPixel = ties ? () => random.integer(2) : () => Math.max(0, random.between(-1, 1));
  return {
    size,
    images: new Float32Array(size * IMAGE_PIXELS).map(drawPixel),
    targets: drawTargets(size, classCount, softTargets, random),
    shares: Float32Array.from({ length: size }, (_, image) => shares?.[image] ?? 1 / size),
    masks: new Map(
      [...maskShapes].map(([layer, shape]) => [
        layer,
        new Float32Array(size * sizeOfShape(shape)).map(() =>
          random.uniform() < DROPPED_SHARE ? 0 : 1 / (1 - DROPPED_SHARE),
        ),
      ]),
    ),
    maskShapes,
  };
}

function drawTargets(
  size: number,
  classCount: number,
  areSoft: boolean,
  random: Random,
): Float32Array {
  const targets = new Float32Array(size * classCount);
  for (let image = 0; image < size; image++) {
    const row = targets.subarray(image * classCount, (image + 1) * classCount);
    if (areSoft) row.fill(0.3 / classCount);
    row[random.integer(classCount)]! += areSoft ? 0.7 : 1;
  }
  return targets;
}
