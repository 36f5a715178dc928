import type { VNode } from 'preact';
import { AnswerPanel } from './answer/answer-panel.js';
import { Panels } from './panels/panels.js';
import { Stage } from './stage/stage.js';

/** The whole page: the stage to draw on, what the network says, and the panels to look closer. */
export function Page(): VNode {
  return (
    <>
      <header class="page-header">
        <h1>mnist</h1>
        <p>Draw digits, and watch a network read them. Nothing leaves this machine.</p>
      </header>
      <main class="page-main">
        <Stage />
        <AnswerPanel />
        <Panels />
      </main>
    </>
  );
}
