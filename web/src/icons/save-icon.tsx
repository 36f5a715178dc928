import type { VNode } from 'preact';
import { Icon } from './icon.js';

/** An arrow down into a tray. */
export function SaveIcon(): VNode {
  return (
    <Icon>
      <path d="M12 4v11" />
      <path d="m7.5 10.75 4.5 4.5 4.5-4.5" />
      <path d="M4.5 16.5v1.5a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-1.5" />
    </Icon>
  );
}
