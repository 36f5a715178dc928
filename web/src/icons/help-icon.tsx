import type { VNode } from 'preact';
import { Icon } from './icon.js';

/** A question mark in a circle. */
export function HelpIcon(): VNode {
  return (
    <Icon>
      <circle cx="12" cy="12" r="8.25" />
      <path d="M9.6 9.6a2.45 2.45 0 1 1 3.6 2.15c-.75.42-1.2.9-1.2 1.75" />
      <path d="M12 16.5h.01" stroke-width="2.2" />
    </Icon>
  );
}
