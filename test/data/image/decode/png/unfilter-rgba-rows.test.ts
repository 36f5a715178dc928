import { describe, expect, it } from 'vitest';
import { unfilterRgbaRows } from '../../../../../src/data/image/decode/png/unfilter-rgba-rows.js';
import { unfilterRows } from '../../../../../src/data/image/decode/png/unfilter-rows.js';
import { createRandom } from '../../../../../src/data/random.js';

describe('unfilterRgbaRows', () => {
  it.each([0, 1, 2, 3, 4])('does with filter %i what is done byte by byte', (filter) => {
    const random = createRandom(1, filter);
    // Few values, so that neighbours are often the same; then any.
    for (const values of [[0], [0, 1], [0, 128, 255], Array.from({ length: 256 }, (_, i) => i)]) {
      for (const [width, height] of [
        [1, 1],
        [1, 5],
        [7, 1],
        [13, 11],
      ] as const) {
        const rows = Uint8Array.from({ length: height * (4 * width + 1) }, (_, i) =>
          i % (4 * width + 1) === 0 ? filter : values[random.integer(values.length)]!,
        );
        const before = rows.slice();
        expect(unfilterRgbaRows(rows, width)).toEqual(unfilterRows(rows, 4 * width, 4));
        expect(rows).toEqual(before);
      }
    }
  });

  it('knows five filters', () => {
    expect(unfilterRgbaRows(Uint8Array.of(5, 0, 0, 0, 0), 1)).toBeNull();
  });
});
