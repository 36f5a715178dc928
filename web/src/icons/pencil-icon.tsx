import type { VNode } from 'preact';
import { Icon } from './icon.js';

/** A pencil. */
export function PencilIcon(): VNode {
  return (
    <Icon>
      <path d="m4.5 19.5.9-4.2L15.7 5a1.6 1.6 0 0 1 2.26 0l1.04 1.04a1.6 1.6 0 0 1 0 2.26L8.7 18.6Z" />
      <path d="m13.7 7 3.3 3.3" />
    </Icon>
  );
}
