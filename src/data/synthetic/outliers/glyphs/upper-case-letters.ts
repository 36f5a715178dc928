import type { Glyph } from '../glyph.js';

/**
 * Upper-case letters, Latin and a few others. Left out are those that are a digit in somebody's hand:
 * O, D and Q (0), I and J (1), Z (2), Y (an open 4), S (5), G (6), B (8).
 */
export const upperCaseLetters: readonly Glyph[] = [
  { name: 'A', strokes: ['4,100 32,0! 60,100', '14,64 32,63 50,62'] },
  { name: 'C', strokes: ['66,18 44,0 14,18 4,54 16,88 42,100 68,84'] },
  { name: 'E', strokes: ['56,2 6,2! 6,98! 58,98', '8,50 30,49 48,48'] },
  { name: 'F', strokes: ['8,2 8,52 8,100', '8,2 34,2 58,2', '8,48 28,48 46,48'] },
  { name: 'H', strokes: ['8,0 8,50 6,100', '54,0 54,50 52,100', '8,50 32,50 54,48'] },
  { name: 'K', strokes: ['8,0 8,50 8,100', '56,0 32,30 10,54! 34,74 58,100'] },
  { name: 'L', strokes: ['10,0 8,50 8,98! 34,98 60,96'], isReserved: true },
  { name: 'M', strokes: ['4,100 10,2! 36,62! 62,2! 70,100'] },
  { name: 'N', strokes: ['6,100 8,2! 52,98! 54,0'] },
  { name: 'P', strokes: ['8,2 8,50 8,100', '8,4 40,2 54,24 42,48 8,52'] },
  {
    name: 'R',
    strokes: ['8,2 8,50 8,100', '8,4 42,2 54,22 40,46 10,50! 34,70 58,100'],
    isReserved: true,
  },
  { name: 'T', strokes: ['2,4 34,3 66,2', '34,4 34,50 33,100'] },
  { name: 'U', strokes: ['6,0 6,60 14,92 32,100 52,90 58,58 58,0'] },
  { name: 'V', strokes: ['4,0 32,100! 60,0'], isReserved: true },
  { name: 'W', strokes: ['2,0 20,100! 38,30! 56,100! 76,0'] },
  { name: 'X', strokes: ['6,0 32,50 58,100', '58,0 32,50 4,100'] },
  { name: 'Pi', strokes: ['4,4 36,3 70,2', '16,4 15,50 12,100', '56,4 56,50 60,98'] },
  {
    name: 'Psi',
    strokes: ['4,6 6,40 20,60 36,62 54,58 66,38 68,4', '36,0 36,50 36,100'],
    isReserved: true,
  },
  { name: 'Omega', strokes: ['2,98 26,98! 8,64 6,30 36,2 66,30 64,64 46,98! 70,98'] },
  {
    name: 'Zhe',
    strokes: ['38,0 38,50 38,100', '4,2 36,50! 2,98', '74,2 40,50! 76,98'],
    isReserved: true,
  },
  { name: 'Sha', strokes: ['4,0 4,96! 36,97 70,96! 70,0', '37,2 37,50 37,96'] },
  { name: 'I, Cyrillic', strokes: ['6,0 8,98! 52,2! 54,100'] },
];
