import { effect, signal } from '@preact/signals';
import { readStored, store } from '../storage/stored-text.js';

/** Light or dark, or whichever the system prefers. */
export type Theme = 'system' | 'light' | 'dark';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** The colours that the person chose. */
export const theme = signal<Theme>(
  THEMES.find((known) => known === readStored('local', 'theme')) ?? 'system',
);

/** Goes on to the next theme: system, light, dark, and round again. */
export function chooseNextTheme(): void {
  const next = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length] ?? 'system';
  theme.value = next;
  store('local', 'theme', next);
}

/** Gives the page the colours that were chosen, now and whenever another theme is. */
export function followTheme(): void {
  effect(() => {
    document.documentElement.dataset.theme = theme.value;
  });
}
