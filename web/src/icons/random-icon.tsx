import type { VNode } from 'preact';
import { Icon } from './icon.js';

/** A die that shows a five. */
export function RandomIcon(): VNode {
  return (
    <Icon>
      <rect x="4" y="4" width="16" height="16" rx="3.5" />
      <path d="M8.5 8.5h.01M15.5 8.5h.01M12 12h.01M8.5 15.5h.01M15.5 15.5h.01" stroke-width="2.4" />
    </Icon>
  );
}
