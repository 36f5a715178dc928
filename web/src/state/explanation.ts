import { computed, effect, signal } from '@preact/signals';
import type { Explanation } from '../../../src/server/schemas/explanation.js';
import { explain } from '../api/client.js';
import { decodeBase64 } from '../api/pixels.js';
import { isAsking } from './asking.js';
import { chosenDigit } from './reading.js';
import { chosenModel } from './served-model.js';

/** A digit while it is drawn changes often; it is explained when it has been read for so long. */
const REST_MS = 400;

/** What is known of what the network looks at. */
type Explained =
  | { readonly status: 'none' }
  | { readonly status: 'failed'; readonly message: string }
  | {
      readonly status: 'ready';
      readonly explanation: Explanation;
      /** The pixels that are explained, in base64. */
      readonly normalized: string;
      /** The name of the model that was asked for; the server's default when undefined. */
      readonly model: string | undefined;
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

/**
 * Asks for explanations while somebody watches, and never while a picture is being read: an explanation
 * takes longer, and would keep the next answer waiting.
 * @returns What ends it.
 */
export function startExplaining(): () => void {
  return effect(() => {
    const normalized = chosenPixels.value;
    const model = chosenModel.value;
    const isReading = isAsking.value;
    if (!isWatched.value) return;
    if (normalized === undefined) {
      explained.value = { status: 'none' };
      return;
    }
    if (isReading || isExplained(normalized, model)) return;
    const controller = new AbortController();
    const { signal } = controller;
    const rest = setTimeout(() => {
      explain(decodeBase64(normalized), { model, signal }).then(
        ({ explanation }) => {
          if (signal.aborted || !explanation) return;
          explained.value = { status: 'ready', explanation, normalized, model };
        },
        (error: unknown) => {
          if (!signal.aborted) explained.value = { status: 'failed', message: messageOf(error) };
        },
      );
    }, REST_MS);
    return () => {
      clearTimeout(rest);
      controller.abort();
    };
  });
}

/** Whether these pixels are explained already: a stroke beside a digit does not change it. */
function isExplained(normalized: string, model: string | undefined): boolean {
  const known = explained.peek();
  return known.status === 'ready' && known.normalized === normalized && known.model === model;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
