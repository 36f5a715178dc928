import type { VNode } from 'preact';

/** The panels to look closer: inside the network, test digits, the model, this visit. */
export function Panels(): VNode {
  return <section class="panels" aria-label="Look closer" />;
}
