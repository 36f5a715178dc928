import type { VNode } from 'preact';

/** What the network says about what is on the stage. */
export function AnswerPanel(): VNode {
  return <section class="answer" aria-label="Answer" />;
}
