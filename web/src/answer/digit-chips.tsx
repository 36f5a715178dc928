import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { chosenDigit, chosenIndex, readDigits } from '../state/reading.js';
import { formatPercent, speakPercent } from './format-percent.js';

/** One button for each digit of the picture: the pressed one is looked at closely below. */
export function DigitChips(): VNode {
  const digits = readDigits.value;
  const chosen = chosenDigit.value;
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (row.current) scrollToPressed(row.current);
  }, [chosen]);
  if (digits.length < 2) {
    return <p class="digit-chips-hint">Several digits are read as a number.</p>;
  }
  return (
    <div ref={row} class="digit-chips" role="group" aria-label="Digits that were read">
      {digits.map((read, index) => (
        <button
          key={index}
          type="button"
          class={read.sure ? 'digit-chip' : 'digit-chip digit-chip-unsure'}
          aria-pressed={read === chosen}
          aria-label={`${nameOf(read.sure, read.digit)}, ${speakPercent(read.confidence)}, digit ${index + 1} of ${digits.length}`}
          title={formatPercent(read.confidence)}
          onClick={() => {
            chosenIndex.value = index;
          }}
        >
          {read.digit}
          {!read.sure && '?'}
        </button>
      ))}
    </div>
  );
}

function nameOf(sure: boolean, digit: number | string): string {
  return sure ? String(digit) : `Perhaps ${digit}`;
}

/** Brings the pressed button into the row's view; never scrolls the page, as `scrollIntoView` would. */
function scrollToPressed(row: HTMLElement): void {
  const pressed = row.querySelector<HTMLElement>('[aria-pressed="true"]');
  if (!pressed) return;
  const from = pressed.offsetLeft - row.offsetLeft;
  if (from < row.scrollLeft || from + pressed.offsetWidth > row.scrollLeft + row.clientWidth) {
    row.scrollLeft = from - (row.clientWidth - pressed.offsetWidth) / 2;
  }
}
