import type { VNode } from 'preact';
import { Icon } from './icon.js';

/** A disc, half light and half dark: the colours of the system. */
export function SystemIcon(): VNode {
  return (
    <Icon>
      <circle cx="12" cy="12" r="7.75" />
      <path d="M12 4.25a7.75 7.75 0 0 1 0 15.5Z" fill="currentColor" />
    </Icon>
  );
}
