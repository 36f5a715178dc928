import { batch, signal } from '@preact/signals';

/** Whether the server was not there when it was asked last. */
export const isServerAway = signal(false);

/** How often the server has come back: what was asked in vain meanwhile is to be asked again. */
export const serverReturns = signal(0);

/** Notes that the server answered, whatever it said. */
export function noteServerAnswered(): void {
  if (!isServerAway.peek()) return;
  batch(() => {
    isServerAway.value = false;
    serverReturns.value = serverReturns.peek() + 1;
  });
}

/** Notes that the server was not reached. */
export function noteServerAway(): void {
  isServerAway.value = true;
}
