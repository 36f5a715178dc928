import type { VNode } from 'preact';
import { Icon } from './icon.js';

/** A sheet that is wiped clean: an eraser. */
export function ClearIcon(): VNode {
  return (
    <Icon>
      <path d="m8.5 19.5-4.2-4.2a1.6 1.6 0 0 1 0-2.26l8.74-8.74a1.6 1.6 0 0 1 2.26 0l4.4 4.4a1.6 1.6 0 0 1 0 2.26l-8.54 8.54Z" />
      <path d="m9 8.5 6.5 6.5" />
      <path d="M8.5 19.5H20" />
    </Icon>
  );
}
