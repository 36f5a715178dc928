import type { StrokeTemplate } from '../stroke-template.js';

/** Ways of writing a seven. */
export const seven: readonly StrokeTemplate[] = [
  {
    style: 'plain',
    weight: 5,
    strokes: ['-3,8 28,6 60,3! 46,42 32,100'],
  },
  {
    style: 'rounded turn',
    weight: 2.5,
    strokes: ['2,12 24,4 50,3 56,16 42,52 30,100'],
  },
  {
    style: 'serif hook',
    weight: 3,
    strokes: ['4,28 6,8! 32,6 60,3! 44,44 30,100'],
  },
  {
    style: 'wavy bar',
    weight: 1.5,
    strokes: ['2,20 12,4 30,10 58,4! 44,46 34,100'],
  },
  {
    style: 'crossed',
    weight: 2.5,
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
  {
    style: 'long bar',
    weight: 1.5,
    strokes: ['-12,10 24,6 58,4! 44,44 36,100'],
  },
  {
    style: 'falling bar',
    weight: 1,
    strokes: ['-4,2 26,8 56,12! 40,50 22,100'],
  },
  {
    style: 'arched',
    weight: 1.6,
    strokes: ['2,36 10,8 36,0 54,14 50,50 44,100'],
  },
  {
    style: 'deep hook',
    weight: 2,
    strokes: ['2,36 4,8! 30,4 60,2! 50,42 42,100'],
  },
  {
    style: 'crossed low, wide',
    weight: 0.8,
    strokes: ['-6,8 26,6 58,4! 42,50 30,100', '-4,58 34,54 76,52'],
  },
  {
    style: 'crossed, upright',
    weight: 0.8,
    strokes: ['2,12 22,6 50,4! 46,40 42,100', '16,48 44,46 70,44'],
  },
  {
    style: 'deep hook, slanted bar',
    weight: 1.5,
    strokes: ['-4,34 6,12! 28,10 62,0! 44,46 26,100'],
  },
  {
    style: 'wide arc',
    weight: 0.8,
    strokes: ['-4,6 36,0 64,12 64,40 48,66 36,84'],
  },
  {
    style: 'crossed, deep hook',
    weight: 0.8,
    strokes: ['-2,28 4,6! 30,6 60,2! 44,48 34,100', '12,52 38,48 68,46'],
  },
];
