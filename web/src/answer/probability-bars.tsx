import type { VNode } from 'preact';
import { chosenDigit } from '../state/reading.js';
import { classNames } from '../state/class-names.js';
import { formatPercent } from './format-percent.js';

/** How likely each class is, for the chosen digit; empty bars when there is none. */
export function ProbabilityBars(): VNode {
  const probabilities = chosenDigit.value?.probabilities;
  const likeliest = probabilities ? probabilities.indexOf(Math.max(...probabilities)) : -1;
  return (
    <ol class="bars" aria-label="How likely each digit is">
      {classNames.value.map((name, index) => {
        const probability = probabilities?.[index];
        return (
          <li key={name} class={index === likeliest ? 'bar bar-likeliest' : 'bar'}>
            <span class="bar-name">{name}</span>
            <span class="bar-track" aria-hidden="true">
              <span class="bar-fill" style={{ transform: `scaleX(${probability ?? 0})` }} />
            </span>
            <span class="bar-percent">
              {probability === undefined ? '–' : formatPercent(probability)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
