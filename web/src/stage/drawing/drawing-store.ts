import { batch, computed, signal } from '@preact/signals';
import { showPicture } from '../../state/picture.js';
import { changePaper, inkOnPaper } from './change-paper.js';
import { blankDrawing, isBlank, withStroke, type Drawing, type Stroke } from './drawing.js';
import { commit, redo, startHistory, undo } from './history.js';
import { inksFor, PAPERS } from './swatches.js';

/** The narrowest brush, in units of the drawing. */
export const MIN_BRUSH = 6;

/** The widest brush, in units of the drawing. */
export const MAX_BRUSH = 40;

const history = signal(startHistory(blankDrawing()));

/** What has been drawn so far; the stroke under way is not part of it yet. */
export const drawing = computed(() => history.value.present);

/** Whether there is a step to undo. */
export const canUndo = computed(() => history.value.past.length > 0);

/** Whether there is an undone step to take back. */
export const canRedo = computed(() => history.value.future.length > 0);

/** The colour that is drawn with next, `#rrggbb`. */
export const ink = signal(inksFor(PAPERS[0]?.color ?? '#ffffff')[0]?.color ?? '#000000');

/** The width that is drawn with next, in units of the drawing. */
export const brushWidth = signal(12);

/** Whether a stroke is under way. */
export const isDrawing = signal(false);

/** Puts a finished stroke on the drawing. */
export function addStroke(stroke: Stroke): void {
  history.value = commit(history.value, withStroke(history.value.present, stroke));
}

/** Takes the last step back. */
export function undoStep(): void {
  history.value = undo(history.value);
}

/** Takes the last undo back. */
export function redoStep(): void {
  history.value = redo(history.value);
}

/** Begins a new drawing on the same paper; the old one can be undone to. */
export function clearDrawing(): void {
  const { present } = history.value;
  batch(() => {
    if (!isBlank(present)) history.value = commit(history.value, blankDrawing(present.background));
    showPicture({ kind: 'drawing' });
  });
}

/** Draws on paper of another colour from now on. */
export function choosePaper(color: string): void {
  const before = history.value.present;
  if (before.background === color) return;
  ink.value = inkOnPaper(ink.value, before.background, color);
  history.value = commit(history.value, changePaper(before, color));
}

/** Draws with another colour from now on. */
export function chooseInk(color: string): void {
  ink.value = color;
}

/** Draws with a brush wider or narrower by so many units, within its limits. */
export function changeBrush(difference: number): void {
  brushWidth.value = Math.min(MAX_BRUSH, Math.max(MIN_BRUSH, brushWidth.value + difference));
}

/** Puts another drawing on the stage, as if it had been drawn in one step. */
export function openDrawing(opened: Drawing): void {
  batch(() => {
    ink.value = inkOnPaper(ink.value, history.value.present.background, opened.background);
    history.value = commit(history.value, opened);
    showPicture({ kind: 'drawing' });
  });
}

/** Puts a drawing on the stage that nothing came before. */
export function startWith(opened: Drawing): void {
  ink.value = inkOnPaper(ink.value, history.value.present.background, opened.background);
  history.value = startHistory(opened);
}
