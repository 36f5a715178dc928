import { signal } from '@preact/signals';
import { readStored, store } from '../../storage/stored-text.js';

/** Whether shortcuts of a single key work: who controls the page by voice may want them off. */
export const singleKeysOn = signal(readStored('local', 'single-keys') !== 'off');

/** Switches shortcuts of a single key on or off, and remembers it. */
export function switchSingleKeys(on: boolean): void {
  singleKeysOn.value = on;
  store('local', 'single-keys', on ? 'on' : 'off');
}
