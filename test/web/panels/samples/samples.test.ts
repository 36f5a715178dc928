import { expect, it } from 'vitest';
import { nameSampleLabel } from '../../../../web/src/panels/name-sample-label.js';
import { describeDataset } from '../../../../web/src/panels/samples/describe-dataset.js';

it('calls an answer right that names the label, as a number or as a class name', () => {
  expect(nameSampleLabel({ digit: 7, label: 7 })).toEqual({ isRight: true, label: '7' });
  expect(nameSampleLabel({ digit: '7', label: 7 })).toEqual({ isRight: true, label: '7' });
  expect(nameSampleLabel({ digit: 1, label: 7 })).toEqual({ isRight: false, label: '7' });
});

it('tells digits that people wrote from those that were made', () => {
  expect(describeDataset('mnist')).toBe("from MNIST's test set");
  expect(describeDataset('synthetic')).toMatch(/^synthetic/);
});
