import type { StrokeTemplate } from '../stroke-template.js';

/** Ways of writing a three. */
export const three: readonly StrokeTemplate[] = [
  {
    style: 'round',
    weight: 4,
    strokes: ['8,14 24,1 46,5 50,24 38,40 22,46! 44,50 56,70 46,92 22,100 2,90'],
  },
  {
    style: 'smooth waist',
    weight: 3,
    strokes: ['10,10 30,0 50,10 44,32 26,46 44,54 54,74 38,96 14,98 0,88'],
  },
  {
    style: 'loop at the waist',
    weight: 1.5,
    strokes: ['8,14 26,0 50,8 48,30 30,48 20,48 26,40 46,52 56,74 42,96 18,99 3,86'],
  },
  {
    style: 'flat top',
    weight: 1.5,
    strokes: ['6,5 30,3 56,3! 42,22 26,42! 50,48 62,70 50,92 22,99 2,90'],
  },
  {
    style: 'long tail',
    weight: 1.5,
    strokes: ['14,6 36,0 52,10 46,28 28,40 46,44 52,60 38,80 14,94 -6,99'],
  },
  {
    style: 'angular waist',
    weight: 2,
    strokes: ['4,12 28,2 52,6 46,22 24,42! 46,48 60,66 52,90 28,100 2,94'],
  },
  {
    style: 'small head',
    weight: 1,
    strokes: ['14,14 28,2 44,10 38,28 20,40! 46,42 62,62 54,88 26,100 -2,88'],
  },
  {
    style: 'large head',
    weight: 1,
    strokes: ['2,18 24,0 54,8 58,32 36,52 20,56! 44,58 52,76 38,96 14,99 -2,92'],
  },
  {
    style: 'flat strokes',
    weight: 1,
    strokes: ['2,8 30,0 52,6 44,26 18,40 14,44 44,44 56,62 44,86 18,98 -4,92'],
  },
  {
    style: 'short tail',
    weight: 1.5,
    strokes: ['8,10 30,0 50,10 44,32 24,44! 46,48 56,68 46,90 24,100'],
  },
  {
    style: 'hanging base',
    weight: 1.2,
    strokes: ['10,10 34,2 50,10 38,32 20,42! 44,46 52,60 44,80 30,100'],
  },
  {
    style: 'beaked head',
    weight: 1,
    strokes: ['4,16 20,6 46,2 54,8! 36,26 22,42! 48,48 60,68 48,92 22,100 0,92'],
  },
  {
    style: 'flat head, hanging base',
    weight: 1.2,
    strokes: ['0,10 26,4 52,6! 40,24 24,40! 44,44 54,58 48,80 36,100'],
  },
];
