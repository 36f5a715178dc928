import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { attachPen } from './attach-pen.js';
import type { Drawing } from './drawing.js';

/** The paper to draw on. */
export function DrawingCanvas({
  hidden,
  onMove,
}: {
  /** Whether something else is on the stage. */
  readonly hidden: boolean;
  /** Called as the pen moves, with a way to get the drawing as it is by then. */
  readonly onMove: (drawingSoFar: () => Drawing) => void;
}): VNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(
    () => (canvas.current ? attachPen(canvas.current, onMove) : undefined),
    // Attached once: what moves the pen does not change while the page is open.
    [],
  );
  return (
    <canvas
      ref={canvas}
      class={hidden ? 'drawing-canvas is-hidden' : 'drawing-canvas'}
      role="img"
      aria-label="Drawing area"
      aria-hidden={hidden}
    />
  );
}
