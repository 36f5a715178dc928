import type { StrokeTemplate } from '../stroke-template.js';

/** Ways of writing a zero. */
export const zero: readonly StrokeTemplate[] = [
  {
    style: 'round',
    weight: 4,
    strokes: ['33,1 12,10 2,37 5,66 24,86 49,75 59,45 50,12 31,1'],
  },
  {
    style: 'narrow',
    weight: 3,
    strokes: ['26,0 10,14 4,44 8,71 23,87 37,73 42,42 37,12 25,0'],
  },
  {
    style: 'open top',
    weight: 1.5,
    strokes: ['28,3 9,17 2,47 10,75 30,86 50,73 57,44 52,17 38,5'],
  },
  {
    style: 'overlapping ends',
    weight: 2,
    strokes: ['44,7 24,3 7,21 3,52 14,80 37,85 54,63 57,31 45,9 30,0 19,7'],
  },
  {
    style: 'curl into the loop',
    weight: 1.5,
    strokes: ['35,14 23,3 7,17 2,47 12,78 35,85 54,64 57,35 49,10 31,2 21,9'],
  },
  {
    style: 'clockwise from below',
    weight: 1,
    strokes: ['21,85 5,68 3,37 16,7 38,2 54,26 54,59 40,82 17,85'],
  },
  {
    style: 'wide',
    weight: 2,
    strokes: ['40,2 14,12 2,42 9,73 35,86 63,75 73,44 63,12 37,1'],
  },
  {
    style: 'long overlap',
    weight: 1,
    strokes: ['38,5 19,3 3,30 5,64 26,86 54,71 63,38 49,9 26,0 9,16 2,38'],
  },
  {
    style: 'written twice',
    weight: 0.5,
    strokes: ['38,5 16,7 2,38 10,77 38,85 57,57 57,26 40,3 19,5 7,35 9,71 33,87 52,64'],
  },
  {
    style: 'pointed',
    weight: 0.8,
    strokes: ['40,0 19,21 3,50 9,78 30,85 49,66 54,35 40,2'],
  },
  {
    style: 'tail inside',
    weight: 0.7,
    strokes: ['35,2 10,16 2,47 14,80 38,84 56,57 52,24 37,7 26,19 35,35'],
  },
];
