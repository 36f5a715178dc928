import type { StrokeTemplate } from '../stroke-template.js';

/** Ways of writing an eight. */
export const eight: readonly StrokeTemplate[] = [
  {
    style: 's-stroke and back',
    weight: 4,
    strokes: ['52,12 34,0 12,10 16,34 38,54 48,80 28,100 6,86 16,60 40,40 54,18 48,6'],
  },
  {
    style: 'open top',
    weight: 2,
    strokes: ['44,6 26,0 10,14 18,36 38,56 46,82 26,100 6,84 18,60 42,38 60,10'],
  },
  {
    style: 'two circles',
    weight: 1.5,
    strokes: ['30,1 12,10 10,32 28,46 46,34 46,12 30,1', '28,47 8,60 6,86 28,99 50,86 48,60 28,47'],
  },
  {
    style: 'from the waist',
    weight: 1.5,
    strokes: ['30,46 14,30 16,8 36,0 50,14 42,36 18,56 6,80 22,99 46,88 46,64 28,45'],
  },
  {
    style: 'small top loop',
    weight: 1,
    strokes: ['44,10 32,1 20,12 26,32 48,56 54,82 30,99 6,84 16,58 38,34 46,14 40,4'],
  },
  {
    style: 'small bottom loop',
    weight: 1,
    strokes: ['56,14 34,0 8,12 10,36 32,56 40,82 26,100 13,86 22,64 44,44 60,22 52,8'],
  },
  {
    style: 'narrow head, open',
    weight: 1,
    strokes: ['46,12 34,0 18,12 26,32 46,54 54,80 32,100 6,88 12,64 34,42 50,16'],
  },
  {
    style: 'tail over the top',
    weight: 1,
    strokes: ['66,4 40,4 16,12 14,30 36,48 50,72 34,98 10,94 8,74 30,50 52,28 60,8'],
  },
  {
    style: 'crossing low',
    weight: 0.8,
    strokes: ['54,14 32,0 6,14 8,42 34,62 40,84 22,100 6,86 16,66 46,50 60,26 50,8'],
  },
  {
    style: 'two circles, wide base',
    weight: 1,
    strokes: ['30,2 14,12 16,34 32,42 50,34 50,12 30,2', '30,42 6,56 2,84 30,99 60,86 58,58 30,42'],
  },
  {
    style: 'tall and narrow',
    weight: 1.2,
    strokes: ['40,10 28,0 16,12 20,34 34,54 40,80 28,100 14,84 20,58 36,36 44,16 38,4'],
  },
  {
    style: 'large head',
    weight: 1,
    strokes: ['60,14 34,0 4,14 8,42 32,58 44,78 34,98 16,92 14,72 36,52 62,30 56,8'],
  },
  {
    style: 'two circles, narrow',
    weight: 0.8,
    strokes: [
      '30,1 18,10 16,36 28,46 40,36 42,10 30,1',
      '29,46 16,60 14,86 26,99 42,88 42,60 29,46',
    ],
  },
  {
    style: 'open top, ends apart',
    weight: 1,
    strokes: ['36,8 16,8 12,26 32,44 48,66 42,94 18,98 4,80 18,56 44,36 66,8'],
  },
  {
    style: 'leaning, long open arm',
    weight: 1.2,
    strokes: ['88,14 60,20 36,44 14,74 12,94 30,98 42,82 34,58 26,30 36,8 52,4 60,14'],
  },
  {
    style: 'head crossing, arm to the right',
    weight: 0.8,
    strokes: ['80,22 56,16 30,4 12,14 18,36 38,58 42,84 24,100 8,88 16,66 44,40 72,14'],
  },
  {
    style: 'waist apart',
    weight: 0.8,
    strokes: ['52,10 32,0 12,12 14,32 32,44 48,60 50,86 28,100 6,88 6,66 22,54 44,40 56,20'],
  },
];
