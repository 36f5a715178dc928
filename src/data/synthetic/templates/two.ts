import type { StrokeTemplate } from '../stroke-template.js';

/** Ways of writing a two. */
export const two: readonly StrokeTemplate[] = [
  {
    style: 'loop at the base',
    weight: 3,
    strokes: ['6,26 18,6 40,1 54,16 50,42 34,68 14,92 2,94 4,78 20,76 42,92 58,98 74,86'],
  },
  {
    style: 'angular base',
    weight: 4,
    strokes: ['5,22 16,5 38,0 54,14 50,40 30,68 4,96! 36,95 70,94'],
  },
  {
    style: 'wavy base',
    weight: 2,
    strokes: ['6,20 20,3 42,2 52,20 42,50 22,76 2,92! 20,84 42,94 60,99 78,90'],
  },
  {
    style: 'like a z',
    weight: 2,
    strokes: ['3,14 24,6 50,5 56,18 36,50 6,90 10,97 36,95 72,93'],
  },
  {
    style: 'curled head',
    weight: 1.5,
    strokes: ['20,30 6,24 14,6 36,0 54,12 50,42 30,72 8,94 3,86 14,78 36,90 52,98 68,90'],
  },
  {
    style: 'narrow with short base',
    weight: 1,
    strokes: ['14,18 26,2 44,6 48,26 36,60 18,96! 34,95 52,93'],
  },
];
