import type { StrokeTemplate } from '../stroke-template.js';

/** Ways of writing a seven. */
export const seven: readonly StrokeTemplate[] = [
  {
    style: 'plain',
    weight: 5,
    strokes: ['3,8 30,6 60,3! 44,42 28,100'],
  },
  {
    style: 'rounded turn',
    weight: 2.5,
    strokes: ['2,12 24,4 50,3 56,16 42,52 30,100'],
  },
  {
    style: 'serif hook',
    weight: 2,
    strokes: ['4,28 6,8! 32,6 60,3! 44,44 30,100'],
  },
  {
    style: 'wavy bar',
    weight: 1.5,
    strokes: ['2,20 12,4 30,10 58,4! 44,46 34,100'],
  },
  {
    style: 'crossed',
    weight: 1.8,
    strokes: ['4,6 32,6 60,4! 42,46 26,100', '14,50 38,48 64,46'],
  },
  {
    style: 'crossed with serif hook',
    weight: 0.6,
    strokes: ['4,22 8,6! 32,7 60,3! 42,48 30,100', '16,54 38,50 62,48'],
  },
  {
    style: 'bent stem',
    weight: 1.5,
    strokes: ['4,10 28,5 54,3! 54,30 44,60 40,100'],
  },
];
