import { describe, expect, it } from 'vitest';
import { distanceTransform } from '../../../../src/data/image/digit/distance-transform.js';
import { createRandom } from '../../../../src/data/random.js';

describe('distanceTransform', () => {
  it('measures as the crow flies', () => {
    const marks = new Uint8Array(5 * 4);
    marks[0] = 1;
    const distances = distanceTransform(marks, 5, 4);
    expect(distances[0]).toBe(0);
    expect(distances[4]).toBe(4);
    expect(distances[3 * 5 + 4]).toBe(5);
  });

  it('agrees with a search through all marks', () => {
    const random = createRandom(3);
    const [width, height] = [23, 17];
    const marks = Uint8Array.from({ length: width * height }, () =>
      random.uniform() < 0.03 ? 1 : 0,
    );
    const marked = [...marks.keys()].filter((i) => marks[i] === 1);
    const expected = Array.from(marks, (_, i) =>
      Math.min(
        ...marked.map((j) =>
          Math.hypot((i % width) - (j % width), Math.floor(i / width) - Math.floor(j / width)),
        ),
      ),
    );
    distanceTransform(marks, width, height).forEach((distance, i) => {
      expect(distance).toBeCloseTo(expected[i]!, 5);
    });
  });
});
