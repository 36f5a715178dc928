import type { StrokeTemplate } from '../stroke-template.js';

/** Ways of writing a nine. */
export const nine: readonly StrokeTemplate[] = [
  {
    style: 'straight tail',
    weight: 4,
    strokes: ['54,12 34,1 12,12 8,34 26,46 46,34 56,8! 50,50 42,100'],
  },
  {
    style: 'smooth turn',
    weight: 3,
    strokes: ['50,10 32,0 12,14 10,36 28,46 46,32 53,14 52,34 46,64 38,100'],
  },
  {
    style: 'curved tail',
    weight: 1.5,
    strokes: ['54,14 34,1 12,14 10,36 30,46 50,32 57,12! 56,48 48,84 26,99 6,90'],
  },
  {
    style: 'loop and stem',
    weight: 1.5,
    strokes: ['48,8 28,1 8,16 10,38 30,44 48,28 50,8', '53,4 49,50 44,100'],
  },
  {
    style: 'small loop, long tail',
    weight: 1.5,
    strokes: ['44,8 30,1 16,12 18,28 32,32 44,20 48,6 46,30 38,64 30,100'],
  },
  {
    style: 'open loop',
    weight: 1,
    strokes: ['42,4 20,6 6,26 14,44 36,42 52,22 58,4! 50,50 42,100'],
  },
  {
    style: 'open to the right',
    weight: 2,
    strokes: ['62,2 36,4 12,22 12,40 32,44 50,30 56,18! 50,52 38,100'],
  },
  {
    style: 'beak',
    weight: 1,
    strokes: ['66,6 44,2 22,12 12,32 26,46 48,34 58,14! 50,54 36,100'],
  },
  {
    style: 'round loop, bent tail',
    weight: 1,
    strokes: ['50,6 26,2 6,20 10,42 32,48 54,34 60,12 60,44 54,72 52,100'],
  },
  {
    style: 'wide loop',
    weight: 1,
    strokes: ['62,12 36,2 8,14 2,36 22,48 50,38 66,12! 60,52 56,100'],
  },
  {
    style: 'hooked head',
    weight: 1.2,
    strokes: ['50,40 26,48 8,34 16,10 40,0 58,16 60,46 54,74 48,100'],
  },
  {
    style: 'arched head',
    weight: 1.2,
    strokes: ['30,44 10,36 14,12 38,0 58,12 62,40 56,70 52,100'],
  },
  {
    style: 'open top, four-like',
    weight: 1,
    strokes: ['24,2 8,18 10,40 30,46 50,30 58,4! 50,50 44,100'],
  },
  {
    style: 'small narrow loop',
    weight: 1,
    strokes: ['40,10 26,2 14,18 20,34 34,30 42,10! 38,50 28,100'],
  },
];
