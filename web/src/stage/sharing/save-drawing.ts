import { drawing } from '../drawing/drawing-store.js';
import { drawingToPng } from '../drawing/drawing-to-png.js';
import { announce, complain } from '../stage-message.js';

/** Pixels of the saved picture to each unit of the drawing. */
const SAVED_SCALE = 2;

/** Saves the drawing as a PNG of 960x640 pixels. */
export function saveDrawing(): void {
  try {
    const url = URL.createObjectURL(drawingToPng(drawing.peek(), SAVED_SCALE));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'digits.png';
    link.click();
    URL.revokeObjectURL(url);
    announce('Saved as digits.png.');
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
  }
}
