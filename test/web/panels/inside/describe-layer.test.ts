import { expect, it } from 'vitest';
import {
  describeLayer,
  describeShape,
  formatShape,
} from '../../../../web/src/panels/inside/describe-layer.js';

it('folds layers that only prepare what others look at', () => {
  expect(describeLayer('Flatten').isMinor).toBe(true);
  expect(describeLayer('Conv2D').isMinor).toBeUndefined();
});

it('calls a layer that it does not know by its type', () => {
  expect(describeLayer('Capsule')).toEqual({ title: 'Capsule', deed: '' });
});

it('writes shapes as people do', () => {
  expect(formatShape([24, 24, 32])).toBe('24 × 24 × 32');
});

it.each([
  [[24, 24, 32], '32 maps of 24 × 24'],
  [[28, 28, 1], '1 map of 28 × 28'],
  [[10], '10 values'],
  [[1], '1 value'],
])('says what %j is', (shape, said) => {
  expect(describeShape(shape)).toBe(said);
});
