import type { StrokeTemplate } from '../stroke-template.js';

/** Ways of writing a three. */
export const three: readonly StrokeTemplate[] = [
  {
    style: 'round',
    weight: 4,
    strokes: ['8,14 24,1 46,5 50,24 38,40 22,46! 44,50 56,70 46,92 22,100 2,90'],
  },
  {
    style: 'smooth waist',
    weight: 3,
    strokes: ['10,10 30,0 50,10 44,32 26,46 44,54 54,74 38,96 14,98 0,88'],
  },
  {
    style: 'loop at the waist',
    weight: 1.5,
    strokes: ['8,14 26,0 50,8 48,30 30,48 20,48 26,40 46,52 56,74 42,96 18,99 3,86'],
  },
  {
    style: 'flat top',
    weight: 1.5,
    strokes: ['6,5 30,3 56,3! 42,22 26,42! 48,48 58,70 46,92 22,99 2,90'],
  },
  {
    style: 'long tail',
    weight: 1.5,
    strokes: ['14,6 36,0 52,10 46,28 28,40 46,44 52,60 38,80 14,94 -6,99'],
  },
];
