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
];
