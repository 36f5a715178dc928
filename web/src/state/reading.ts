import { computed, signal } from '@preact/signals';
import type { PageDigit } from '../../../src/server/schemas/answer.js';
import type { Answer } from '../api/client.js';

/** How far the network is with what is on the stage. */
export type Reading =
  | { readonly status: 'blank' }
  | { readonly status: 'failed'; readonly message: string; readonly pictureId?: number }
  | {
      readonly status: 'answered';
      readonly answer: Answer;
      /** From the question to the answer, as the person waits. */
      readonly milliseconds: number;
      /** The number of the picture that was asked about. */
      readonly pictureId?: number;
    };

/** One digit that was read, whether the picture has one or several. */
export type ReadDigit = Pick<PageDigit, 'confidence' | 'probabilities' | 'sure'> & {
  /** The likeliest class, also when the network is not sure. */
  readonly digit: number | string;
  readonly box: PageDigit['box'] | null;
  /** The 28x28 pixels that the network saw, in base64. */
  readonly normalized: string;
};

/** The newest answer; the one before stays until the next one is there, so that nothing flickers. */
export const reading = signal<Reading>({ status: 'blank' });

/** All digits of the newest answer, in reading order; none when it has none. */
export const readDigits = computed((): readonly ReadDigit[] =>
  reading.value.status === 'answered' ? listDigits(reading.value.answer) : [],
);

/** Which of {@link readDigits} is looked at closely; beyond the end means the last one. */
export const chosenIndex = signal(Number.MAX_SAFE_INTEGER);

/** The digit that is looked at closely, if there is any. */
export const chosenDigit = computed(
  () => readDigits.value[chosenIndex.value] ?? readDigits.value.at(-1) ?? null,
);

function listDigits(answer: Answer): ReadDigit[] {
  if ('digits' in answer) {
    return answer.digits.map(({ normalized = '', ...digit }) => ({ ...digit, normalized }));
  }
  const { digit, top, confidence, probabilities, normalized, box = null } = answer;
  const likeliest = top?.[0]?.digit;
  if (likeliest === undefined || probabilities === undefined || normalized === undefined) return [];
  return [
    {
      digit: likeliest,
      confidence: confidence ?? 0,
      probabilities,
      sure: digit !== null,
      box,
      normalized,
    },
  ];
}
