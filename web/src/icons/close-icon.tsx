import type { VNode } from 'preact';
import { Icon } from './icon.js';

/** A cross. */
export function CloseIcon(): VNode {
  return (
    <Icon>
      <path d="m6.5 6.5 11 11M17.5 6.5l-11 11" />
    </Icon>
  );
}
