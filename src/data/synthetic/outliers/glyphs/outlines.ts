import type { Glyph } from '../glyph.js';

/**
 * The outlines of shapes with corners. Left out are the round ones (0), and the hourglass (8).
 */
export const outlines: readonly Glyph[] = [
  { name: 'triangle', strokes: ['50,4 98,92! 2,92! 50,4'] },
  { name: 'triangle on its head', strokes: ['2,6 98,6! 50,96! 2,6'], isReserved: true },
  { name: 'right triangle', strokes: ['4,4 4,96! 96,96! 4,4'] },
  { name: 'square', strokes: ['4,4 96,4! 96,96! 4,96! 4,4'] },
  { name: 'lying rectangle', strokes: ['0,22 100,22! 100,78! 0,78! 0,22'] },
  { name: 'trapezoid', strokes: ['28,16 72,16! 100,84! 0,84! 28,16'], isReserved: true },
  { name: 'diamond', strokes: ['50,0 100,50! 50,100! 0,50! 50,0'] },
  { name: 'house', strokes: ['10,42 50,2! 90,42! 90,98! 10,98! 10,42', '10,42 50,42 90,42'] },
  {
    name: 'house with a door',
    strokes: ['8,44 50,2! 92,44', '14,42 14,98! 86,98! 86,42', '42,98 42,68! 60,68! 60,98'],
  },
  {
    name: 'envelope',
    strokes: ['2,14 98,14! 98,86! 2,86! 2,14', '2,14 50,56! 98,14'],
    isReserved: true,
  },
  {
    name: 'window',
    strokes: ['4,4 96,4! 96,96! 4,96! 4,4', '50,4 50,50 50,96', '4,50 50,50 96,50'],
  },
  {
    name: 'crossed box',
    strokes: ['4,4 96,4! 96,96! 4,96! 4,4', '4,4 50,50 96,96', '96,4 50,50 4,96'],
  },
  { name: 'ticked box', strokes: ['4,14 86,14! 86,96! 4,96! 4,14', '22,50 44,80! 100,4'] },
  { name: 'star of five points', strokes: ['20,98 50,2! 80,98! 4,38! 96,38! 20,98'] },
  {
    name: 'star, outline',
    strokes: ['50,2 61,38! 98,38! 68,60! 80,98! 50,75! 20,98! 32,60! 2,38! 39,38! 50,2'],
    isReserved: true,
  },
  { name: 'star of David', strokes: ['50,2 94,74! 6,74! 50,2', '50,98 94,26! 6,26! 50,98'] },
  {
    name: 'cross, outline',
    strokes: [
      '34,0 66,0! 66,34! 100,34! 100,66! 66,66! 66,100! 34,100! 34,66! 0,66! 0,34! 34,34! 34,0',
    ],
  },
  { name: 'stairs', strokes: ['0,100 0,67! 33,67! 33,33! 67,33! 67,0! 100,0'] },
  {
    name: 'cube',
    strokes: ['2,32 66,32! 66,98! 2,98! 2,32', '2,32 32,2! 98,2! 66,32', '98,2 98,66! 66,98'],
  },
  { name: 'heart', strokes: ['50,28 34,4 8,8 2,36 22,68 50,98! 78,68 98,36 92,8 66,4 50,28!'] },
];
