import { describe, expect, it } from 'vitest';
import { takeEvenly } from '../../../src/data/folders/take-evenly.js';

const classes = [
  { name: '0', pictures: ['a', 'b', 'c', 'd'] },
  { name: '1', pictures: ['e'] },
  { name: '2', pictures: ['f', 'g', 'h'] },
];

describe('takeEvenly', () => {
  it.each([
    [1, [1, 0, 0]],
    [3, [1, 1, 1]],
    [5, [2, 1, 2]],
    [7, [3, 1, 3]],
    [8, [4, 1, 3]],
    [9, [4, 1, 3]],
    [Infinity, [4, 1, 3]],
  ])('of 8 pictures takes %d as %j', (limit, counts) => {
    const taken = takeEvenly(classes, limit);
    expect(taken.map(({ pictures }) => pictures.length)).toEqual(counts);
    taken.forEach(({ name, pictures }, i) => {
      expect(name).toBe(classes[i]!.name);
      expect(pictures).toEqual(classes[i]!.pictures.slice(0, pictures.length));
    });
  });
});
