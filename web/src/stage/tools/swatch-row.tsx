import type { VNode } from 'preact';
import type { Swatch } from '../drawing/swatches.js';

/** Chooses a colour: one of a few with one press, or any other. */
export function SwatchRow({
  label,
  swatches,
  color,
  onChoose,
  isPaper = false,
}: {
  /** What the colour is for. */
  readonly label: string;
  readonly swatches: readonly Swatch[];
  /** The colour that is chosen, `#rrggbb`. */
  readonly color: string;
  readonly onChoose: (color: string) => void;
  /** Whether the colours look like sheets rather than drops. */
  readonly isPaper?: boolean;
}): VNode {
  const isOther = swatches.every((swatch) => swatch.color !== color);
  return (
    <div class={isPaper ? 'swatch-row is-paper' : 'swatch-row'} role="group" aria-label={label}>
      <span class="swatch-label" aria-hidden="true">
        {label}
      </span>
      {swatches.map((swatch, i) => (
        <button
          key={i}
          type="button"
          class="swatch"
          aria-label={`${label}: ${swatch.name}`}
          title={`${label}: ${swatch.name}`}
          aria-pressed={swatch.color === color}
          onClick={() => {
            onChoose(swatch.color);
          }}
        >
          <span class="swatch-dot" style={{ backgroundColor: swatch.color }} />
        </button>
      ))}
      <label class={isOther ? 'swatch is-other is-chosen' : 'swatch is-other'}>
        <span
          class="swatch-dot"
          style={isOther ? { backgroundColor: color, backgroundImage: 'none' } : {}}
        />
        <input
          type="color"
          value={color}
          aria-label={`${label}: another colour`}
          title={`${label}: another colour`}
          onChange={({ currentTarget }) => {
            onChoose(currentTarget.value);
          }}
        />
      </label>
    </div>
  );
}
