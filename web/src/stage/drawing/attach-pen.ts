import { effect } from '@preact/signals';
import { DRAWING_WIDTH, type Drawing, withStroke } from './drawing.js';
import { addStroke, brushWidth, drawing, ink, isDrawing } from './drawing-store.js';
import { Pen } from './pen.js';
import { renderDrawing } from './render-drawing.js';
import { renderNewPoints } from './render-stroke.js';

/**
 * Shows the drawing on a canvas and lets the person draw on it with mouse, finger or pen.
 *
 * `onMove` is called as the pen moves, with a way to get the drawing as it is by then.
 * @returns What ends it.
 */
export function attachPen(
  canvas: HTMLCanvasElement,
  onMove: (drawingSoFar: () => Drawing) => void,
): () => void {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return () => undefined;
  let active: { readonly id: number; readonly type: string; readonly pen: Pen } | null = null;

  const drawingSoFar = () =>
    active ? withStroke(drawing.peek(), active.pen.snapshot()) : drawing.peek();
  const show = (shown: Drawing) => {
    renderDrawing(context, shown, canvas.width / DRAWING_WIDTH);
  };

  const observer = new ResizeObserver(() => {
    const width = Math.round(canvas.clientWidth * devicePixelRatio);
    const height = Math.round(canvas.clientHeight * devicePixelRatio);
    if (width === 0 || (canvas.width === width && canvas.height === height)) return;
    canvas.width = width;
    canvas.height = height;
    show(drawingSoFar());
  });
  observer.observe(canvas);
  const stopRedrawing = effect(() => {
    const drawn = drawing.value;
    show(active ? withStroke(drawn, active.pen.stroke) : drawn);
  });

  const finish = (keep: boolean) => {
    const finished = active?.pen.snapshot();
    active = null;
    isDrawing.value = false;
    if (keep && finished) addStroke(finished);
    else show(drawing.peek());
  };

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    // A second finger draws nothing; but a pen takes over from the palm that touched first.
    if (active && !(event.pointerType === 'pen' && active.type === 'touch')) return;
    if (active) finish(false);
    const brush = { color: ink.peek(), width: brushWidth.peek() };
    const pen = new Pen(brush, canvas.getBoundingClientRect());
    canvas.setPointerCapture(event.pointerId);
    active = { id: event.pointerId, type: event.pointerType, pen };
    isDrawing.value = true;
    draw(pen, [event]);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (active?.id !== event.pointerId) return;
    // Older Safari has no coalesced events.
    const coalesced = 'getCoalescedEvents' in event ? event.getCoalescedEvents() : [];
    draw(active.pen, coalesced.length > 0 ? coalesced : [event]);
  };
  const onUp = (event: PointerEvent) => {
    if (active?.id !== event.pointerId) return;
    active.pen.moveTo(event);
    finish(true);
  };
  const onCancel = (event: PointerEvent) => {
    if (active?.id === event.pointerId) finish(false);
  };
  const draw = (pen: Pen, events: readonly PointerEvent[]) => {
    const from = pen.stroke.points.length;
    for (const event of events) pen.moveTo(event);
    if (pen.stroke.points.length === from) return;
    renderNewPoints(context, pen.stroke, from);
    onMove(drawingSoFar);
  };

  canvas.addEventListener('pointerdown', onDown);
  canvas.addEventListener('pointermove', onPointerMove);
  canvas.addEventListener('pointerup', onUp);
  canvas.addEventListener('pointercancel', onCancel);
  return () => {
    observer.disconnect();
    stopRedrawing();
    canvas.removeEventListener('pointerdown', onDown);
    canvas.removeEventListener('pointermove', onPointerMove);
    canvas.removeEventListener('pointerup', onUp);
    canvas.removeEventListener('pointercancel', onCancel);
  };
}
