import { drawHandwriting } from '../../handwriting.js';
import { tracePath } from '../../pen-path.js';
import type { OutlierKind } from '../outlier-kind.js';

/** A pen that wanders over the paper without an aim: longer ways than any digit takes. */
export const scribbles: OutlierKind = {
  name: 'scribbles',
  weight: 1.5,
  isReserved: false,
  draw: ({ render }, random) => {
    const { pen } = drawHandwriting(random);
    const count = 12 + random.integer(10);
    const sharpness = 0.3 * random.uniform() ** 2;
    const width = random.between(0.7, 1.6);
    const x = Array.from({ length: count }, () => random.between(0, width));
    const y = Array.from({ length: count }, () => random.uniform());
    const isCorner = x.map(() => random.uniform() < sharpness);
    return render([tracePath({ x, y, isCorner })], { ...pen, width: 0.7 * pen.width });
  },
};
