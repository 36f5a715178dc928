import { expect, it } from 'vitest';
import {
  bytesOfMap,
  findVividMap,
  firstMaps,
  formatRange,
  formatValue,
  rangeOfMap,
} from '../../../../web/src/panels/inside/map-values.js';

it('cuts maps and units out of a layer', () => {
  const values = Uint8Array.from({ length: 12 }, (_, index) => index);
  expect([...bytesOfMap({ shape: [2, 3, 2] }, values, 1)]).toEqual([6, 7, 8, 9, 10, 11]);
  expect([...bytesOfMap({ shape: [12] }, values, 4)]).toEqual([4]);
});

it('scales bytes back to values', () => {
  expect(rangeOfMap(Uint8Array.of(0, 255, 51), [-1, 4])).toEqual([-1, 4]);
  expect(rangeOfMap(Uint8Array.of(51, 102), [-1, 4])).toEqual([0, 1]);
  expect(rangeOfMap(Uint8Array.of(0, 0), [2, 2])).toEqual([2, 2]);
});

it('finds the map in which most is to be seen', () => {
  expect(findVividMap({ shape: [1, 2, 3] }, Uint8Array.of(9, 0, 5, 5, 9, 0))).toBe(1);
  expect(findVividMap({ shape: [3] }, Uint8Array.of(0, 1, 255))).toBe(2);
  expect(findVividMap({ shape: [3] }, new Uint8Array(3))).toBe(0);
});

it.each([
  [0, '0'],
  [-0.001, '0'],
  [0.004, '0'],
  [0.256, '0.26'],
  [-1.5, '-1.50'],
  [12.34, '12.3'],
  [-250.4, '-250'],
])('writes %f as %s', (value, text) => {
  expect(formatValue(value)).toBe(text);
});

it('writes a range, or the one value that it is', () => {
  expect(formatRange([0, 3.414])).toBe('0 to 3.41');
  expect(formatRange([0.5, 0.501])).toBe('0.50');
});

it('shows the first 32 maps of a layer with more, and all of others', () => {
  const values = new Uint8Array(3 * 2 * 40).map((_, index) => index);
  const first = firstMaps([3, 2, 40], values);
  expect(first.shape).toEqual([3, 2, 32]);
  expect(first.values).toEqual(values.subarray(0, 3 * 2 * 32));
  expect(firstMaps([2, 3, 32], values).values).toBe(values);
  expect(firstMaps([240], values).shape).toEqual([240]);
});
