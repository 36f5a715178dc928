import type { VNode } from 'preact';
import { drawing } from './drawing/drawing-store.js';
import { isDark } from './drawing/contrast.js';

/** Invites to draw on blank paper, until the pen touches it. */
export function Invitation(): VNode {
  const dark = isDark(drawing.value.background);
  return (
    <p class={dark ? 'invitation is-on-dark' : 'invitation'} aria-hidden="true">
      Draw digits here
    </p>
  );
}
