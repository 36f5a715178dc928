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
  context.fillRect(0, 0, DRAWING_WIDTH, DRAWING_HEIGHT);
  for (const stroke of drawing.strokes) renderStroke(context, stroke);
}
