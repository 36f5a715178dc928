import type { StrokeTemplate } from '../stroke-template.js';

/** Ways of writing a four. */
export const four: readonly StrokeTemplate[] = [
  {
    style: 'open, angular',
    weight: 4,
    strokes: ['12,4 8,28 3,52! 30,52 64,48', '54,2 52,50 48,100'],
  },
  {
    style: 'open, curved',
    weight: 4,
    strokes: ['8,6 3,34 10,50 34,50 60,40', '60,0 56,46 50,100'],
  },
  {
    style: 'closed',
    weight: 2,
    strokes: ['48,0 26,30 2,60! 34,60 70,58', '50,2 48,50 46,100'],
  },
  {
    style: 'closed, short stem',
    weight: 1,
    strokes: ['50,2 26,32 3,62! 36,62 74,60', '46,38 45,70 43,100'],
  },
  {
    style: 'one movement',
    weight: 2,
    strokes: ['10,2 3,30 10,48 32,48 52,28 60,2! 54,46 48,100'],
  },
  {
    style: 'high bar, long stem',
    weight: 1.5,
    strokes: ['8,8 6,26 8,42! 30,42 54,38', '48,2 48,46 44,100'],
  },
  {
    style: 'closed in one movement',
    weight: 1,
    strokes: ['36,100 44,50 50,3! 24,32 3,58! 36,60 70,58'],
  },
  {
    style: 'wide, open',
    weight: 1.5,
    strokes: ['12,12 4,36 2,54! 34,54 76,46', '62,4 56,50 50,100'],
  },
  {
    style: 'rounded, one movement',
    weight: 1.5,
    strokes: ['16,4 4,30 6,50 28,54 50,40 62,12 66,2! 58,48 48,100'],
  },
  {
    style: 'looped crossing',
    weight: 0.8,
    strokes: ['20,6 6,34 4,52 24,54 56,46 84,40', '64,4 54,46 42,100'],
  },
  {
    style: 'closed, long stem',
    weight: 1.8,
    strokes: ['44,2 22,26 4,48! 30,50 56,46', '46,0 44,50 40,100'],
  },
  {
    style: 'closed in one movement, long stem',
    weight: 1,
    strokes: ['34,100 42,50 46,2! 24,26 4,50! 30,52 62,46'],
  },
  {
    style: 'bar through the stem',
    weight: 1,
    strokes: ['16,8 8,30 4,46! 36,44 70,40', '50,6 44,50 32,100'],
  },
  {
    style: 'steep, short bar',
    weight: 1.2,
    strokes: ['30,0 14,26 4,48! 22,50 44,44', '52,10 44,54 34,100'],
  },
];
