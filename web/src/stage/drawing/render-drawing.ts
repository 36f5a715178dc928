import { DRAWING_HEIGHT, DRAWING_WIDTH, type Drawing } from './drawing.js';
import { renderStroke, type StrokeContext } from './render-stroke.js';

/**
 * Draws the paper and all strokes, for the screen, for the picture that is sent and for the saved one.
 *
 * `scale` is how many pixels of the canvas one unit of the drawing takes.
 */
export function renderDrawing(
  context: StrokeContext &
    Pick<CanvasRenderingContext2D, 'setTransform' | 'fillStyle' | 'fillRect'>,
  drawing: Drawing,
  scale: number,
): void {
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.fillStyle = drawing.background;
  // A little beyond: the canvas may be part of a pixel higher than the drawing.
  context.fillRect(-1, -1, DRAWING_WIDTH + 2, DRAWING_HEIGHT + 2);
  for (const stroke of drawing.strokes) renderStroke(context, stroke);
}
