import type { StrokeTemplate } from '../stroke-template.js';

/** Ways of writing a one. */
export const one: readonly StrokeTemplate[] = [
  {
    style: 'plain stroke',
    weight: 9,
    strokes: ['30,0 30,50 30,100'],
  },
  {
    style: 'bowed stroke',
    weight: 2,
    strokes: ['30,0 34,30 34,70 28,100'],
  },
  {
    style: 'serif',
    weight: 0.8,
    strokes: ['10,24 22,14 36,0! 36,50 35,100'],
  },
  {
    style: 'small serif',
    weight: 0.6,
    strokes: ['22,14 34,0! 34,50 34,100'],
  },
  {
    style: 'serif and foot',
    weight: 0.9,
    strokes: ['12,20 24,12 36,0! 36,50 35,97', '6,98 36,97 66,96'],
  },
];
