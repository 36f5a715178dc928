import type { StrokeTemplate } from '../stroke-template.js';

/** Ways of writing a five. */
export const five: readonly StrokeTemplate[] = [
  {
    style: 'one movement',
    weight: 3,
    strokes: ['66,3 42,4 20,6! 17,24 12,42! 34,38 54,52 52,80 30,98 3,92'],
  },
  {
    style: 'bar written last',
    weight: 3,
    strokes: ['20,6 16,24 13,42! 36,40 54,56 50,82 28,98 2,92', '19,6 42,5 70,1'],
  },
  {
    style: 'detached bar',
    weight: 1.5,
    strokes: ['16,12 12,28 10,42! 32,40 50,56 46,82 24,98 2,94', '27,8 48,5 70,0'],
  },
  {
    style: 'like an s',
    weight: 2,
    strokes: ['64,2 40,2 20,12 18,34 36,46 52,62 46,86 24,98 2,90'],
  },
  {
    style: 'smooth belly',
    weight: 2,
    strokes: ['70,0 46,6 26,6! 20,26 20,40 40,48 50,66 38,90 16,98 0,86'],
  },
  {
    style: 'low belly, short stem',
    weight: 1,
    strokes: ['62,4 40,3 16,6! 14,18 12,32! 40,28 60,50 54,82 28,98 4,90'],
  },
];
