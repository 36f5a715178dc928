import { signal, type ReadonlySignal } from '@preact/signals';

/** How far a question is. */
export interface QuestionState<Answered> {
  readonly isAsking: boolean;
  /** The newest answer; it stays while the next one is on its way. */
  readonly answer: Answered | null;
  /** Why the last question was not answered. */
  readonly failure: string | null;
}

/** Something that can be asked again and again. */
export interface Question<Arguments extends readonly unknown[], Answered> {
  readonly state: ReadonlySignal<QuestionState<Answered>>;
  /** Asks; answers to earlier questions that are still on their way no longer count. */
  readonly ask: (...about: Arguments) => void;
  /** Drops what was answered, and what is still on its way. */
  readonly forget: () => void;
}

const UNASKED = { isAsking: false, answer: null, failure: null };

/** Makes a question of a function that asks the server. */
export function createQuestion<Arguments extends readonly unknown[], Answered>(
  request: (...about: Arguments) => Promise<Answered>,
): Question<Arguments, Answered> {
  const state = signal<QuestionState<Answered>>(UNASKED);
  let newest = 0;
  return {
    state,
    ask(...about) {
      const number = ++newest;
      const settle = (next: Partial<QuestionState<Answered>>) => {
        if (number === newest) state.value = { ...state.value, isAsking: false, ...next };
      };
      state.value = { ...state.peek(), isAsking: true, failure: null };
      request(...about).then(
        (answer) => {
          settle({ answer });
        },
        (error: unknown) => {
          settle({ failure: error instanceof Error ? error.message : String(error) });
        },
      );
    },
    forget() {
      newest++;
      state.value = UNASKED;
    },
  };
}
