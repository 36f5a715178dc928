import process from 'node:process';
import { loadDataset } from '../../dist/data/dataset.js';
import { selectImages } from '../../dist/data/labeled-images.js';

const SEED = 1;

/**
 * Loads so many test images, at equal distances: the first half of MNIST's is easier than the second.
 * @param {{ dataset: string, images: number }} request
 */
export async function loadTestDigits({ dataset, images }) {
  const data = await loadDataset({ dataset, split: 'test', env: process.env, seed: SEED });
  const count = Math.min(images, data.count);
  return selectImages(
    data,
    Array.from({ length: count }, (_, i) => Math.floor((i * data.count) / count)),
  );
}
