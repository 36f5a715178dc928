import type { VNode } from 'preact';
import { picture } from '../state/picture.js';
import { describeSample } from './pictures/describe-sample.js';
import { shorten } from './pictures/picture-file.js';
import { stageMessage } from './stage-message.js';

/** One line under the stage: what has just happened there, else what is on it. */
export function StageLine(): VNode {
  const message = stageMessage.value;
  return (
    <div class="stage-line">
      <p class={message?.isBad ? 'stage-message is-bad' : 'stage-message'} role="status">
        {message?.text}
      </p>
      {!message && <p class="stage-caption">{caption()}</p>}
    </div>
  );
}

function caption(): string {
  const shown = picture.value;
  switch (shown.kind) {
    case 'drawing':
      return 'Several digits are fine, and pictures, too.';
    case 'image':
      return shorten(shown.name, 40);
    case 'sample':
      return describeSample(shown.sample);
  }
}
