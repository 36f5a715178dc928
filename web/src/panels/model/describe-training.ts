import type { Model } from '../../../../src/server/schemas/model.js';
import { formatCount } from './format-count.js';

/** How a model was trained, in a sentence; where that is not known, it says so. */
export function describeTraining(training: Model['training']): string {
  if (!training) return 'not recorded with the model';
  const { dataset, epochs, seed, finished } = training;
  const rounds = epochs === 1 ? '1 epoch' : `${epochs} epochs`;
  const day = finished === null ? '' : `, finished ${finished.slice(0, 10)}`;
  return `${rounds} on ${dataset}, seed ${seed}${day}`;
}

/** How many test digits a model reads right, where that was measured when it was trained. */
export function describeTestAccuracy(training: Model['training']): string {
  const { testAccuracy = null, testCount = null } = training ?? {};
  if (testAccuracy === null) return 'not recorded with the model';
  const share = `${(testAccuracy * 100).toFixed(2)} %`;
  return testCount === null ? share : `${share} of ${formatCount(testCount)} test digits`;
}
