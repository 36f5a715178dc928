import { useComputed } from '@preact/signals';
import type { VNode } from 'preact';
import type { Explanation } from '../../../../src/server/schemas/explanation.js';
import { decodeBase64 } from '../../api/pixels.js';
import { PixelCanvas } from '../../pixels/pixel-canvas.js';
import { rasterizeDigit, rasterizeSaliency } from '../../pixels/raster.js';
import { explained } from '../../state/explanation.js';

/** The digit, and beside it which of its pixels speak for the answer. */
export function SaliencyView({ digit }: Pick<Explanation, 'digit'>): VNode {
  const rasters = useComputed(() => {
    const known = explained.value;
    if (known.status !== 'ready') return null;
    const pixels = decodeBase64(known.normalized);
    return {
      input: rasterizeDigit(pixels),
      saliency: rasterizeSaliency(pixels, decodeBase64(known.explanation.saliency)),
    };
  });
  return (
    <div class="saliency">
      <figure>
        <PixelCanvas
          raster={rasters.value?.input ?? null}
          label="The digit as the network sees it"
        />
        <figcaption>What the network sees</figcaption>
      </figure>
      <figure>
        <PixelCanvas
          raster={rasters.value?.saliency ?? null}
          label={`Which pixels matter for the answer ${digit}`}
        />
        <figcaption>What matters most in it</figcaption>
      </figure>
      <div class="saliency-text">
        <h3>Why {digit}?</h3>
        <p class="panel-note">
          Bright pixels matter most: if they were lighter or darker, the network would be more or
          less sure of {digit}. This is called saliency.
        </p>
        <p class="panel-note">
          Below is what each layer makes of the digit, from the first to the answer. Point at a map,
          or use the arrow keys, to see it large.
        </p>
        <p class="heat-legend">
          <span>small values</span>
          <span class="heat-legend-scale" aria-hidden="true" />
          <span>large values</span>
        </p>
      </div>
    </div>
  );
}
