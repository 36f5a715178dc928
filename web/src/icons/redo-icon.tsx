import type { VNode } from 'preact';
import { Icon } from './icon.js';

/** An arrow that turns forward. */
export function RedoIcon(): VNode {
  return (
    <Icon>
      <path d="m15.5 5 4 4-4 4" />
      <path d="M19 9h-9a5 5 0 0 0 0 10h3" />
    </Icon>
  );
}
