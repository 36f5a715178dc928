import { DRAWING_HEIGHT, DRAWING_WIDTH, type Drawing } from './drawing.js';
import { renderDrawing } from './render-drawing.js';

/** A drawing as a PNG, with `scale` pixels to each of its units. */
export async function drawingToPng(drawing: Drawing, scale: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = DRAWING_WIDTH * scale;
  canvas.height = DRAWING_HEIGHT * scale;
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('The browser gives no canvas to draw on.');
  renderDrawing(context, drawing, scale);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error('The browser could not make a picture of the drawing.');
  return blob;
}
