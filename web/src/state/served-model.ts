import { computed, effect, signal } from '@preact/signals';
import type { Model } from '../../../src/server/schemas/model.js';
import { getModel } from '../api/client.js';

/** The model that answers; null until the server has said which it is. */
export const servedModel = signal<Model | null>(null);

/** The name of the model that the person chose; the server's default when undefined. */
export const chosenModel = signal<string | undefined>(undefined);

/** Why the server did not say which model answers; null when it did. */
export const modelFailure = signal<string | null>(null);

/** Counts how often the person asked once more. */
const askedAgain = signal(0);

/** What is to be asked about: another one whenever the server is to be asked. */
const question = computed(() => ({ name: chosenModel.value, attempt: askedAgain.value }));

/** Asks once more what the chosen model is, after a failure. */
export function askForModelAgain(): void {
  askedAgain.value++;
}

/**
 * Asks what the chosen model is, now and whenever another one is chosen.
 * @returns What ends it.
 */
export function followServedModel(): () => void {
  return effect(() => {
    const { name } = question.value;
    getModel(name).then(
      (model) => {
        if (name !== chosenModel.peek()) return;
        servedModel.value = model;
        modelFailure.value = null;
      },
      (error: unknown) => {
        if (name !== chosenModel.peek()) return;
        modelFailure.value = error instanceof Error ? error.message : String(error);
      },
    );
  });
}
