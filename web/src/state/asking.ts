import { signal } from '@preact/signals';

/** After so long, a person wonders whether anything happens. */
const LONG_MS = 300;

/** Whether the server is being asked what is on the stage. */
export const isAsking = signal(false);

/** Whether it has been asked for so long that something should be said. */
export const isTakingLong = signal(false);

let timer: ReturnType<typeof setTimeout> | undefined;

/** Notes that a question about the stage is on its way, or that there is none any more. */
export function noteAsking(asking: boolean): void {
  clearTimeout(timer);
  isAsking.value = asking;
  if (!asking) isTakingLong.value = false;
  else {
    timer = setTimeout(() => {
      isTakingLong.value = true;
    }, LONG_MS);
  }
}
