import { signal } from '@preact/signals';
import type { Model } from '../../../src/server/schemas/model.js';

/** The model that answers; null until the server has said which it is. */
export const servedModel = signal<Model | null>(null);

/** The name of the model that the person chose; the server's default when undefined. */
export const chosenModel = signal<string | undefined>(undefined);
