import type { ChalkInstance } from 'chalk';
import { formatPercent } from './format-quantity.js';

/** What is said beneath a sample. */
export interface SampleCaption {
  /** The name of the true class. */
  readonly label: string;
  /** What a model answered, if one was asked. */
  readonly answer?:
    | {
        readonly name: string;
        /** The probability of the answer, `[0, 1]`. */
        readonly confidence: number;
        readonly isRight: boolean;
      }
    | undefined;
}

/**
 * Puts a sample's true class on a short line, and what the model answered: green with a tick when
 * right, red with the true class first and a cross when wrong.
 */
export function formatSampleCaption(
  { label, answer }: SampleCaption,
  paint: ChalkInstance,
): string {
  if (!answer) return label;
  const confidence = formatPercent(answer.confidence, 1);
  return answer.isRight
    ? paint.green(`${label} ✓ ${confidence}`)
    : paint.red(`${label} → ${answer.name} ✗ ${confidence}`);
}
