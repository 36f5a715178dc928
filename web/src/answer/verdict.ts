import type { Reading, ReadDigit } from '../state/reading.js';

/** What is to be said about what is on the stage. */
export type Verdict =
  | { readonly kind: 'blank' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'no-digit'; readonly milliseconds: number }
  | {
      readonly kind: 'digit' | 'unsure';
      readonly digit: string;
      readonly confidence: number;
      readonly milliseconds: number;
    }
  | {
      readonly kind: 'number';
      readonly lines: readonly string[];
      /** The digit that the network is least sure of. */
      readonly weakest: { readonly digit: string; readonly confidence: number };
      /** How many digits the network is not sure of. */
      readonly unsureCount: number;
      readonly milliseconds: number;
    };

/**
 * Sums up the newest answer.
 *
 * @param digits the digits of `reading`, in reading order
 */
export function judgeReading(reading: Reading, digits: readonly ReadDigit[]): Verdict {
  if (reading.status !== 'answered')
    return reading.status === 'blank' ? { kind: 'blank' } : failed(reading);
  const { answer, milliseconds } = reading;
  const [first, ...others] = digits;
  if (!first || answer.reason === 'no-digit') return { kind: 'no-digit', milliseconds };
  if (others.length === 0) {
    const { digit, confidence, sure } = first;
    return { kind: sure ? 'digit' : 'unsure', digit: String(digit), confidence, milliseconds };
  }
  const weakest = others.reduce((a, b) => (b.confidence < a.confidence ? b : a), first);
  return {
    kind: 'number',
    lines: 'lines' in answer ? answer.lines : [digits.map(({ digit }) => digit).join('')],
    weakest: { digit: String(weakest.digit), confidence: weakest.confidence },
    unsureCount: digits.filter(({ sure }) => !sure).length,
    milliseconds,
  };
}

function failed({ message }: Extract<Reading, { status: 'failed' }>): Verdict {
  return { kind: 'failed', message };
}
