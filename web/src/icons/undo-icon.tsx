import type { VNode } from 'preact';
import { Icon } from './icon.js';

/** An arrow that turns back. */
export function UndoIcon(): VNode {
  return (
    <Icon>
      <path d="M8.5 5 4.5 9l4 4" />
      <path d="M5 9h9a5 5 0 0 1 0 10h-3" />
    </Icon>
  );
}
