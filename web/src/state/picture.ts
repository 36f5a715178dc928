import { signal } from '@preact/signals';
import type { Sample } from '../../../src/server/schemas/sample.js';

/** What is on the stage. */
export type Picture = {
  /** Another number for each new picture; a drawing keeps it until it is cleared. */
  readonly id: number;
} & (
  | { readonly kind: 'drawing' }
  | { readonly kind: 'image'; readonly name: string; readonly blob: Blob }
  | { readonly kind: 'sample'; readonly sample: Sample }
);

/** What is on the stage: the person's drawing, a picture that was brought in, or a test digit. */
export const picture = signal<Picture>({ id: 1, kind: 'drawing' });

/** Puts something else on the stage. */
export function showPicture(
  next:
    | { readonly kind: 'drawing' }
    | { readonly kind: 'image'; readonly name: string; readonly blob: Blob }
    | { readonly kind: 'sample'; readonly sample: Sample },
): void {
  picture.value = { ...next, id: picture.value.id + 1 };
}
