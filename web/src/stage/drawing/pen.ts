import { DRAWING_HEIGHT, DRAWING_WIDTH, type Stroke, type StrokePoint } from './drawing.js';
import { distance } from './thin-points.js';

/** Points closer than this many units to the one before tell nothing new. */
const LEAST_STEP = 1.5;

/** How much of a new pressure counts at once: pens tremble. */
const PRESSURE_SHARE = 0.4;

/** The pen may leave the paper by so many units. */
const MARGIN = 40;

/** What of a pointer event tells where the pen is. */
export type PenEvent = Pick<PointerEvent, 'clientX' | 'clientY' | 'pressure' | 'pointerType'>;

/** Where the paper lies in the window, in CSS pixels. */
export type PaperPlace = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** Collects the points of one stroke while it is drawn. */
export class Pen {
  readonly #points: StrokePoint[] = [];
  readonly #place: PaperPlace;
  /** The stroke so far; its points grow. */
  readonly stroke: Stroke;

  constructor(brush: Pick<Stroke, 'color' | 'width'>, place: PaperPlace) {
    this.stroke = { ...brush, points: this.#points };
    this.#place = place;
  }

  /** Notes where the pen is; whether that is far enough from where it was to tell something new. */
  moveTo(event: PenEvent): boolean {
    const point = this.#pointOf(event);
    const before = this.#points.at(-1);
    if (before && distance(before, point) < LEAST_STEP) return false;
    this.#points.push(point);
    return true;
  }

  /** The stroke as it is now, which does not change any more. */
  snapshot(): Stroke {
    return { ...this.stroke, points: [...this.#points] };
  }

  #pointOf({ clientX, clientY, pressure, pointerType }: PenEvent): StrokePoint {
    const { left, top, width, height } = this.#place;
    const before = this.#points.at(-1)?.[2];
    // Only pens know how hard they are pressed; they report 0 when they are lifted, some of them always.
    const pressed = pointerType === 'pen' && pressure > 0 ? pressure : (before ?? 0.5);
    const smoothed = before === undefined ? pressed : before + (pressed - before) * PRESSURE_SHARE;
    return [
      within(((clientX - left) / width) * DRAWING_WIDTH, DRAWING_WIDTH),
      within(((clientY - top) / height) * DRAWING_HEIGHT, DRAWING_HEIGHT),
      smoothed,
    ];
  }
}

function within(value: number, size: number): number {
  return Math.min(size + MARGIN, Math.max(-MARGIN, value));
}
