import type { VNode } from 'preact';
import { isTakingLong } from '../state/asking.js';
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
      return 'Or drop or paste a picture: a photo of handwriting, for example.';
    case 'image': {
      const name = shorten(shown.name, 32);
      return isTakingLong.value ? `Reading ${name} …` : name;
    }
    case 'sample':
      return describeSample(shown.sample);
  }
}
