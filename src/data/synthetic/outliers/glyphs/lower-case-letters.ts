import type { Glyph } from '../glyph.js';

/**
 * Lower-case letters whose form differs from the upper case. Left out are those that are a digit in
 * somebody's hand: o (0), i, j and l (1), z (2), y (an open 4), s (5), b (6), g, q and an `a` of one
 * storey (9).
 */
export const lowerCaseLetters: readonly Glyph[] = [
  { name: 'a', strokes: ['8,16 34,0 58,16 58,60 62,98', '57,40 24,44 4,66 12,94 36,98 57,78'] },
  { name: 'd', strokes: ['50,52 28,44 6,62 8,88 26,98 48,84', '52,0 51,50 52,100'] },
  { name: 'e', strokes: ['8,52 40,48 72,40 62,8 34,2 8,30 10,74 36,98 76,82'], isReserved: true },
  { name: 'f', strokes: ['60,12 44,0 30,16 28,60 26,100', '6,42 28,41 52,40'] },
  { name: 'h', strokes: ['10,0 10,50 8,100', '10,62 26,44 44,52 46,74 46,100'] },
  { name: 'k', strokes: ['10,0 9,50 8,100', '46,40 28,56 11,66! 28,80 48,100'], isReserved: true },
  {
    name: 'm',
    strokes: ['4,0 6,50 4,98', '6,36 24,4 46,8 52,40 52,98', '52,36 72,4 94,8 100,40 102,98'],
  },
  { name: 'n', strokes: ['6,0 8,50 6,98', '8,38 34,2 62,8 68,44 70,98'], isReserved: true },
  { name: 'p', strokes: ['10,2 10,50 8,100', '10,16 32,2 56,16 54,46 30,58 10,46'] },
  { name: 'r', strokes: ['8,2 10,50 8,98', '10,48 26,16 50,6 72,10'] },
  { name: 't', strokes: ['28,0 27,50 32,90 46,98 60,86', '2,34 28,33 60,32'], isReserved: true },
  { name: 'u', strokes: ['6,0 6,60 24,94 50,82 62,46', '62,0 62,50 66,100'] },
  { name: 'w', strokes: ['4,0 8,70 24,96 38,70 40,30! 42,70 58,96 74,66 78,0'] },
  { name: 'x', strokes: ['6,6 26,20 34,50 44,88 64,96', '64,4 44,18 34,50 22,84 2,96'] },
  { name: 'lambda', strokes: ['4,4 20,12 44,60 66,100', '34,44 20,70 2,100'] },
  { name: 'mu', strokes: ['12,0 10,50 2,100', '10,48 24,64 44,58 56,34', '58,0 54,44 66,64'] },
];
