import type { VNode } from 'preact';

/** Where the person draws, or looks at the picture that was brought in. */
export function Stage(): VNode {
  return <section class="stage" aria-label="Drawing" />;
}
