import type { StrokeTemplate } from '../stroke-template.js';

/** Ways of writing a one. */
export const one: readonly StrokeTemplate[] = [
  {
    style: 'plain stroke',
    weight: 9,
    strokes: ['26,0 26,44 26,88'],
  },
  {
    style: 'bowed stroke',
    weight: 2,
    strokes: ['26,0 30,26 30,62 25,88'],
  },
  {
    style: 'serif',
    weight: 0.8,
    strokes: ['9,21 19,12 32,0! 32,44 31,88'],
  },
  {
    style: 'small serif',
    weight: 0.6,
    strokes: ['19,12 30,0! 30,44 30,88'],
  },
  {
    style: 'serif and foot',
    weight: 0.9,
    strokes: ['11,18 21,11 32,0! 32,44 31,85', '5,86 32,85 58,84'],
  },
];
