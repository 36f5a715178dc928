import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { AnsweredSample } from '../../../src/server/schemas/sample.js';
import { formatPercent } from '../answer/format-percent.js';
import { decodeBase64 } from '../api/pixels.js';
import { PixelCanvas } from '../pixels/pixel-canvas.js';
import { rasterizeDigit } from '../pixels/raster.js';
import { nameSampleLabel } from './name-sample-label.js';
import { putOnStage } from './put-on-stage.js';

/** A test digit with what the model takes it for; a click puts it on the stage. */
export function SampleTile({
  sample,
  showsConfidence = false,
}: {
  readonly sample: AnsweredSample;
  readonly showsConfidence?: boolean;
}): VNode {
  const { pixels, digit, confidence } = sample;
  const raster = useMemo(() => rasterizeDigit(decodeBase64(pixels)), [pixels]);
  const { isRight, label } = nameSampleLabel(sample);
  return (
    <button
      type="button"
      class={isRight ? 'sample-tile sample-tile-right' : 'sample-tile sample-tile-wrong'}
      onClick={() => {
        putOnStage(sample);
      }}
    >
      <PixelCanvas raster={raster} />
      <span class="sample-tile-answer">
        <svg class="sample-tile-mark" viewBox="0 0 16 16" aria-hidden="true">
          <path d={isRight ? 'M3 8.5 6.5 12 13 4.5' : 'M4 4 12 12M12 4 4 12'} />
        </svg>
        <span class="sample-tile-unseen">Answered </span>
        <strong>{digit}</strong>
        <span class="sample-tile-unseen">{isRight ? ', right' : ', wrong: it '}</span>
        {!isRight && <span class="sample-tile-label">is {label}</span>}
      </span>
      {showsConfidence && (
        <span class="sample-tile-label">
          <span class="sample-tile-unseen">, </span>
          {formatPercent(confidence)}
        </span>
      )}
      <span class="sample-tile-unseen">. Put it on the stage.</span>
    </button>
  );
}
