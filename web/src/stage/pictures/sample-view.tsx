import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Sample } from '../../../../src/server/schemas/sample.js';
import { decodeBase64 } from '../../api/pixels.js';
import { describeSample } from './describe-sample.js';

/** A test digit, each of its 28x28 pixels a square. */
export function SampleView({ sample }: { readonly sample: Sample }): VNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    const pixels = decodeBase64(sample.pixels);
    const rgba = Uint8ClampedArray.from({ length: 4 * pixels.length }, (_, i) =>
      i % 4 === 3 ? 255 : (pixels[i >> 2] ?? 0),
    );
    context?.putImageData(new ImageData(rgba, 28, 28), 0, 0);
  }, [sample]);
  return (
    <div class="stage-sample">
      <canvas ref={canvas} width={28} height={28} role="img" aria-label={describeSample(sample)} />
    </div>
  );
}
