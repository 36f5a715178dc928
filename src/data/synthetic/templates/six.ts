import type { StrokeTemplate } from '../stroke-template.js';

/** Ways of writing a six. */
export const six: readonly StrokeTemplate[] = [
  {
    style: 'round loop',
    weight: 4,
    strokes: ['42,0 22,24 7,58 8,86 28,100 50,86 50,64 32,54 12,70'],
  },
  {
    style: 'small loop',
    weight: 2.5,
    strokes: ['36,0 18,30 8,66 12,92 30,100 46,86 42,70 28,66 14,80'],
  },
  {
    style: 'large loop',
    weight: 2,
    strokes: ['46,4 22,18 5,52 8,84 32,99 56,82 56,54 36,42 10,56'],
  },
  {
    style: 'straight spine',
    weight: 2,
    strokes: ['24,0 14,34 6,74 16,97 40,96 54,76 42,60 22,68 8,86'],
  },
  {
    style: 'wide loop, leaning',
    weight: 1.5,
    strokes: ['26,0 10,32 2,70 18,97 50,94 66,72 52,58 28,70 12,92'],
  },
  {
    style: 'hooked top',
    weight: 1,
    strokes: ['54,12 40,1 20,14 5,48 6,82 28,99 52,84 50,60 30,52 8,68'],
  },
  {
    style: 'loop apart from the spine',
    weight: 1.5,
    strokes: ['30,0 8,32 2,68 20,97 50,91 62,70 48,52 34,64 32,84'],
  },
  {
    style: 'loop above the base',
    weight: 1.5,
    strokes: ['40,0 14,26 0,64 14,95 44,97 62,78 50,56 26,60 8,76 4,90'],
  },
  {
    style: 'open loop',
    weight: 1,
    strokes: ['34,0 12,34 4,72 20,98 46,92 58,70 46,54 30,62 22,78'],
  },
  {
    style: 'narrow',
    weight: 1.2,
    strokes: ['30,0 14,40 8,76 14,96 26,99 34,86 28,74 16,82'],
  },
];
