import { loadArchitecture } from '../../model/load-architecture.js';
import { initializeWeights, type Model } from '../../model/model.js';

const SEED = 1;

/** Makes an untrained model of a preset: it answers as fast as a trained one. */
export async function drawModel(arch: string, classNames: readonly string[]): Promise<Model> {
  const { architecture } = await loadArchitecture(arch);
  return { architecture, weights: initializeWeights(architecture, SEED), classNames };
}
