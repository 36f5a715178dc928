import { expect, it } from 'vitest';
import { describeSample } from '../../../../web/src/stage/pictures/describe-sample.js';

const sample = { split: 'test', index: 1234, pixels: '' } as const;

it('says which digit it is and its label', () => {
  expect(describeSample({ ...sample, dataset: 'mnist', label: 7 })).toBe(
    'Test digit 1234 of MNIST: a 7',
  );
  expect(describeSample({ ...sample, dataset: 'synthetic', label: 8 })).toBe(
    'Test digit 1234 of the synthetic digits: an 8',
  );
});
