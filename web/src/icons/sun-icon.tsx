import type { VNode } from 'preact';
import { Icon } from './icon.js';

/** A sun: light colours. */
export function SunIcon(): VNode {
  return (
    <Icon>
      <circle cx="12" cy="12" r="3.75" />
      <path d="M12 3.5v1.75M12 18.75v1.75M3.5 12h1.75M18.75 12h1.75M6 6l1.24 1.24M16.76 16.76 18 18M6 18l1.24-1.24M16.76 7.24 18 6" />
    </Icon>
  );
}
