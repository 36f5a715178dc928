import { effect, signal, untracked } from '@preact/signals';
import { picture } from '../../state/picture.js';
import { readDigits, reading } from '../../state/reading.js';
import { recordReading, type Visit } from './visit.js';

/** The pictures of this visit. In memory only: it ends with the tab. */
export const visit = signal<Visit>([]);

/** Notes each picture as it is read, until the returned function is called. */
export function startRecordingVisit(): () => void {
  return effect(() => {
    const newest = reading.value;
    if (newest.status !== 'answered') return;
    untracked(() => {
      // Until a new picture is read, the reading is of the one before.
      if (newest.pictureId === undefined || newest.pictureId === picture.value.id) record();
    });
  });
}

function record(): void {
  const shown = picture.value;
  // Test digits have their labels already.
  if (shown.kind === 'sample') return;
  visit.value = recordReading(visit.value, {
    id: shown.id,
    name: shown.kind === 'image' ? shown.name : null,
    digits: readDigits.value.map(({ normalized, digit, confidence, sure }) => ({
      pixels: normalized,
      said: String(digit),
      confidence,
      sure,
    })),
  });
}
