import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { formatPercent } from '../../answer/format-percent.js';
import { decodeBase64 } from '../../api/pixels.js';
import { PixelCanvas } from '../../pixels/pixel-canvas.js';
import { rasterizeDigit } from '../../pixels/raster.js';
import { classNames } from '../../state/class-names.js';
import { visit } from './record-visit.js';
import { isCorrected, labelDigit, type Label, type VisitDigit } from './visit.js';

const NO_DIGIT = 'no digit';

/** A digit of the visit: what was said, and what the person says. */
export function VisitDigitView({
  digit,
  entryId,
  index,
}: {
  readonly digit: VisitDigit;
  readonly entryId: number;
  readonly index: number;
}): VNode {
  const { pixels, said, confidence, sure, label } = digit;
  const raster = useMemo(() => rasterizeDigit(decodeBase64(pixels)), [pixels]);
  const isRight = label !== null && !isCorrected(digit);
  const setLabel = (next: Label | null) => {
    visit.value = labelDigit(visit.value, entryId, index, next);
  };
  return (
    <li class={`visit-digit visit-digit-${stateOf(digit)}`}>
      <PixelCanvas raster={raster} />
      <div class="visit-digit-facts">
        <p class="visit-digit-said">
          {sure ? 'said' : 'unsure, most like'} <strong>{said}</strong>{' '}
          <span>{formatPercent(confidence)}</span>
        </p>
        <div class="visit-digit-labels">
          <button
            type="button"
            class="visit-right"
            aria-pressed={isRight}
            aria-label={`Right, it is a ${said}`}
            onClick={() => {
              setLabel(isRight ? null : { kind: 'class', name: said });
            }}
          >
            Right
          </button>
          <label class="visit-correction">
            <span>That was a</span>
            <select
              value={valueOf(label)}
              onChange={({ currentTarget }) => {
                setLabel(labelOf(currentTarget.value));
              }}
            >
              <option value="">…</option>
              {classNames.value.map((name) => (
                <option key={name} value={`class ${name}`}>
                  {name}
                </option>
              ))}
              <option value={NO_DIGIT}>no digit</option>
            </select>
          </label>
        </div>
      </div>
    </li>
  );
}

function stateOf(digit: VisitDigit): 'open' | 'right' | 'corrected' {
  if (!digit.label) return 'open';
  return isCorrected(digit) ? 'corrected' : 'right';
}

/** A label as the value of its option: no class is called so that it reads as another. */
function valueOf(label: Label | null): string {
  if (!label) return '';
  return label.kind === 'no-digit' ? NO_DIGIT : `class ${label.name}`;
}

function labelOf(value: string): Label | null {
  if (value === '') return null;
  return value === NO_DIGIT
    ? { kind: 'no-digit' }
    : { kind: 'class', name: value.slice('class '.length) };
}
