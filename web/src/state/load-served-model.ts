import { computed, effect, signal } from '@preact/signals';
import { getModel } from '../api/client.js';
import { countServerReturns } from '../api/server-presence.js';
import { chosenModel, servedModel } from './served-model.js';

/** Why it is not known which model answers; null while there is nothing to complain of. */
export const modelFailure = signal<string | null>(null);

/** Counts how often somebody asked once more. */
const askedAgain = signal(0);

/** What is asked for: each time it is another, the server is asked. */
const question = computed(() => ({
  model: chosenModel.value,
  attempt: askedAgain.value + countServerReturns(),
}));

/** Keeps `servedModel` to the chosen one. Returns what ends that. */
export function startLoadingModel(): () => void {
  return effect(() => {
    let stale = false;
    getModel(question.value.model).then(
      (model) => {
        if (stale) return;
        modelFailure.value = null;
        servedModel.value = model;
      },
      (error: unknown) => {
        if (!stale) modelFailure.value = error instanceof Error ? error.message : String(error);
      },
    );
    return () => {
      stale = true;
    };
  });
}

/** Asks once more which model answers. */
export function retryLoadingModel(): void {
  askedAgain.value++;
}
