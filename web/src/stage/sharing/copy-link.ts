import { signal } from '@preact/signals';
import { drawing } from '../drawing/drawing-store.js';
import { formatDrawingFragment } from '../drawing/link/drawing-link.js';
import { announce } from '../stage-message.js';

/** The link that the person has to copy by hand, since the browser did not let us; else null. */
export const linkToCopy = signal<string | null>(null);

/** Copies a link that carries the drawing in its fragment, which browsers never send to a server. */
export async function copyLink(): Promise<void> {
  const link = new URL(formatDrawingFragment(drawing.peek()), location.href);
  // Not `location.hash`: that would be a step in the browser's history and a drawing to open.
  history.replaceState(null, '', link.hash);
  try {
    await navigator.clipboard.writeText(link.href);
    announce('Link copied. It carries the drawing itself.');
  } catch {
    // Not allowed, or not there: pages that are not local need https for it.
    linkToCopy.value = link.href;
  }
}
