import { useComputed, useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { decodeBase64 } from '../api/pixels.js';
import { PixelCanvas } from '../pixels/pixel-canvas.js';
import { rasterizeDigit, rasterizeSaliency } from '../pixels/raster.js';
import { explained, watchExplanation } from '../state/explanation.js';
import { chosenDigit } from '../state/reading.js';

/** The 28x28 pixels that the network sees, and on demand which of them matter. */
export function NetworkView(): VNode {
  const showsSaliency = useSignal(false);
  useEffect(() => (showsSaliency.value ? watchExplanation() : undefined), [showsSaliency.value]);

  const raster = useComputed(() => {
    const normalized = chosenDigit.value?.normalized;
    if (normalized === undefined) return null;
    const pixels = decodeBase64(normalized);
    const known = explained.value;
    // Saliency of the digit as it was a moment ago would lie beside the ink.
    return showsSaliency.value && known.status === 'ready' && known.normalized === normalized
      ? rasterizeSaliency(pixels, decodeBase64(known.explanation.saliency))
      : rasterizeDigit(pixels);
  });
  const failure = explained.value.status === 'failed' && showsSaliency.value;

  return (
    <figure class="network-view">
      <figcaption>What the network sees</figcaption>
      <div class="network-view-picture">
        <PixelCanvas
          raster={raster.value}
          label={
            raster.value
              ? 'The chosen digit, 28 by 28 pixels, white on black'
              : 'Nothing: there is no digit'
          }
        />
      </div>
      <button
        type="button"
        class="toggle"
        aria-pressed={showsSaliency.value}
        title={
          failure
            ? 'The server did not say what matters'
            : 'Shows which pixels matter most for the answer (saliency)'
        }
        onClick={() => {
          showsSaliency.value = !showsSaliency.value;
        }}
      >
        What matters
      </button>
    </figure>
  );
}
