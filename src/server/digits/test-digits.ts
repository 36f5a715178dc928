import type { LabeledImages } from '../../data/labeled-images.js';
import { loadLocalMnist } from '../../data/mnist/load-local-mnist.js';
import { generateTestDigits } from './generate-test-digits.js';

/** Labelled digits that no model of ours was trained on. */
export interface TestDigits {
  readonly dataset: 'mnist' | 'synthetic';
  readonly images: LabeledImages;
}

/**
 * Finds digits to show and to measure models with: MNIST's test images if they are on this machine, else
 * digits written by a pen. They are loaded when they are first asked for.
 *
 * @param note is told when MNIST's files are there, but damaged
 */
export function findTestDigits(
  env: NodeJS.ProcessEnv,
  note: (text: string) => void,
): () => Promise<TestDigits> {
  let loading: Promise<TestDigits> | undefined;
  return () => {
    loading ??= loadTestDigits(env, note).catch((error: unknown) => {
      // The next one who asks tries again.
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function loadTestDigits(
  env: NodeJS.ProcessEnv,
  note: (text: string) => void,
): Promise<TestDigits> {
  const images = await loadLocalMnist({ env, split: 'test', onDamage: note });
  if (images !== undefined) return { dataset: 'mnist', images };
  return { dataset: 'synthetic', images: await generateTestDigits() };
}
