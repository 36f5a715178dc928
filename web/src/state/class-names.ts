import { computed } from '@preact/signals';
import { servedModel } from './served-model.js';

const DIGITS: readonly string[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** What the classes are called, by index; the ten digits until the server has said so. */
export const classNames = computed(() => servedModel.value?.classNames ?? DIGITS);
