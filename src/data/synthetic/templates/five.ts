import type { StrokeTemplate } from '../stroke-template.js';

/** Ways of writing a five. */
export const five: readonly StrokeTemplate[] = [
  {
    style: 'one movement',
    weight: 3,
    strokes: ['66,3 42,4 20,6! 17,24 12,42! 34,38 54,52 52,80 30,98 3,92'],
  },
  {
    style: 'bar written last',
    weight: 3,
    strokes: ['20,6 16,24 13,42! 36,40 54,56 50,82 28,98 2,92', '19,6 42,5 70,1'],
  },
  {
    style: 'detached bar',
    weight: 1.5,
    strokes: ['16,12 12,28 10,42! 32,40 50,56 46,82 24,98 2,94', '27,8 48,5 70,0'],
  },
  {
    style: 'like an s',
    weight: 2,
    strokes: ['64,2 40,2 20,12 18,34 36,46 52,62 46,86 24,98 2,90'],
  },
  {
    style: 'smooth belly',
    weight: 2,
    strokes: ['70,0 46,6 26,6! 20,26 20,40 40,48 50,66 38,90 16,98 0,86'],
  },
  {
    style: 'low belly, short stem',
    weight: 1,
    strokes: ['62,4 40,3 16,6! 14,18 12,32! 40,28 60,50 54,82 28,98 4,90'],
  },
  {
    style: 'curled belly',
    weight: 3,
    strokes: ['66,2 42,4 20,6! 16,24 12,42! 36,34 58,50 58,80 34,99 8,94 -2,78 8,66'],
  },
  {
    style: 'wide curled belly',
    weight: 1,
    strokes: ['22,6 18,22 14,38! 42,34 64,52 58,82 28,98 0,90 -4,72', '20,6 44,5 72,2'],
  },
  {
    style: 'long bar',
    weight: 1,
    strokes: ['90,-4 62,2 32,10! 26,26 18,42! 38,42 52,58 44,82 18,98 -6,94'],
  },
  {
    style: 'straight back, small belly',
    weight: 1,
    strokes: ['56,4 36,4 16,8! 14,32 12,56! 30,50 46,62 46,84 26,99 4,94'],
  },
  {
    style: 'narrow s',
    weight: 1,
    strokes: ['46,2 28,2 14,14 18,36 36,48 46,66 38,90 18,98 0,92'],
  },
  {
    style: 'bar over the stem',
    weight: 1,
    strokes: ['24,2 18,22 14,40! 32,38 48,54 44,82 22,98 0,90', '10,8 36,6 62,2'],
  },
  {
    style: 'curled belly, narrow',
    weight: 1.2,
    strokes: ['52,2 32,2 14,6! 12,24 10,42! 28,36 46,50 48,78 28,99 8,90 2,76 14,64'],
  },
  {
    style: 'curled belly, bar written last',
    weight: 1.2,
    strokes: ['20,6 15,24 11,44! 32,40 52,54 50,82 28,98 6,88 2,72', '19,6 42,5 66,1'],
  },
  {
    style: 'short stem, large curled belly',
    weight: 2,
    strokes: ['60,4 38,4 20,6! 18,18 15,32! 40,28 66,46 66,76 40,98 8,94 -6,78'],
  },
  {
    style: 'slanted s, curled',
    weight: 1,
    strokes: ['80,0 50,2 24,16 20,34 44,44 56,62 46,86 22,98 2,88 6,70'],
  },
];
