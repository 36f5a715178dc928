import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { LayerMaps } from '../../../../src/server/schemas/explanation.js';
import { decodeBase64 } from '../../api/pixels.js';
import { PixelCanvas } from '../../pixels/pixel-canvas.js';
import { rasterizeHeat } from '../../pixels/raster.js';
import { LayerHead } from './layer-head.js';
import { MapPicker } from './map-picker.js';
import { bytesOfMap, findVividMap, firstMaps, formatRange, rangeOfMap } from './map-values.js';

/** What one layer makes of the digit: its maps, the first of them until all are wanted, and one large. */
export function LayerView({ layer }: { readonly layer: LayerMaps }): VNode {
  const { name, range } = layer;
  const all = useMemo(() => decodeBase64(layer.values), [layer.values]);
  const showsAll = useSignal(false);
  const total = layer.shape.at(-1) ?? 1;
  const { shape, values } = showsAll.value
    ? { shape: layer.shape, values: all }
    : firstMaps(layer.shape, all);
  // The server sends another array with each answer; the layout depends on its numbers only.
  const key = shape.join();
  const steadyShape = useMemo(() => shape, [key]);
  const steadyValues = useMemo(() => values, [all, key]);
  const count = shape.at(-1) ?? 1;
  // The most vivid map, until the person picks another one.
  const picked = useSignal<number | null>(null);
  const index = Math.min(picked.value ?? findVividMap({ shape }, values), count - 1);
  const bytes = bytesOfMap({ shape }, values, index);
  const [height = 1, width = 1] = shape.length === 3 ? shape : [];
  const raster = useMemo(() => rasterizeHeat(bytes, width, height), [all, index, width, height]);
  const noun = shape.length === 3 ? 'Map' : 'Value';
  const place = `${noun} ${index + 1} of ${total}`;
  const pickedRange = formatRange(rangeOfMap(bytes, range));

  return (
    <div class="layer">
      <LayerHead layer={layer} />
      <div class="layer-maps">
        <MapPicker
          label={`${noun}s of ${name}`}
          shape={steadyShape}
          values={steadyValues}
          picked={index}
          pickedText={`${place}, ${pickedRange}`}
          onPick={(next) => {
            picked.value = next;
          }}
        />
        {firstMaps(layer.shape, all).shape.at(-1) !== total && (
          <button
            type="button"
            class="layer-more"
            aria-expanded={showsAll.value}
            onClick={() => {
              showsAll.value = !showsAll.value;
            }}
          >
            {showsAll.value ? 'Show fewer' : `Show all ${total}`}
          </button>
        )}
      </div>
      <div class="layer-picked" aria-hidden="true">
        <PixelCanvas raster={raster} />
        <p>
          <strong>{place}</strong>
          <span>{pickedRange}</span>
        </p>
      </div>
    </div>
  );
}
