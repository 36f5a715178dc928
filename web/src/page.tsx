import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { AnswerPanel } from './answer/answer-panel.js';
import { HelpIcon } from './icons/help-icon.js';
import { waitForServer } from './api/wait-for-server.js';
import { ModelBanner } from './model-banner.js';
import { Panels } from './panels/panels.js';
import { DropVeil } from './stage/drop-veil.js';
import { Stage } from './stage/stage.js';
import { CommandButton } from './stage/tools/command-button.js';
import { startLoadingModel } from './state/load-served-model.js';
import { picture } from './state/picture.js';
import { reading } from './state/reading.js';
import { ThemeButton } from './theme/theme-button.js';

/** The whole page: the stage to draw on, what the network says, and the panels to look closer. */
export function Page(): VNode {
  useEffect(() => startLoadingModel(), []);
  useEffect(() => waitForServer(), []);
  const newest = reading.value;
  const isOfAnother = newest.status !== 'blank' && newest.pictureId !== picture.value.id;
  return (
    <>
      <header class="page-header">
        <h1>
          <img src="./icon.svg" alt="" />
          mnist
        </h1>
        <p>Draw digits, and watch a network read them. Nothing leaves this machine.</p>
        <div class="page-header-tools">
          <CommandButton command="help" icon={<HelpIcon />} />
          <ThemeButton />
        </div>
      </header>
      <ModelBanner />
      <main class={isOfAnother ? 'page-main is-waiting' : 'page-main'}>
        <Stage />
        <AnswerPanel />
        <Panels />
      </main>
      <DropVeil />
    </>
  );
}
