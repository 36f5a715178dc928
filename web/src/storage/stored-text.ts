/** How long a text is kept: for this tab, or on this machine. */
export type StoragePlace = 'session' | 'local';

/** The text that is kept under a name; null when there is none or the browser keeps nothing. */
export function readStored(place: StoragePlace, name: string): string | null {
  try {
    return storageOf(place).getItem(`mnist.${name}`);
  } catch {
    // Some people forbid pages to keep anything: the page works without.
    return null;
  }
}

/** Keeps a text under a name, if the browser lets us. */
export function store(place: StoragePlace, name: string, text: string): void {
  try {
    storageOf(place).setItem(`mnist.${name}`, text);
  } catch {
    // Forbidden or full: nothing that must not be lost is kept here.
  }
}

function storageOf(place: StoragePlace): Storage {
  return place === 'session' ? sessionStorage : localStorage;
}
