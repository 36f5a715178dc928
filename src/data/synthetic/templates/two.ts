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
    weight: 1.8,
    strokes: ['14,18 26,2 44,6 48,26 36,60 18,96! 34,95 52,93'],
  },
  {
    style: 'large loop at the base',
    weight: 3,
    strokes: ['6,24 22,3 46,3 56,22 48,48 34,72 14,94 0,90 2,70 22,62 46,76 62,92 78,96'],
  },
  {
    style: 'round loop and long tail',
    weight: 2.5,
    strokes: ['10,22 28,2 50,6 54,28 44,54 26,82 6,92 -6,80 4,64 26,66 50,84 74,92 96,84'],
  },
  {
    style: 'low loop and long tail',
    weight: 1.5,
    strokes: ['8,14 30,0 48,12 46,40 30,70 8,92 -8,88 0,76 22,80 50,88 84,82'],
  },
  {
    style: 'wide z',
    weight: 2,
    strokes: ['0,10 20,2 44,6 46,20 24,56 2,86! 30,90 60,90 92,86'],
  },
  {
    style: 'curled head, angular base',
    weight: 1,
    strokes: ['22,26 8,28 6,12 28,0 50,8 52,34 30,68 4,94! 36,92 74,92'],
  },
  {
    style: 'upright stem, large loop',
    weight: 2.5,
    strokes: ['14,16 36,0 56,14 58,46 44,78 20,94 2,84 8,62 32,54 56,74 80,98'],
  },
  {
    style: 'upright stem, small loop',
    weight: 1.5,
    strokes: ['20,12 36,0 50,14 52,50 42,84 22,98 6,84 14,66 36,66 56,86 76,96'],
  },
  {
    style: 'hanging base',
    weight: 1.5,
    strokes: ['10,8 36,0 54,14 44,44 20,72 8,86 22,92 44,92 66,102'],
  },
  {
    style: 'narrow with wide base',
    weight: 1.2,
    strokes: ['8,16 26,2 40,14 38,46 26,74 6,96! 36,96 66,96'],
  },
  {
    style: 'short curved base',
    weight: 1.2,
    strokes: ['6,12 30,0 52,12 48,38 28,68 20,90 36,98 56,94'],
  },
];
