import type { VNode } from 'preact';
import { Icon } from './icon.js';

/** Two links of a chain. */
export function LinkIcon(): VNode {
  return (
    <Icon>
      <path d="M10 14.2a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1" />
      <path d="M14 9.8a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1" />
    </Icon>
  );
}
