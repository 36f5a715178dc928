import { computed, effect, signal } from '@preact/signals';
import type { Explanation } from '../../../src/server/schemas/explanation.js';
import { explain } from '../api/client.js';
import { decodeBase64 } from '../api/pixels.js';
import { chosenDigit } from './reading.js';
import { chosenModel } from './served-model.js';

/** A digit while it is drawn changes often; it is explained when the hand rests. */
const REST_MS = 250;

/** What is known of what the network looks at. */
type Explained =
  | { readonly status: 'none' }
  | { readonly status: 'failed'; readonly message: string }
  | {
      readonly status: 'ready';
      readonly explanation: Explanation;
      /** The pixels that are explained, in base64. */
      readonly normalized: string;
    };

/** What the network looks at in the chosen digit; the one before stays until the next one is there. */
export const explained = signal<Explained>({ status: 'none' });

/** How many parts of the page show an explanation now: without any, none is asked for. */
const viewers = signal(0);
const isWatched = computed(() => viewers.value > 0);

/** The pixels of the digit that is looked at closely, in base64. */
const chosenPixels = computed(() => chosenDigit.value?.normalized);

/**
 * Keeps {@link explained} up to date until the returned function is called. Several may watch at
 * once; they share the questions.
 */
export function watchExplanation(): () => void {
  viewers.value = viewers.peek() + 1;
  return () => {
    viewers.value = viewers.peek() - 1;
  };
}

/** Asks for explanations while somebody watches. Returns what ends that. */
export function startExplaining(): () => void {
  return effect(() => {
    const normalized = chosenPixels.value;
    const model = chosenModel.value;
    if (!isWatched.value) return;
    if (normalized === undefined) {
      explained.value = { status: 'none' };
      return;
    }
    let stale = false;
    const rest = setTimeout(() => {
      explain(decodeBase64(normalized), model).then(
        ({ explanation }) => {
          if (!stale && explanation) explained.value = { status: 'ready', explanation, normalized };
        },
        (error: unknown) => {
          if (!stale) explained.value = { status: 'failed', message: messageOf(error) };
        },
      );
    }, REST_MS);
    return () => {
      stale = true;
      clearTimeout(rest);
    };
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
