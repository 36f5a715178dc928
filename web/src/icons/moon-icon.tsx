import type { VNode } from 'preact';
import { Icon } from './icon.js';

/** A crescent: dark colours. */
export function MoonIcon(): VNode {
  return (
    <Icon>
      <path d="M19.5 14.2A7.75 7.75 0 0 1 9.8 4.5a7.75 7.75 0 1 0 9.7 9.7Z" />
    </Icon>
  );
}
