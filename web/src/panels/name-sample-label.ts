import type { AnsweredSample } from '../../../src/server/schemas/sample.js';

/** What a test digit is called, and whether the model said so. */
export function nameSampleLabel({ digit, label }: Pick<AnsweredSample, 'digit' | 'label'>): {
  readonly isRight: boolean;
  readonly label: string;
} {
  return { isRight: String(digit) === String(label), label: String(label) };
}
