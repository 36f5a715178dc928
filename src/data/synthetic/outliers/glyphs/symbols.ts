import type { Glyph } from '../glyph.js';

/**
 * Signs of reckoning, punctuation and other symbols. Left out are those that are a digit in somebody's
 * hand: round brackets and exclamation marks (1), `}` (3), `$`, `&`, and a lying 8 stood up.
 */
export const symbols: readonly Glyph[] = [
  { name: 'plus', strokes: ['50,0 50,50 50,100', '0,50 50,50 100,50'] },
  { name: 'minus', strokes: ['0,0 50,0 100,0'] },
  { name: 'equals', strokes: ['0,0 50,0 100,0', '0,46 50,46 100,46'] },
  { name: 'times', strokes: ['4,4 50,50 96,96', '96,4 50,50 4,96'] },
  {
    name: 'division',
    strokes: ['0,50 50,50 100,50', '50,6 51,7', '50,93 51,94'],
    isReserved: true,
  },
  { name: 'plus or minus', strokes: ['50,0 50,35 50,70', '4,35 50,35 96,35', '4,98 50,98 96,98'] },
  {
    name: 'not equal',
    strokes: ['0,30 50,30 100,30', '0,68 50,68 100,68', '76,0 50,50 22,100'],
    isReserved: true,
  },
  { name: 'identical', strokes: ['0,4 50,4 100,4', '0,50 50,50 100,50', '0,96 50,96 100,96'] },
  { name: 'less than', strokes: ['84,4 6,50! 88,96'] },
  { name: 'root', strokes: ['0,58 18,50! 38,98! 64,4! 120,4'] },
  { name: 'caret', strokes: ['2,70 50,4! 98,72'] },
  { name: 'question mark', strokes: ['2,24 18,2 48,2 60,22 46,44 30,52 29,70', '29,97 30,98'] },
  {
    name: 'hash',
    strokes: ['34,0 30,50 24,100', '74,0 70,50 64,100', '4,34 50,32 98,30', '2,70 50,68 94,66'],
  },
  {
    name: 'percent',
    strokes: [
      '22,4 6,10 4,32 22,40 38,28 36,8 22,4',
      '88,2 50,50 12,98',
      '78,60 62,66 62,90 78,96 96,86 94,64 78,60',
    ],
    isReserved: true,
  },
  {
    name: 'at',
    strokes: [
      '66,36 44,28 30,50 42,70 64,60 70,30! 68,62 84,68 98,46 84,14 46,2 10,22 2,60 26,94 62,100 90,88',
    ],
    isReserved: true,
  },
  { name: 'asterisk', strokes: ['50,0 50,50 50,100', '6,24 50,50 94,76', '94,24 50,50 6,76'] },
  { name: 'tilde', strokes: ['0,30 20,4 46,14 76,26 100,2'] },
  { name: 'tick', strokes: ['0,56 30,96! 62,44 100,2'] },
  { name: 'square bracket', strokes: ['54,0 4,0! 4,100! 54,100'] },
  {
    name: 'euro',
    strokes: ['82,14 54,0 26,20 20,50 28,82 56,100 84,86', '4,40 36,39 66,38', '4,60 34,59 62,58'],
  },
  { name: 'arrow to the right', strokes: ['0,50 50,50 100,50', '66,18 100,50! 66,82'] },
  {
    name: 'arrow to the left',
    strokes: ['100,50 50,50 0,50', '34,18 0,50! 34,82'],
    isReserved: true,
  },
  { name: 'arrow up', strokes: ['50,100 50,50 50,0', '8,44 50,0! 92,44'] },
  { name: 'arrow down', strokes: ['50,0 50,50 50,100', '8,56 50,100! 92,56'] },
  {
    name: 'double arrow',
    strokes: ['0,50 50,50 100,50', '70,20 100,50! 70,80', '30,20 0,50! 30,80'],
  },
  { name: 'therefore', strokes: ['50,4 51,5', '6,90 7,91', '94,90 95,91'] },
];
