import { expect, it } from 'vitest';
import { renderDrawing } from '../../../../web/src/stage/drawing/render-drawing.js';
import { RecordedCanvas } from './recorded-canvas.js';

it('draws the paper first, then the strokes from the oldest to the newest, in its scale', () => {
  const canvas = new RecordedCanvas();
  const dot = (color: string) => ({ color, width: 10, points: [[1, 1, 0.5]] as const });
  renderDrawing(canvas, { background: '#ffffff', strokes: [dot('#aa0000'), dot('#0000aa')] }, 2);
  expect(canvas.paths.map((path) => path.split(' ').slice(0, 2).join(' '))).toEqual([
    'transform 2',
    'fill #ffffff',
    '#aa0000 10',
    '#0000aa 10',
  ]);
});
