import { signal } from '@preact/signals';

/** What the stage has to say, and whether it is bad news. */
export interface StageMessage {
  readonly text: string;
  readonly isBad: boolean;
}

/** What the stage says at the moment; null when it has nothing to say. */
export const stageMessage = signal<StageMessage | null>(null);

const GOOD_NEWS_MS = 6000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says that something has been done; it is taken back after a while. */
export function announce(text: string): void {
  show({ text, isBad: false });
  timer = setTimeout(dismissMessage, GOOD_NEWS_MS);
}

/** Says that something went wrong; it stays until the next message or picture. */
export function complain(text: string): void {
  show({ text, isBad: true });
}

/** Says nothing any more. */
export function dismissMessage(): void {
  clearTimeout(timer);
  stageMessage.value = null;
}

function show(message: StageMessage): void {
  clearTimeout(timer);
  stageMessage.value = message;
}
