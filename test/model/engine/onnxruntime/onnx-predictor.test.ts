import { expect, it } from 'vitest';
import { generateSyntheticDigits } from '../../../../src/data/synthetic/generate.js';
import { imageAt } from '../../../../src/data/labeled-images.js';
import { loadBundledModel } from '../../../../src/model/bundled-model.js';
import { createPredictor } from '../../../../src/model/engine/create-predictor.js';

it('keeps calls apart that overlap', async () => {
  const digits = generateSyntheticDigits({ count: 6, seed: 3 });
  const images = Array.from({ length: digits.count }, (_, i) => imageAt(digits, i));
  const predictor = await createPredictor(await loadBundledModel(), { threads: 1 });
  const oneByOne: Float32Array[] = [];
  for (const image of images) oneByOne.push(await predictor.predict(image));
  const together = await Promise.all(images.map((image) => predictor.predict(image)));
  expect(together).toEqual(oneByOne);
  await predictor.close();
});
