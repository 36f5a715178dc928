import type { StrokeTemplate } from '../stroke-template.js';

/** Ways of writing a zero. */
export const zero: readonly StrokeTemplate[] = [
  {
    style: 'round',
    weight: 4,
    strokes: ['38,1 14,12 2,42 6,76 28,99 56,86 68,52 58,14 36,1'],
  },
  {
    style: 'narrow',
    weight: 3,
    strokes: ['30,0 12,16 5,50 9,82 26,100 42,84 48,48 42,14 29,0'],
  },
  {
    style: 'open top',
    weight: 1.5,
    strokes: ['32,4 10,20 2,54 12,86 34,99 58,84 66,50 60,20 44,6'],
  },
  {
    style: 'overlapping ends',
    weight: 2,
    strokes: ['50,8 28,3 8,24 3,60 16,92 42,98 62,72 65,36 52,10 34,0 22,8'],
  },
  {
    style: 'curl into the loop',
    weight: 1.5,
    strokes: ['40,16 26,4 8,20 2,54 14,90 40,98 62,74 66,40 56,12 36,2 24,10'],
  },
  {
    style: 'clockwise from below',
    weight: 1,
    strokes: ['24,98 6,78 4,42 18,8 44,2 62,30 62,68 46,94 20,98'],
  },
  {
    style: 'wide',
    weight: 2,
    strokes: ['46,2 16,14 2,48 10,84 40,99 72,86 84,50 72,14 42,1'],
  },
  {
    style: 'long overlap',
    weight: 1,
    strokes: ['44,6 22,4 4,34 6,74 30,99 62,82 72,44 56,10 30,0 10,18 2,44'],
  },
];
