import { batch, signal } from '@preact/signals';

/** Whether the server was not there when it was asked last. */
export const isServerAway = signal(false);

const returns = signal(0);

/**
 * How often the server has come back. An effect that calls this runs again then: what was asked in vain
 * meanwhile is to be asked again.
 */
export function countServerReturns(): number {
  return returns.value;
}

/** Notes that the server answered, whatever it said. */
export function noteServerAnswered(): void {
  if (!isServerAway.peek()) return;
  batch(() => {
    isServerAway.value = false;
    returns.value = returns.peek() + 1;
  });
}

/** Notes that the server was not reached. */
export function noteServerAway(): void {
  isServerAway.value = true;
}
