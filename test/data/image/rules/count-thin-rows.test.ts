import { describe, expect, it } from 'vitest';
import type { InkImage } from '../../../../src/data/image/ink/ink-image.js';
import { countThinRows } from '../../../../src/data/image/rules/count-thin-rows.js';
import { transposeInk } from '../../../../src/data/image/ink/transpose-ink.js';
import { createRandom } from '../../../../src/data/random.js';

/** Rows with a run of ink of at most so many pixels. */
function countRows({ width, height, ink }: InkImage, most: number): number {
  const rows = Array.from({ length: height }, (_, y) =>
    [...ink.subarray(y * width, (y + 1) * width)].map((value) => (value > 0 ? 'x' : ' ')).join(''),
  );
  return rows.filter((row) => row.split(' ').some((run) => run !== '' && run.length <= most))
    .length;
}

describe('countThinRows', () => {
  it('counts rows and columns in noise', () => {
    const random = createRandom(1);
    for (let round = 0; round < 100; round++) {
      const [width, height] = [1 + random.integer(15), 1 + random.integer(15)];
      const share = random.uniform();
      const ink = Uint8Array.from({ length: width * height }, () =>
        random.uniform() < share ? 9 : 0,
      );
      const image = { width, height, ink };
      for (const most of [1, 3]) {
        expect(countThinRows(image, most)).toEqual({
          rows: countRows(image, most),
          columns: countRows(transposeInk(image), most),
        });
      }
    }
  });
});
