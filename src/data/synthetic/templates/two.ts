import type { StrokeTemplate } from '../stroke-template.js';

/** Ways of writing a two. */
export const two: readonly StrokeTemplate[] = [
  {
    style: 'loop at the base',
    weight: 3,
    strokes: ['6,24 17,6 38,1 51,15 47,39 32,64 13,86 2,88 4,73 19,71 39,86 55,92 70,81'],
  },
  {
    style: 'angular base',
    weight: 4,
    strokes: ['5,21 15,5 36,0 51,13 47,38 28,64 4,90! 34,89 66,88'],
  },
  {
    style: 'wavy base',
    weight: 2,
    strokes: ['6,19 19,3 39,2 49,19 39,47 21,71 2,86! 19,79 39,88 56,93 73,85'],
  },
  {
    style: 'like a z',
    weight: 2,
    strokes: ['3,13 23,6 47,5 53,17 34,47 6,85 9,91 34,89 68,87'],
  },
  {
    style: 'curled head',
    weight: 1.5,
    strokes: ['19,28 6,23 13,6 34,0 51,11 47,39 28,68 8,88 3,81 13,73 34,85 49,92 64,85'],
  },
  {
    style: 'narrow with short base',
    weight: 1.8,
    strokes: ['13,17 24,2 41,6 45,24 34,56 17,90! 32,89 49,87'],
  },
  {
    style: 'large loop at the base',
    weight: 3,
    strokes: ['6,23 21,3 43,3 53,21 45,45 32,68 13,88 0,85 2,66 21,58 43,71 58,86 73,90'],
  },
  {
    style: 'round loop and long tail',
    weight: 2.5,
    strokes: ['9,21 26,2 47,6 51,26 41,51 24,77 6,86 -6,75 4,60 24,62 47,79 70,86 90,79'],
  },
  {
    style: 'low loop and long tail',
    weight: 1.5,
    strokes: ['8,13 28,0 45,11 43,38 28,66 8,86 -8,83 0,71 21,75 47,83 79,77'],
  },
  {
    style: 'wide z',
    weight: 2,
    strokes: ['0,9 19,2 41,6 43,19 23,53 2,81! 28,85 56,85 86,81'],
  },
  {
    style: 'curled head, angular base',
    weight: 1,
    strokes: ['21,24 8,26 6,11 26,0 47,8 49,32 28,64 4,88! 34,86 70,86'],
  },
  {
    style: 'upright stem, large loop',
    weight: 3.5,
    strokes: ['13,15 34,0 53,13 55,43 41,73 19,88 2,79 8,58 30,51 53,70 75,92'],
  },
  {
    style: 'upright stem, small loop',
    weight: 1.5,
    strokes: ['19,11 34,0 47,13 49,47 39,79 21,92 6,79 13,62 34,62 53,81 71,90'],
  },
  {
    style: 'hanging base',
    weight: 1.5,
    strokes: ['9,8 34,0 51,13 41,41 19,68 8,81 21,86 41,86 62,96'],
  },
  {
    style: 'narrow with wide base',
    weight: 1.2,
    strokes: ['8,15 24,2 38,13 36,43 24,70 6,90! 34,90 62,90'],
  },
  {
    style: 'short curved base',
    weight: 1.2,
    strokes: ['6,11 28,0 49,11 45,36 26,64 19,85 34,92 53,88'],
  },
  {
    style: 'slanted, hooked head',
    weight: 1.2,
    strokes: ['14,30 20,10 40,0 58,10 52,32 28,66 0,94! 28,92 64,90'],
  },
  {
    style: 'round head, loop on the left',
    weight: 1.2,
    strokes: ['2,24 14,4 42,0 60,16 54,44 30,66 4,76 -6,88 6,96 30,90 54,88 78,98'],
  },
  {
    style: 'like an a',
    weight: 2.5,
    strokes: ['2,22 20,2 48,4 58,26 52,60 34,88 12,96 0,82 8,60 30,50 54,66 68,94'],
  },
  {
    style: 'rising base',
    weight: 1.5,
    strokes: ['0,16 24,2 46,12 38,42 8,78! 42,76 86,60'],
  },
];
