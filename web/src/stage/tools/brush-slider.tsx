import type { VNode } from 'preact';
import { brushWidth, drawing, ink, MAX_BRUSH, MIN_BRUSH } from '../drawing/drawing-store.js';

/** Chooses how wide the brush is, and shows it on the paper it will draw on. */
export function BrushSlider(): VNode {
  const width = brushWidth.value;
  return (
    <label class="brush-slider">
      <svg class="brush-preview" viewBox="-24 -24 48 48" width="28" height="28" aria-hidden="true">
        <rect x="-24" y="-24" width="48" height="48" rx="12" fill={drawing.value.background} />
        <circle r={width / 2} fill={ink.value} />
      </svg>
      <input
        type="range"
        min={MIN_BRUSH}
        max={MAX_BRUSH}
        value={width}
        aria-label="Brush width"
        title="Brush width ([ and ])"
        onInput={({ currentTarget }) => {
          brushWidth.value = currentTarget.valueAsNumber;
        }}
      />
    </label>
  );
}
